package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.feedback.Carriers;
import fugong.engine.network.picture.feedback.Elimination;
import fugong.engine.network.picture.feedback.LinearSystem;
import java.util.Arrays;

/// What one unit of loss at each firm costs the whole region: the adjoint π = v + Bᵀπ over the binding slots.
///
/// At a root it is the shadow price of the linear programme; elsewhere it is the weight with which the firm's loss
/// passes on. Worked from firms that bind nobody inwards ([Carriers]); the core, where firms feed on each other, is
/// swept until nothing moves; where that crawls, all is solved outright from the last firm reached to the roots.
final class Prices {

    private static final int PATIENCE = 60;
    private static final int SMALL = 1 << 12;
    private static final double SURE = 1e-12;

    private final int[] start;
    private final int[] buyer;
    private final double[] weight;
    private final double[] direct;
    private final double enough;
    private final Hands hands;
    private final double[] price;
    int sweeps;

    /// @param links tight links; those that are nobody's cause lose their weight here
    /// @param lost  the whole weighted loss: the residual that may remain is a 10⁻¹⁵th of it
    Prices(TightLinks links, int[] cause, double[] direct, double lost, Hands hands) {
        this.direct = direct;
        this.hands = hands;
        this.enough = 1e-15 * lost;
        this.start = links.start();
        this.buyer = links.buyer();
        this.weight = links.weight();
        links.weigh(cause, hands);
        this.price = direct.clone();
    }

    double[] solve(int[] reached) {
        byte[] marked = new byte[price.length];
        int[] binding = binding(marked);
        var carriers =
                Carriers.of(binding, marked, (list, from, to, round) -> mark(marked, list, from, to, round), hands);
        for (int[] rim : carriers.rims()) {
            rim(rim);
        }
        int[] core = carriers.core();
        double before = 0;
        while (core.length > 0) {
            double moved = sweep(core, 0, core.length);
            sweeps++;
            double ratio = moved < before ? Math.min(0.999, moved / before) : 0.999;
            if (moved * ratio / (1 - ratio) <= enough || moved == 0) {
                break;
            }
            if (sweeps >= PATIENCE) {
                outright(reached);
                break;
            }
            before = moved;
        }
        return price;
    }

    /// Nobody in a rim binds another of the same rim.
    private void rim(int[] rim) {
        int half = rim.length / 2;
        if (half < SMALL) {
            sweep(rim, 0, rim.length);
        } else {
            hands.both(() -> sweep(rim, 0, half), () -> sweep(rim, half, rim.length));
        }
    }

    /// Firms that bind somebody.
    private int[] binding(byte[] marked) {
        int[] list = new int[price.length];
        int count = 0;
        for (int firm = 0; firm < price.length; firm++) {
            if (start[firm] < start[firm + 1]) {
                marked[firm] = 1;
                list[count++] = firm;
            }
        }
        return Arrays.copyOf(list, count);
    }

    /// Marks who binds somebody of the list: its members carry the mark of the round before, or this one's already.
    private void mark(byte[] marked, int[] list, int from, int to, byte round) {
        for (int i = from; i < to; i++) {
            int firm = list[i];
            for (int at = start[firm]; at < start[firm + 1]; at++) {
                if (marked[buyer[at]] >= round - 1) {
                    marked[firm] = round;
                    break;
                }
            }
        }
    }

    /// From the firm with fewest customers to the hubs.
    private double sweep(int[] list, int from, int to) {
        double moved = 0;
        for (int i = to - 1; i >= from; i--) {
            int firm = list[i];
            double sum = direct[firm];
            for (int at = start[firm], end = start[firm + 1]; at < end; at++) {
                sum += weight[at] * price[buyer[at]];
            }
            moved += Math.abs(sum - price[firm]);
            price[firm] = sum;
        }
        return moved;
    }

    private void outright(int[] reached) {
        int size = reached.length;
        int[] local = new int[start.length - 1];
        for (int i = 0; i < size; i++) {
            local[reached[size - 1 - i]] = i;
        }
        int[] starts = new int[size + 1];
        int[] column = new int[buyer.length];
        double[] value = new double[buyer.length];
        double[] known = new double[size];
        double[] solution = new double[size];
        int put = 0;
        for (int i = 0; i < size; i++) {
            int firm = reached[size - 1 - i];
            known[i] = direct[firm];
            solution[i] = price[firm];
            for (int at = start[firm]; at < start[firm + 1]; at++) {
                if (weight[at] > 0) {
                    column[put] = local[buyer[at]];
                    value[put++] = weight[at];
                }
            }
            starts[i + 1] = put;
        }
        if (new LinearSystem(starts, column, value).solve(known, solution) > SURE) {
            eliminate(starts, column, value, known, solution);
        }
        for (int i = 0; i < size; i++) {
            price[reached[size - 1 - i]] = solution[i];
        }
    }

    /// The transposed system, eliminated: rows are buyers, entries their binding slot's suppliers.
    private static void eliminate(int[] starts, int[] column, double[] value, double[] known, double[] solution) {
        int size = known.length;
        int[] from = new int[size + 1];
        for (int at = 0; at < starts[size]; at++) {
            from[column[at] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        int[] supplier = new int[starts[size]];
        double[] weight = new double[starts[size]];
        for (int i = 0; i < size; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                supplier[next[column[at]]] = i;
                weight[next[column[at]]++] = value[at];
            }
        }
        new Elimination(from, supplier, weight, new double[size], known).solve(new double[size], solution);
    }
}
