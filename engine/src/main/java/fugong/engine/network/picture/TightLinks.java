package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;

/// The links of tight slots seen from their suppliers: the only ones over which causes and prices travel.
///
/// There are few: nearly every firm has one tight slot with one or two suppliers, a seventh of all links.
///
/// @param start  first link of each supplier; one entry more than firms
/// @param buyer  buyer of each link, rising within a supplier
/// @param slot   tight slot of each link
/// @param weight (1 − σ) κ λ of each link
record TightLinks(int[] start, int[] buyer, int[] slot, double[] weight) {

    static TightLinks of(Rows rows, double keep, TightSlots tight, Hands hands) {
        int firms = rows.firms();
        int middle = rows.middle();
        int[] next = new int[firms + 1];
        int[] nextOther = new int[firms + 1];
        hands.both(() -> count(rows, tight, next, 0, middle), () -> count(rows, tight, nextOther, middle, firms));
        int[] start = new int[firms + 1];
        int sum = 0;
        for (int firm = 0; firm < firms; firm++) {
            start[firm] = sum;
            int mine = next[firm];
            int others = nextOther[firm];
            next[firm] = sum;
            nextOther[firm] = sum + mine;
            sum += mine + others;
        }
        start[firms] = sum;
        var links = new TightLinks(start, new int[sum], new int[sum], new double[sum]);
        hands.both(
                () -> links.fill(rows, keep, tight, next, 0, middle),
                () -> links.fill(rows, keep, tight, nextOther, middle, firms));
        return links;
    }

    private static void count(Rows rows, TightSlots tight, int[] count, int from, int to) {
        for (int firm = from; firm < to; firm++) {
            for (int p = tight.first(firm); p >= 0; p = tight.next(firm, p)) {
                for (int link = rows.linkStart[p], last = rows.linkStart[p + 1]; link < last; link++) {
                    count[rows.supplier[link]]++;
                }
            }
        }
    }

    private void fill(Rows rows, double keep, TightSlots tight, int[] next, int from, int to) {
        for (int firm = from; firm < to; firm++) {
            for (int p = tight.first(firm); p >= 0; p = tight.next(firm, p)) {
                double factor = rows.criticality[p] * keep;
                for (int link = rows.linkStart[p], last = rows.linkStart[p + 1]; link < last; link++) {
                    int at = next[rows.supplier[link]]++;
                    buyer[at] = firm;
                    slot[at] = p;
                    weight[at] = factor * rows.share[link];
                }
            }
        }
    }

    /// Takes the weight from links that are not their buyer's cause.
    void weigh(int[] cause, Hands hands) {
        int half = buyer.length / 2;
        hands.both(() -> weigh(cause, 0, half), () -> weigh(cause, half, buyer.length));
    }

    private void weigh(int[] cause, int from, int to) {
        for (int at = from; at < to; at++) {
            if (cause[buyer[at]] != slot[at]) {
                weight[at] = 0;
            }
        }
    }
}
