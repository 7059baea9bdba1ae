package fugong.engine.network.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.SharedData;
import fugong.engine.network.files.NetworkFolder;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Ten obstacles in a network of 300 firms against the optimum over all 1,024 subsets (network.md §2).
///
/// The abilities of the first instance are the reference's own; the others were drawn by its program and are drawn
/// anew here with our own seeds, so their optimum is computed here too.
class RestartOrderLiteratureIT {

    private final ProductionNetwork network = NetworkAssembly.asGiven(
            NetworkFolder.read(SharedData.folder("network").resolve("inoue/n300"))
                    .data());

    @Test
    void the_first_reference_instance_to_nine_digits() {
        var data = SharedData.folder("network");
        double[] psi = network.arrange(SharedData.numbers(data.resolve("lp/n300_sub30_psi.txt")));
        var picture = Picture.of(network, psi, Terms.shareOfOutput(network, 0.3), Hands.ALONE);
        var tasks = ten(picture);
        double[] gain = subsets(picture, tasks);
        assertThat(1 - picture.lost()).isCloseTo(0.655969103, within(1e-9));
        assertThat(gain[1023]).isCloseTo(0.140506, within(1e-6));
        double single = 0;
        for (int task = 0; task < 10; task++) {
            single += gain[1 << task];
        }
        assertThat(single).isCloseTo(0.099099, within(1e-6));
        double optimum = best(gain);
        assertThat(optimum + 10 * (1 - picture.lost())).isCloseTo(7.635293802, within(1e-8));
        assertThat(area(gain, byOwnSize(picture, tasks)) / optimum).isCloseTo(0.81759, within(1e-5));
        assertThat(area(gain, bySingleGain(gain)) / optimum).isCloseTo(0.97203, within(1e-5));
        var plan = solve(picture, tasks, 1, 10);
        System.out.printf(
                "ours %.6f of the optimum, %.4f of the bound, %d trials%n",
                plan.area() / optimum, plan.shareOfBound(), plan.trials());
        assertThat(plan.area() / optimum).isCloseTo(1, within(1e-9));
        assertThat(plan.bound()).isGreaterThanOrEqualTo(optimum - 1e-9);
        assertThat(plan.steps()).hasSize(10);
    }

    @Test
    void other_instances_of_the_same_kind() {
        double[][] kinds = {{0.15, 0.1}, {0.15, 0}, {0.3, 0.2}, {0.3, 0.3}};
        for (int kind = 0; kind < kinds.length; kind++) {
            double[] psi = draw(kinds[kind][0], 11 + kind);
            var picture = Picture.of(network, psi, Terms.shareOfOutput(network, kinds[kind][1]), Hands.ALONE);
            var tasks = ten(picture);
            double[] gain = subsets(picture, tasks);
            double optimum = best(gain);
            var plan = solve(picture, tasks, 1, tasks.size());
            System.out.printf(
                    "σ %.1f: %d tasks, ours %.6f, own size %.4f, single gain %.4f, bound %.4f%n",
                    kinds[kind][1],
                    tasks.size(),
                    plan.area() / optimum,
                    area(gain, byOwnSize(picture, tasks)) / optimum,
                    area(gain, bySingleGain(gain)) / optimum,
                    plan.shareOfBound());
            assertThat(plan.area() / optimum).isGreaterThanOrEqualTo(0.995);
            assertThat(plan.bound()).isGreaterThanOrEqualTo(optimum - 1e-9);
        }
    }

    @Test
    void desks_and_days_of_work() {
        double[] psi = draw(0.3, 3);
        var picture = Picture.of(network, psi, Terms.shareOfOutput(network, 0.3), Hands.ALONE);
        var random = new SplittableRandom(4);
        var tasks = RestartOrder.tasks(picture, 30).stream()
                .map(task -> new Task(task.firm(), 0, 1 + random.nextInt(4)))
                .toList();
        var plan = solve(picture, tasks, 3, 12);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.area());
        assertThat(plan.steps()).allMatch(step -> step.finishes() <= 12);
        for (int day = 1; day <= 12; day++) {
            int on = day;
            assertThat(plan.steps().stream()
                            .filter(step -> step.begins() <= on && on <= step.finishes())
                            .count())
                    .isLessThanOrEqualTo(3);
        }
        assertThat(plan.lastMatters()).isGreaterThanOrEqualTo(0);
    }

    private double[] draw(double share, long seed) {
        var random = new SplittableRandom(seed);
        double[] psi = new double[network.firms()];
        Arrays.setAll(psi, firm -> random.nextDouble() < share ? 0.1 + 0.8 * random.nextDouble() : 1);
        return psi;
    }

    private RestartPlan solve(Picture picture, List<Task> tasks, int desks, int days) {
        return RestartOrder.solve(
                picture, tasks, new Desks(desks, days), Hands.ALONE, Budget.steps(1_000_000), Progress.NONE);
    }

    /// The reference's choice: the ten with the largest single exact gain plus a fifth of the own gap.
    private List<Task> ten(Picture picture) {
        var trials = new Trials(picture, 1e-14);
        var all = new ArrayList<Task>();
        for (int firm = 0; firm < network.firms(); firm++) {
            if (picture.ability(firm) < 1) {
                all.add(Task.clear(firm));
            }
        }
        all.sort(Comparator.comparingDouble((Task task) ->
                -trials.gain(task) - 0.2 * picture.terms().weight()[task.firm()] * (1 - picture.ability(task.firm()))));
        return all.subList(0, Math.min(10, all.size()));
    }

    private static double[] subsets(Picture picture, List<Task> tasks) {
        var trials = new Trials(picture, 1e-14);
        double[] gain = new double[1 << tasks.size()];
        for (int set = 1; set < gain.length; set++) {
            var members = new ArrayList<Task>();
            for (int task = 0; task < tasks.size(); task++) {
                if ((set & 1 << task) != 0) {
                    members.add(tasks.get(task));
                }
            }
            gain[set] = trials.gain(members);
        }
        return gain;
    }

    private static double best(double[] gain) {
        double[] best = new double[gain.length];
        for (int set = 1; set < gain.length; set++) {
            best[set] = Double.NEGATIVE_INFINITY;
            for (int bit = 1; bit <= set; bit <<= 1) {
                if ((set & bit) != 0) {
                    best[set] = Math.max(best[set], best[set ^ bit] + gain[set]);
                }
            }
        }
        return best[gain.length - 1];
    }

    private static double area(double[] gain, List<Integer> order) {
        int set = 0;
        double area = 0;
        for (int task : order) {
            set |= 1 << task;
            area += gain[set];
        }
        return area;
    }

    private static List<Integer> byOwnSize(Picture picture, List<Task> tasks) {
        return sorted(
                tasks.size(), task -> picture.obstacle(tasks.get(task).firm()).own());
    }

    private static List<Integer> bySingleGain(double[] gain) {
        return sorted(Integer.numberOfTrailingZeros(gain.length), task -> gain[1 << task]);
    }

    private static List<Integer> sorted(int count, java.util.function.IntToDoubleFunction value) {
        return java.util.stream.IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(task -> -value.applyAsDouble(task)))
                .toList();
    }
}
