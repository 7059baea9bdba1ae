package fugong.engine.transport.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Start;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Small dial-a-ride problems against every possible plan.
class RoutingAgainstSlowTest {

    @Test
    void the_search_finds_the_best_of_all_plans_and_never_a_better_one() {
        int optimal = 0;
        int feasible = 0;
        for (long seed = 0; seed < 300; seed++) {
            RoutingProblem problem = random(seed, RoutingProblem.Aim.COST);
            double slow = new AllPlans(problem).best();
            RoutingPlan plan = Router.solve(problem, Start.NOTHING, Budget.steps(12), seed, Progress.NONE);
            assertThat(RoutingCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            if (plan.absent().isEmpty()) {
                assertThat(plan.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(slow - 1e-6);
                feasible++;
                optimal += plan.cost() < slow + 1e-6 ? 1 : 0;
            } else {
                assertThat(slow).as("seed %d: everybody could be served", seed).isInfinite();
            }
        }
        // The search is a heuristic; on problems this small it may miss the optimum once in a hundred.
        assertThat(feasible).isGreaterThan(100);
        assertThat(optimal).isGreaterThanOrEqualTo(feasible * 99 / 100);
    }

    @Test
    void a_vehicle_is_saved_wherever_one_is_enough() {
        int saved = 0;
        int both = 0;
        int missed = 0;
        for (long seed = 0; seed < 300; seed++) {
            RoutingProblem problem = random(seed, RoutingProblem.Aim.VEHICLES_THEN_COST);
            AllPlans all = new AllPlans(problem);
            RoutingPlan plan = Router.solve(problem, Start.NOTHING, Budget.steps(40), seed, Progress.NONE);
            assertThat(RoutingCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            if (all.best() < Double.POSITIVE_INFINITY) {
                int least = all.withOne() < Double.POSITIVE_INFINITY ? 1 : 2;
                assertThat(plan.vehicles()).as("seed %d", seed).isGreaterThanOrEqualTo(least);
                saved += plan.vehicles() == 1 ? 1 : 0;
                both += least == 2 ? 1 : 0;
                missed += plan.vehicles() > least ? 1 : 0;
            }
        }
        assertThat(saved).isGreaterThan(20);
        assertThat(both).isGreaterThan(20);
        // A heuristic: it may miss one vehicle in a hundred problems.
        assertThat(missed).isLessThanOrEqualTo(3);
    }

    private static RoutingProblem random(long seed, RoutingProblem.Aim aim) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(3);
        double[][] d = new double[2 * n + 1][2 * n + 1];
        double[] x = random.doubles(2 * n + 1, 0, 100).toArray();
        double[] y = random.doubles(2 * n + 1, 0, 100).toArray();
        for (int a = 0; a < d.length; a++) {
            for (int b = 0; b < d.length; b++) {
                d[a][b] = Math.hypot(x[a] - x[b], y[a] - y[b]);
            }
        }
        List<Request> requests = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            int people = 1 + random.nextInt(2);
            double opens = random.nextInt(200);
            Visit pickup = new Visit(1 + r, 2, opens, opens + 60 + random.nextInt(200), List.of(people));
            Visit delivery = new Visit(1 + n + r, 2, 0, 700, List.of(-people));
            requests.add(Request.pair(pickup, delivery).riding(d[1 + r][1 + n + r] + random.nextInt(60)));
        }
        Vehicle vehicle = Vehicle.ofDepot(0, 3).times(2).within(0, 800).lasting(300 + random.nextInt(400));
        return new RoutingProblem(d, d, List.of(vehicle), requests, aim);
    }

    /// Every order of all stops on both vehicles, each tried minute for minute by waiting at the start and at
    /// pickups.
    private static final class AllPlans {

        private final RoutingProblem problem;
        private double best = Double.POSITIVE_INFINITY;

        AllPlans(RoutingProblem problem) {
            this.problem = problem;
        }

        double best() {
            int n = problem.requests().size();
            for (int split = 0; split < 1 << (n - 1); split++) {
                double sum = 0;
                for (int v = 0; v < 2; v++) {
                    List<Integer> own = new ArrayList<>();
                    for (int r = 0; r < n; r++) {
                        if ((split >> r & 1) == v) {
                            own.add(r);
                        }
                    }
                    sum += own.isEmpty() ? 0 : tour(own);
                }
                best = Math.min(best, sum);
            }
            return best;
        }

        /// The shortest tour of one vehicle for everybody.
        double withOne() {
            return tour(IntStream.range(0, problem.requests().size()).boxed().toList());
        }

        private double tour(List<Integer> own) {
            double[] least = {Double.POSITIVE_INFINITY};
            extend(own, new ArrayList<>(), least);
            return least[0];
        }

        /// A stop is 2r for the pickup and 2r + 1 for the delivery of request r.
        private void extend(List<Integer> own, List<Integer> stops, double[] least) {
            if (stops.size() == 2 * own.size()) {
                double length = length(stops);
                if (length < least[0] && possible(stops)) {
                    least[0] = length;
                }
                return;
            }
            for (int r : own) {
                int next = stops.contains(2 * r) ? 2 * r + 1 : 2 * r;
                if (!stops.contains(next)) {
                    stops.add(next);
                    extend(own, stops, least);
                    stops.removeLast();
                }
            }
        }

        private Visit visit(int stop) {
            Request request = problem.requests().get(stop / 2);
            Visit delivery = request.delivery();
            return stop % 2 == 0 || delivery == null ? request.pickup() : delivery;
        }

        private double length(List<Integer> stops) {
            double length = 0;
            int here = 0;
            for (int stop : stops) {
                length += problem.distance()[here][visit(stop).place()];
                here = visit(stop).place();
            }
            return length + problem.distance()[here][0];
        }

        /// Difference constraints by Bellman and Ford on the whole system: no negative cycle means a schedule
        /// exists.
        private boolean possible(List<Integer> stops) {
            int load = 0;
            for (int stop : stops) {
                load += visit(stop).load().getFirst();
                if (load > 3) {
                    return false;
                }
            }
            int n = stops.size();
            List<double[]> rules = new ArrayList<>();
            int here = 0;
            double service = 0;
            for (int i = 1; i <= n + 1; i++) {
                int there = i <= n ? visit(stops.get(i - 1)).place() : 0;
                rules.add(new double[] {i - 1, i, service + problem.time()[here][there]});
                here = there;
                service = i <= n ? visit(stops.get(i - 1)).service() : 0;
            }
            for (int i = 1; i <= n; i++) {
                for (int j = i + 1; j <= n; j++) {
                    if (stops.get(i - 1) + 1 == stops.get(j - 1) && stops.get(i - 1) % 2 == 0) {
                        double ride =
                                problem.requests().get(stops.get(i - 1) / 2).maxRide();
                        rules.add(new double[] {
                            j, i, -ride - visit(stops.get(i - 1)).service()
                        });
                    }
                }
            }
            rules.add(new double[] {n + 1, 0, -problem.vehicles().getFirst().maxDuration()});
            return satisfiable(stops, rules);
        }

        private boolean satisfiable(List<Integer> stops, List<double[]> rules) {
            int n = stops.size();
            double[] at = new double[n + 2];
            for (int i = 1; i <= n; i++) {
                at[i] = visit(stops.get(i - 1)).open();
            }
            boolean changed = true;
            for (int round = 0; round < 10 * (n + 2) && changed; round++) {
                changed = false;
                for (double[] rule : rules) {
                    double least = at[(int) rule[0]] + rule[2];
                    if (least > at[(int) rule[1]] + 1e-9) {
                        at[(int) rule[1]] = least;
                        changed = true;
                    }
                }
            }
            for (int i = 1; i <= n; i++) {
                changed |= at[i] > visit(stops.get(i - 1)).close() + 1e-7;
            }
            return !changed && at[n + 1] <= 800 + 1e-7;
        }
    }
}
