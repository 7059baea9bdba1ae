package fugong.bench.network;

import com.sun.management.OperatingSystemMXBean;
import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import fugong.engine.network.daily.Custom;
import fugong.engine.network.daily.FirmDays;
import fugong.engine.network.daily.Rationing;
import fugong.engine.network.daily.Scenario;
import fugong.engine.network.order.Desks;
import fugong.engine.network.order.RestartOrder;
import fugong.engine.network.picture.LivePicture;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.engine.network.picture.Unlock;
import fugong.engine.network.risk.Rounds;
import fugong.engine.network.risk.Score;
import fugong.engine.network.risk.SystemicIndex;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// One network, every question once cold and then warm.
final class NetworkRun {

    private static final int CHANGED = 2000;
    private static final int UPDATES = 200;
    private static final int UNLOCKED = 1000;

    private final Options options;
    private final Hands hands;
    private final PrintStream out;
    private final ProductionNetwork network;
    private final double[] ability;
    private final Terms terms;
    private final MemorySpeed speed;

    NetworkRun(Options options, Hands hands, PrintStream out) {
        this.options = options;
        this.hands = hands;
        this.out = out;
        long start = System.nanoTime();
        var synthetic = new SyntheticNetwork(options.firms(), options.links(), options.seed());
        this.network = synthetic.shuffled();
        this.ability = synthetic.ability(0.15);
        double made = seconds(start);
        start = System.nanoTime();
        network.columns();
        Rows rows = network.rows();
        out.printf(
                "network: %,d firms, %,d links, %,d slots; made and ordered in %.1f s, columns %.2f s, %d threads%n",
                rows.firms(), rows.links(), rows.slots(), made, seconds(start), options.threads());
        this.terms = Terms.shareOfOutput(network, 0.3);
        this.speed = MemorySpeed.measure(options.firms(), hands);
        out.printf("memory: triad %.1f GB/s, gather %.0f million reads/s%n", speed.triad() / 1e9, speed.gather() / 1e6);
    }

    void run() {
        boolean asked = List.of("picture", "update", "unlock", "order").stream().anyMatch(options::wants);
        if (asked) {
            ofPicture(picture());
        }
        if (options.wants("day")) {
            days();
        }
        if (options.wants("index")) {
            index();
        }
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap in use %.2f GB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e9);
    }

    private void ofPicture(Picture picture) {
        if (options.wants("update")) {
            update(picture);
        }
        if (options.wants("unlock")) {
            unlock(picture);
        }
        if (options.wants("order")) {
            order(picture);
        }
    }

    private Picture picture() {
        Picture picture = null;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            double work = cpuSeconds();
            picture = Picture.of(network, ability, terms, hands);
            double took = seconds(start);
            work = cpuSeconds() - work;
            var effort = picture.effort();
            Rows rows = network.rows();
            double full = 12.0 * rows.links() + 8.0 * rows.slots();
            double bytes =
                    effort.fullSweeps() * full + (effort.bindingSweeps() + 2.0 * effort.priceSweeps()) * full / 3;
            out.printf(
                    "picture %s: %.3f s (%.3f CPU s), %s, ~%.1f GB/s of rows, roots %,d, lost %.9f, attributed-lost %.1e%n",
                    round == 0 ? "cold" : "warm",
                    took,
                    work,
                    effort,
                    bytes / took / 1e9,
                    picture.roots(),
                    picture.lost(),
                    picture.attributed() - picture.lost());
        }
        Picture last = Objects.requireNonNull(picture, "At least one round is run.");
        out.printf("bits: %016x%n", bits(last));
        return last;
    }

    private long bits(Picture picture) {
        long hash = 17;
        for (int firm = 0; firm < network.firms(); firm++) {
            hash = hash * 31 + Double.doubleToLongBits(picture.loss(firm));
            hash = hash * 31 + Double.doubleToLongBits(picture.price(firm));
        }
        return hash;
    }

    private void update(Picture picture) {
        long start = System.nanoTime();
        var live = LivePicture.from(picture, hands, 1e-12);
        out.printf("live picture made in %.3f s%n", seconds(start));
        double[] now = ability.clone();
        double[] took = new double[UPDATES];
        long most = 0;
        double work = cpuSeconds();
        for (int round = 0; round < UPDATES; round++) {
            var random = new SplittableRandom(5 + round);
            int[] firms = random.ints(CHANGED, 0, network.firms()).distinct().toArray();
            double[] values =
                    random.doubles(firms.length).map(u -> u < 0.5 ? 1 : u).toArray();
            start = System.nanoTime();
            live.update(firms, values);
            took[round] = seconds(start);
            most = Math.max(most, live.visits());
            for (int i = 0; i < firms.length; i++) {
                now[firms[i]] = values[i];
            }
        }
        work = cpuSeconds() - work;
        Arrays.sort(took);
        out.printf(
                "%d updates of %d firms: median %.3f s, 90 %% %.3f, 99 %% %.3f, worst %.3f s (%.3f CPU s each), "
                        + "%,d links followed at most%n",
                UPDATES,
                CHANGED,
                took[UPDATES / 2],
                took[UPDATES * 9 / 10],
                took[UPDATES * 99 / 100],
                took[UPDATES - 1],
                work / UPDATES,
                most);
        var again = Picture.of(network, now, terms, hands);
        double worst = 0;
        for (int firm = 0; firm < network.firms(); firm++) {
            worst = Math.max(worst, Math.abs(again.loss(firm) - live.loss(firm)));
        }
        out.printf(
                "update against scratch: loss of a firm differs by %.1e at most, in all by %.1e, attributed by %.1e%n",
                worst, live.lost() - again.lost(), live.attributed() - again.attributed());
    }

    private void unlock(Picture picture) {
        long start = System.nanoTime();
        var unlock = Unlock.from(picture, 1e-12);
        var top = picture.top(UNLOCKED);
        double made = seconds(start);
        start = System.nanoTime();
        double work = cpuSeconds();
        double sum = 0;
        long visits = 0;
        double[] shares = new double[top.size()];
        for (int i = 0; i < top.size(); i++) {
            var unlocked = unlock.clear(top.get(i).firm());
            sum += unlocked.coordinated();
            visits += unlocked.visits();
            shares[i] = unlocked.coordinated() / top.get(i).held();
        }
        double took = seconds(start);
        work = cpuSeconds() - work;
        Arrays.sort(shares);
        out.printf(
                "exact unlock of %d obstacles: %.2f s, %.2f CPU s (%.2f s to prepare), %,d links followed each, "
                        + "median %.2f of the price, sum %.6f%n",
                top.size(), took, work, made, visits / top.size(), shares[top.size() / 2], sum);
    }

    private void order(Picture picture) {
        long start = System.nanoTime();
        double work = cpuSeconds();
        var tasks = RestartOrder.tasks(picture, UNLOCKED);
        var plan = RestartOrder.solve(
                picture, tasks, new Desks(5, tasks.size() / 5), hands, Budget.cpuSeconds(15), Progress.NONE);
        out.printf(
                "restart order of %d obstacles, 5 a day: %.2f s, %.2f CPU s, area %.6f, bound %.6f, %.1f %% of it, %,d trials%n",
                tasks.size(),
                seconds(start),
                cpuSeconds() - work,
                plan.area(),
                plan.bound(),
                100 * plan.shareOfBound(),
                plan.trials());
        var bySize = new ArrayList<>(tasks);
        bySize.sort(Comparator.comparingDouble(
                task -> -picture.obstacle(task.firm()).own()));
        var baseline = RestartOrder.plan(picture, bySize, new Desks(5, tasks.size() / 5), plan.bound(), 0);
        out.printf("  by own size: %.1f %% of the bound%n", 100 * baseline.shareOfBound());
    }

    private void days() {
        double[] damage = Arrays.stream(ability).map(value -> 1 - value).toArray();
        double[] demand = new double[network.firms()];
        Rows rows = network.rows();
        for (int firm = 0; firm < demand.length; firm++) {
            demand[firm] = network.output(firm);
        }
        for (int firm = 0; firm < demand.length; firm++) {
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    demand[rows.supplier[link]] -= rows.share[link] * network.slotAmount(p);
                }
            }
        }
        // What is sold to nobody here goes to final users; rounding may leave a hair below nothing.
        Arrays.setAll(demand, firm -> Math.max(0, demand[firm]));
        var days = new FirmDays(
                network, new double[0], demand, damage, Scenario.quiet(), Custom.inoue(Rationing.PROPORTIONAL), hands);
        double best = Double.MAX_VALUE;
        long start = System.nanoTime();
        double work = cpuSeconds();
        for (int day = 0; day < 20; day++) {
            long one = System.nanoTime();
            days.step();
            best = Math.min(best, seconds(one));
        }
        // Per link: stock read and written, normal value, supplier.
        double bytes = 28.0 * rows.links();
        out.printf(
                "a simulated day: %.1f ms on average of 20 (%.1f CPU ms), best %.1f ms (%.1f GB/s), output %.6f of normal%n",
                1e3 * seconds(start) / 20,
                1e3 * (cpuSeconds() - work) / 20,
                1e3 * best,
                bytes / best / 1e9,
                days.totalProduction() / network.totalOutput());
    }

    /// A spread sample of closures at a practical threshold, and a few of them against the limit of small ε.
    private void index() {
        int sample = Math.min(network.firms(), (int) Math.max(200, 20_000_000L / network.firms()));
        int[] firms = IntStream.range(0, sample)
                .map(i -> (int) ((long) i * network.firms() / sample))
                .toArray();
        for (double threshold : new double[] {1e-3, 5e-4, 1e-4}) {
            var index = new SystemicIndex(network, threshold);
            index.of(firms, hands);
            long start = System.nanoTime();
            double work = cpuSeconds();
            List<Score> scores = index.of(firms, hands);
            double took = seconds(start);
            work = cpuSeconds() - work;
            out.printf(
                    "systemic index at threshold %.0e: %.3f ms per firm, %.3f CPU ms (%d firms, %,d links followed each), sum %.6f%n",
                    threshold,
                    1e3 * took / sample,
                    1e3 * work / sample,
                    sample,
                    index.visits() / sample,
                    scores.stream().mapToDouble(Score::both).sum());
            var rounds = new Rounds(network, Rounds.bySales(network), true);
            double worst = 0;
            double ours = 0;
            double limit = 0;
            double published = 0;
            for (int i = 0; i < 25; i++) {
                var score = scores.get(i * (sample - 1) / 24);
                double exact = rounds.close(score.firm(), 1e-9).both();
                worst = Math.max(worst, Math.abs(score.both() - exact));
                ours += score.both();
                limit += exact;
                published += rounds.close(score.firm(), 0.01).both();
            }
            out.printf(
                    "  25 of them: sum %.6f, limit %.6f, published rounds at 0.01 %.6f; worst difference %.1e%n",
                    ours, limit, published, worst);
        }
    }

    /// CPU seconds of the whole process so far: fair on a machine shared with others, compiler and collector
    /// included.
    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
