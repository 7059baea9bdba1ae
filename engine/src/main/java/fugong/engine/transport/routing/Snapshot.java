package fugong.engine.transport.routing;

/// A solution set aside: the order of visits per slot, and nothing that can be computed again.
final class Snapshot {

    final int[][] visits;
    final int[] kinds;
    final int[] frozen;
    final double cost;
    final int used;
    final int absents;

    private Snapshot(Draft draft) {
        int slots = draft.route.length;
        visits = new int[slots][];
        kinds = new int[slots];
        frozen = new int[slots];
        for (int s = 0; s < slots; s++) {
            Route way = draft.route[s];
            visits[s] = new int[way.size];
            System.arraycopy(way.visit, 1, visits[s], 0, way.size);
            kinds[s] = way.kind;
            frozen[s] = way.frozen;
        }
        cost = draft.total();
        used = draft.used;
        absents = draft.absents;
    }

    static Snapshot of(Draft draft) {
        return new Snapshot(draft);
    }

    /// Makes the draft equal to this snapshot again.
    void into(Draft draft) {
        draft.begin();
        for (int s = 0; s < visits.length; s++) {
            Route way = draft.route[s];
            if (way.size != visits[s].length || way.kind != kinds[s] || !sameOrder(way, visits[s])) {
                draft.replace(s, kinds[s], visits[s], frozen[s]);
            }
        }
        draft.settleAll();
        draft.keep();
    }

    private static boolean sameOrder(Route way, int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (way.visit[i + 1] != order[i]) {
                return false;
            }
        }
        return true;
    }
}
