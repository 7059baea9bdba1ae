package fugong.engine.transport.rail;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RailLawTest {

    static RailProblem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Train> trains = new ArrayList<>();
        for (int t = 0; t < 2 + random.nextInt(6); t++) {
            double departs = random.nextInt(3000);
            trains.add(new Train(
                    "t" + t,
                    List.of(
                            new Train.Call(0, departs, departs + 5),
                            new Train.Call(1, departs + 60, departs + 65),
                            new Train.Call(2, departs + 400, departs + 405),
                            new Train.Call(3, departs + 500, departs + 500)),
                    1 + random.nextInt(4),
                    10 + random.nextInt(20),
                    1000));
        }
        List<Travellers> groups = new ArrayList<>();
        for (int g = 0; g < 1 + random.nextInt(10); g++) {
            double from = random.nextInt(2000);
            groups.add(new Travellers(
                    "g" + g,
                    1 + random.nextInt(40),
                    random.nextInt(2),
                    List.of(new Travellers.Way(random.nextInt(2), random.nextInt(100), random.nextInt(50))),
                    List.of(new Travellers.Way(1 + random.nextInt(3), random.nextInt(100), random.nextInt(50))),
                    0,
                    from,
                    from + 1000 + random.nextInt(2000),
                    random.nextInt(3) == 0 ? 200 : Double.POSITIVE_INFINITY,
                    10_000));
        }
        List<Throughput> limits = random.nextBoolean() ? List.of() : List.of(new Throughput(0, 0, 1500, 60));
        return RailProblem.of(List.of("a", "b", "c", "d"), trains, groups, limits);
    }

    @Test
    void every_plan_passes_its_check_and_its_bound() {
        for (long seed = 0; seed < 3000; seed++) {
            RailProblem problem = random(seed);
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            RailPlan plan = RailPlanner.solve(problem, Budget.steps(15), seed);
            assertThat(RailCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void after_a_cancelled_train_no_plan_changes_fewer_promises_than_proven() {
        int fewest = 0;
        int replans = 0;
        for (long seed = 0; seed < 1000; seed++) {
            RailProblem problem = random(seed);
            RailPlan plan = RailPlanner.solve(problem, Budget.steps(15), seed);
            if (plan.trains() > 1) {
                int cancelled = plan.orders().getFirst().train();
                RailProblem again = problem.after(plan, List.of(cancelled), RailProblem.FEWEST_CHANGES);
                RailPlan second = RailPlanner.solve(again, Budget.steps(15), seed);
                assertThat(RailCheck.of(again, second)).as("seed %d", seed).isEmpty();
                assertThat(second.rides()).as("seed %d", seed).noneMatch(r -> r.train() == cancelled);
                int changed = second.changedFrom(plan.rides());
                assertThat(changed).as("seed %d", seed).isGreaterThanOrEqualTo(again.leastChanged());
                assertThat(again.leastChanged()).as("seed %d", seed).isEqualTo(aboard(plan, cancelled));
                fewest += changed == again.leastChanged() ? 1 : 0;
                replans++;
            }
        }
        assertThat(fewest).as("of %d", replans).isGreaterThan(9 * replans / 10);
    }

    private static int aboard(RailPlan plan, int train) {
        return plan.rides().stream()
                .filter(r -> r.train() == train)
                .mapToInt(RailPlan.Ride::people)
                .sum();
    }

    @Test
    void a_pinned_ride_is_never_moved() {
        int pinned = 0;
        for (long seed = 0; seed < 2000; seed++) {
            RailProblem problem = random(seed);
            RailPlan plan = RailPlanner.solve(problem, Budget.steps(15), seed);
            List<RailPlan.Ride> some = plan.rides().stream()
                    .filter(r -> (r.group() + r.train()) % 2 == 0)
                    .toList();
            RailProblem again = problem.pinning(some);
            assertThat(again.flaws()).as("seed %d", seed).isEmpty();
            assertThat(RailCheck.of(again, RailPlanner.solve(again, Budget.steps(15), seed + 1)))
                    .as("seed %d", seed)
                    .isEmpty();
            pinned += some.size();
        }
        assertThat(pinned).isGreaterThan(2000);
    }

    @Test
    void a_pin_in_a_cancelled_train_is_a_flaw() {
        RailProblem problem = random(4);
        RailPlan plan = RailPlanner.solve(problem, Budget.steps(15), 4);
        RailPlan.Ride ride = plan.rides().getFirst();
        RailProblem again = problem.pinning(List.of(ride)).after(plan, List.of(ride.train()), 500);
        assertThat(again.flaws())
                .singleElement()
                .satisfies(f -> assertThat(f.toString()).contains("pinned[0]", "Maybe it is cancelled"));
        RailPlan.Ride nobody = new RailPlan.Ride(99, 0, 0, 1, 1);
        assertThat(problem.pinning(List.of(nobody)).flaws()).hasSize(1);
    }

    @Test
    void the_flow_is_as_cheap_as_the_best_of_all_assignments() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int groups = 1 + random.nextInt(4);
            int sinks = 2 + random.nextInt(2);
            int[] supply = random.ints(groups, 1, 3).toArray();
            int[] room = random.ints(sinks, 0, 4).toArray();
            room[sinks - 1] = 100;
            double[][] cost = new double[groups][sinks];
            for (double[] row : cost) {
                for (int s = 0; s < sinks; s++) {
                    row[s] = s == sinks - 1 ? 1000 : random.nextInt(20);
                }
            }
            RailFlow flow = new RailFlow(supply, room, cost);
            flow.solve();
            assertThat(RailFlow.total(cost, flow.flow)).as("seed %d", seed).isEqualTo(slow(cost, supply, room, 0));
        }
    }

    /// One person after the other into every sink with room.
    private static double slow(double[][] cost, int[] supply, int[] room, int g) {
        if (g == supply.length) {
            return 0;
        }
        if (supply[g] == 0) {
            return slow(cost, supply, room, g + 1);
        }
        double best = Double.POSITIVE_INFINITY;
        supply[g]--;
        for (int s = 0; s < room.length; s++) {
            if (room[s] > 0) {
                room[s]--;
                best = Math.min(best, cost[g][s] + slow(cost, supply, room, g));
                room[s]++;
            }
        }
        supply[g]++;
        return best;
    }
}
