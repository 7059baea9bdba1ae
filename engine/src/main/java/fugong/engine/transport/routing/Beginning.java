package fugong.engine.transport.routing;

import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.Start;
import java.util.List;

/// Builds the draft that a [Start] describes: the older plan, its pins, its frozen legs and its promises.
final class Beginning {

    private final Start start;

    Beginning(Start start) {
        this.start = start;
    }

    void into(Draft draft) {
        Model m = draft.m;
        draft.begin();
        for (int t = 0; t < start.tours().size(); t++) {
            RoutingPlan.Tour tour = start.tours().get(t);
            int frozen = start.frozen().isEmpty() ? 0 : start.frozen().get(t);
            int[] visits = visits(m, tour.stops());
            if (frozen == 0 && !draft.drivable(tour.kind(), visits)) {
                continue;
            }
            draft.replace(tour.slot(), tour.kind(), visits, frozen);
            draft.opened(tour.slot(), tour.kind());
            for (int i = 0; i < tour.stops().size(); i++) {
                int r = tour.stops().get(i).request();
                draft.pinned[r] |= i < frozen;
                if (!start.promises().isEmpty()) {
                    draft.promisedSlot[r] = tour.slot();
                    draft.promisePrice[r] = start.promises().get(r);
                }
            }
        }
        for (int r : start.pinned()) {
            draft.pinned[r] = true;
        }
        draft.settleAll();
        draft.keep();
    }

    private static int[] visits(Model m, List<RoutingPlan.Stop> stops) {
        return stops.stream()
                .mapToInt(s -> s.pickup() ? m.pick[s.request()] : m.drop[s.request()])
                .toArray();
    }
}
