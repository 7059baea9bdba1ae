package fugong.engine.assignment.flow;

/// The worst arc of the next block that has one; blocks of the square root of the number of arcs, taken in turn
/// ([kiraly2012] section 3.2.3). The fastest rule we measured; see docs/benchmarks/assignment.md.
final class BlockSearch implements Pricing {

    private final Arcs arcs;
    private final long[] potential;
    private final int block;
    private int next;

    BlockSearch(Arcs arcs, SpanningTree tree) {
        this.arcs = arcs;
        potential = tree.potential;
        block = Math.max(10, (int) Math.sqrt(arcs.real));
    }

    @Override
    public int enter() {
        int left = arcs.real;
        int at = next;
        int open = block;
        int best = -1;
        long worst = 0;
        while (left > 0) {
            int end = Math.min(at + Math.min(open, left), arcs.real);
            int found = worst(at, end, worst);
            if (found >= 0) {
                best = found;
                worst = violation(found);
            }
            left -= end - at;
            open -= end - at;
            at = end == arcs.real ? 0 : end;
            if (open == 0) {
                if (best >= 0) {
                    break;
                }
                open = block;
            }
        }
        next = at;
        return best;
    }

    private int worst(int start, int end, long than) {
        byte[] state = arcs.state;
        long[] cost = arcs.cost;
        int[] from = arcs.from;
        int[] to = arcs.to;
        long[] price = potential;
        long worst = than;
        int best = -1;
        for (int e = start; e < end; e++) {
            long reduced = state[e] * (cost[e] + price[from[e]] - price[to[e]]);
            if (reduced < worst) {
                worst = reduced;
                best = e;
            }
        }
        return best;
    }

    private long violation(int e) {
        return arcs.state[e] * (arcs.cost[e] + potential[arcs.from[e]] - potential[arcs.to[e]]);
    }
}
