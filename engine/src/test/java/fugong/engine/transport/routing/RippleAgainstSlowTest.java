package fugong.engine.transport.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The quick test of an insertion against the whole schedule computed anew, place by place.
class RippleAgainstSlowTest {

    private int fitting;
    private int failing;

    @Test
    void a_ripple_says_what_the_whole_schedule_says() {
        for (long seed = 0; seed < 1500; seed++) {
            compare(new Model(random(seed)), seed);
        }
        assertThat(fitting).isGreaterThan(3000);
        assertThat(failing).isGreaterThan(3000);
    }

    /// Fills one route place by place; before each insertion all places are asked of both.
    private void compare(Model m, long seed) {
        Schedule slow = new Schedule(m);
        Ripple quick = new Ripple(m);
        Route route = new Route(m.dims);
        SplittableRandom random = new SplittableRandom(seed);
        route.refresh(m);
        slow.tighten(route);
        for (int r = 0; r < m.requests; r++) {
            List<int[]> good = new ArrayList<>();
            for (int i = 0; i <= route.size; i++) {
                for (int j = i; j <= (m.drop[r] < 0 ? i : route.size); j++) {
                    boolean may = slow.fits(0, tried(m, route, r, i, j), route.size + (m.drop[r] < 0 ? 1 : 2));
                    if ((route.size > 0 || m.goal[r] < 0) && quick.applies(route, m.pick[r], m.drop[r], i, j)) {
                        assertThat(quick.fits(route, m.pick[r], m.drop[r], i, j))
                                .as("seed %d, request %d behind %d and %d", seed, r, i, j)
                                .isEqualTo(may);
                        fitting += may ? 1 : 0;
                        failing += may ? 0 : 1;
                    }
                    if (may) {
                        good.add(new int[] {i, j});
                    }
                }
            }
            if (!good.isEmpty()) {
                int[] at = good.get(random.nextInt(good.size()));
                if (m.drop[r] >= 0) {
                    route.insert(at[1], m.drop[r]);
                }
                route.insert(at[0], m.pick[r]);
                route.refresh(m);
                slow.tighten(route);
            }
        }
    }

    private static int[] tried(Model m, Route route, int r, int i, int j) {
        List<Integer> order = new ArrayList<>(List.of(-1));
        for (int k = 0; k <= route.size; k++) {
            if (k > 0) {
                order.add(route.visit[k]);
            }
            if (k == i) {
                order.add(m.pick[r]);
            }
            if (k == j && m.drop[r] >= 0) {
                order.add(m.drop[r]);
            }
        }
        return order.stream().mapToInt(v -> v).toArray();
    }

    /// Pairs or groups with a goal, with and without the night ban, driving limits and roads over which a detour
    /// is shorter than the straight way.
    private static RoutingProblem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 3 + random.nextInt(6);
        boolean goals = random.nextInt(3) == 0;
        double[][] d = new double[2 * n + 1][2 * n + 1];
        for (double[] row : d) {
            for (int b = 0; b < row.length; b++) {
                row[b] = 5 + random.nextInt(60);
            }
        }
        double longest = random.nextBoolean() ? Double.POSITIVE_INFINITY : 60 + random.nextInt(400);
        List<Request> requests = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            double opens = random.nextInt(400);
            double ride = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : 60 + random.nextInt(240);
            Visit pickup = new Visit(1 + r, random.nextInt(5), opens, opens + 30 + random.nextInt(300), List.of(1));
            double drops = random.nextInt(500);
            Visit delivery =
                    new Visit(1 + n + r, random.nextInt(5), drops, drops + 100 + random.nextInt(300), List.of(-1));
            requests.add(
                    goals
                            ? Request.toGoal(pickup, new Request.Goal(0, drops, drops + 200), ride)
                            : Request.pair(pickup, delivery).riding(ride));
        }
        Vehicle vehicle = new Vehicle(
                0,
                goals ? -1 : 0,
                List.of(20),
                2,
                -1,
                -1,
                0,
                0,
                1,
                0,
                900,
                longest,
                random.nextBoolean() ? Double.POSITIVE_INFINITY : 100 + random.nextInt(400),
                random.nextInt(4) == 0);
        return new RoutingProblem(d, d, List.of(vehicle), requests, RoutingProblem.Aim.COST);
    }
}
