package fugong.engine.transport.routing;

import fugong.engine.transport.routing.problem.Start;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps routes of good plans and now and then puts a better plan together from them ([Columns], [Partition]).
///
/// Not where something is promised, frozen or pinned: a route then belongs to its slot. And not where there are
/// very many requests: the time is better spent on rounds there.
final class Pieces {

    private static final int MOST_REQUESTS = 300;
    /// Plans up to this much dearer than the best lend their routes.
    private static final double NEAR = 1.02;

    private final Model m;
    private final boolean useful;
    private final Columns columns;

    Pieces(Model m, Start start) {
        this.m = m;
        useful = m.requests <= MOST_REQUESTS && start.tours().isEmpty();
        columns = new Columns(m);
    }

    void see(Draft draft, double best) {
        if (useful && draft.absents == 0 && draft.total() < best * NEAR) {
            columns.take(draft);
        }
    }

    /// A better plan than `best`, and the draft equal to it; or null, and the draft as it was.
    @Nullable
    Snapshot better(Draft draft, Snapshot best) {
        if (!useful || best.absents > 0) {
            return null;
        }
        Snapshot now = Snapshot.of(draft);
        best.into(draft);
        columns.take(draft);
        List<Columns.Column> chosen =
                new Partition(m, columns.all(), draft.limit).cheaperThan(best.cost, prices(draft));
        if (chosen == null) {
            now.into(draft);
            return null;
        }
        draft.begin();
        for (int s = 0; s < m.slots; s++) {
            boolean used = s < chosen.size();
            draft.replace(
                    s, used ? chosen.get(s).kind() : 0, used ? chosen.get(s).visits() : new int[0], 0);
        }
        draft.settleAll();
        draft.keep();
        return Snapshot.of(draft);
    }

    /// Each request's share of its route: prices to begin with.
    private double[] prices(Draft draft) {
        double[] prices = new double[m.requests];
        for (int i = 0; i < draft.used; i++) {
            Route way = draft.route[draft.open[i]];
            for (int k = 1; k <= way.size; k++) {
                prices[m.requestOf[way.visit[k]]] += way.cost(m) / way.size;
            }
        }
        return prices;
    }
}
