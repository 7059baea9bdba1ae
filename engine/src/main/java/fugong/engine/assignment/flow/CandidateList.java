package fugong.engine.assignment.flow;

/// Keeps a short list of arcs that want to change and takes the worst of it several times before it collects a new
/// one ([ahuja1993] section 11.5, [kiraly2012] section 3.2.4). Kept to measure against [BlockSearch].
final class CandidateList implements Pricing {

    private final Arcs arcs;
    private final long[] potential;
    private final int[] list;
    private final int tries;
    private int length;
    private int tried;
    private int next;

    CandidateList(Arcs arcs, SpanningTree tree) {
        this.arcs = arcs;
        potential = tree.potential;
        list = new int[Math.max(10, (int) (Math.sqrt(arcs.real) / 4))];
        tries = Math.max(3, list.length / 10);
    }

    @Override
    public int enter() {
        if (length > 0 && tried < tries) {
            tried++;
            int best = worstOfList();
            if (best >= 0) {
                return best;
            }
        }
        collect();
        tried = 1;
        return worstOfList();
    }

    private int worstOfList() {
        long worst = 0;
        int best = -1;
        int kept = 0;
        for (int i = 0; i < length; i++) {
            long reduced = violation(list[i]);
            if (reduced < 0) {
                list[kept++] = list[i];
                if (reduced < worst) {
                    worst = reduced;
                    best = list[i];
                }
            }
        }
        length = kept;
        return best;
    }

    private void collect() {
        length = 0;
        for (int seen = 0; seen < arcs.real && length < list.length; seen++) {
            if (violation(next) < 0) {
                list[length++] = next;
            }
            next = next + 1 == arcs.real ? 0 : next + 1;
        }
    }

    private long violation(int e) {
        return arcs.state[e] * (arcs.cost[e] + potential[arcs.from[e]] - potential[arcs.to[e]]);
    }
}
