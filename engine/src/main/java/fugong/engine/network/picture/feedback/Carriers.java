package fugong.engine.network.picture.feedback;

import fugong.engine.network.Hands;
import java.util.ArrayList;
import java.util.List;

/// Firms that pass a loss on, from the rim inwards.
///
/// Most firms bind nobody: their loss or price is known as soon as the others are. Taken away, they leave others
/// who now bind nobody, and so on; after a few rounds what is left, the *core*, is a small part of all firms, and
/// only the core has to be swept again and again. Rims are worked once: outwards for losses, inwards for prices.
///
/// @param rims firms taken away round by round, the outermost first, each in rising number
/// @param core who is left, in rising number
public record Carriers(List<int[]> rims, int[] core) {

    /// Below this two hands cost more than they give.
    private static final int SMALL = 1 << 14;
    private static final int ROUNDS = 100;

    /// Says which firms of a part of the list others of the list still need: they are marked with the round.
    public interface Need {
        void mark(int[] list, int from, int to, byte round);
    }

    /// @param first  firms that somebody needs, in rising number
    /// @param marked marks of all firms; the first ones carry 1
    public static Carriers of(int[] first, byte[] marked, Need need, Hands hands) {
        var rims = new ArrayList<int[]>();
        int[] list = first;
        for (byte round = 2; round < ROUNDS && list.length > 0; round++) {
            mark(list, need, round, hands);
            int kept = 0;
            for (int firm : list) {
                kept += marked[firm] == round ? 1 : 0;
            }
            if (kept > 0.9 * list.length) {
                break;
            }
            int[] inner = new int[kept];
            int[] rim = new int[list.length - kept];
            int in = 0;
            int out = 0;
            for (int firm : list) {
                if (marked[firm] == round) {
                    inner[in++] = firm;
                } else {
                    rim[out++] = firm;
                }
            }
            rims.add(rim);
            list = inner;
        }
        return new Carriers(rims, list);
    }

    private static void mark(int[] list, Need need, byte round, Hands hands) {
        int half = list.length / 2;
        if (list.length < SMALL) {
            need.mark(list, 0, list.length, round);
        } else {
            hands.both(() -> need.mark(list, 0, half, round), () -> need.mark(list, half, list.length, round));
        }
    }
}
