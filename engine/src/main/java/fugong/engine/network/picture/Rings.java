package fugong.engine.network.picture;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names circular waits among firms that hold each other down.
///
/// From the firm with the largest loss the walk goes to the supplier that contributes most to its binding slot,
/// until it meets itself: that is a ring. Its firms are left out and the walk begins again, at most [#MOST] times.
final class Rings {

    static final int MOST = 20;

    private final ProductionNetwork network;
    private final Rows rows;
    private final Frontier at;
    private final int[] members;
    private final int[] seenAt;
    private final boolean[] member;

    Rings(Picture picture, Frontier at, int[] members) {
        this.network = picture.network;
        this.rows = at.rows;
        this.at = at;
        this.members = members.clone();
        this.seenAt = new int[rows.firms()];
        this.member = new boolean[rows.firms()];
        for (int firm : members) {
            member[firm] = true;
        }
    }

    List<Ring> find() {
        var rings = new ArrayList<Ring>();
        int walk = 0;
        for (int firm : largestFirst()) {
            if (rings.size() == MOST) {
                break;
            }
            if (seenAt[firm] == 0) {
                walk = follow(firm, walk, rings);
            }
        }
        return rings;
    }

    private Integer[] largestFirst() {
        Integer[] order = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> at.loss[a] == at.loss[b] ? a - b : Double.compare(at.loss[b], at.loss[a]));
        return order;
    }

    private int follow(int from, int before, List<Ring> rings) {
        var path = new ArrayList<Integer>();
        int step = before;
        int firm = from;
        while (firm >= 0 && seenAt[firm] == 0) {
            seenAt[firm] = ++step;
            path.add(firm);
            firm = next(firm);
        }
        if (firm >= 0 && seenAt[firm] > before) {
            rings.add(ring(path.subList(seenAt[firm] - before - 1, path.size())));
        }
        return step;
    }

    private int next(int firm) {
        int p = bindingSlot(firm);
        int best = -1;
        double most = 0;
        for (int link = p < 0 ? 0 : rows.linkStart[p]; p >= 0 && link < rows.linkStart[p + 1]; link++) {
            int supplier = rows.supplier[link];
            double part = rows.share[link] * at.loss[supplier];
            if (member[supplier] && part > most) {
                most = part;
                best = supplier;
            }
        }
        return best;
    }

    private int bindingSlot(int firm) {
        int best = -1;
        double most = 0;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            if (at.slotLoss[p] > most) {
                most = at.slotLoss[p];
                best = p;
            }
        }
        return best;
    }

    private Ring ring(List<Integer> firms) {
        int start = firms.getFirst();
        double least = Double.NaN;
        for (int firm : firms) {
            int p = bindingSlot(firm);
            double seed = network.knowsAmounts() ? network.slotAmount(p) * at.slotLoss[p] : Double.NaN;
            if (seed < least || Double.isNaN(least)) {
                least = seed;
                start = firm;
            }
        }
        return new Ring(firms, start, rows.product[bindingSlot(start)], least);
    }
}
