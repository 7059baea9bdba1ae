package fugong.bench.routing;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.routing.Islands;
import fugong.engine.transport.routing.RoutingCheck;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.Start;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `bench routing DIR --seconds 10 --threads 1 --seeds 1,2,3 [--only TEXT] [--out DIR]
/// [--rivals | --rivals-only]`, `bench routing cancel`
public final class RoutingBench {

    private RoutingBench() {}

    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.isEmpty() && args.getFirst().equals("cases")) {
            return ReturnCases.run(args.subList(1, args.size()), out, err);
        }
        if (args.equals(List.of("cancel"))) {
            return CancelBench.run(out);
        }
        try {
            Options options = Options.of(args);
            Table table = new Table(out);
            for (Path path : options.paths()) {
                for (Instance instance : Instances.in(path)) {
                    if (instance.name().contains(options.only())) {
                        measure(instance, options, table);
                    }
                }
            }
            table.close();
            return table.allOk() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static void measure(Instance instance, Options options, Table table) throws IOException {
        if (options.own()) {
            own(instance, options, table);
        }
        if (options.rivals()) {
            for (Rival rival : List.of(new RivalJsprit(), new RivalOrTools())) {
                rival(instance, rival, options, table);
            }
        }
    }

    private static void own(Instance instance, Options options, Table table) throws IOException {
        List<Result> results = new ArrayList<>();
        for (long seed : options.seeds()) {
            Result result = fugong(instance, options, seed);
            results.add(result);
            table.row(instance, result);
        }
        Result median = Result.median(results);
        table.remember(instance, median);
        if (options.out() != null) {
            Solutions.write(options.out(), instance, median.plan());
        }
    }

    private static Result fugong(Instance instance, Options options, long seed) {
        RoutingPlan[] plan = new RoutingPlan[1];
        double[] cpu = new double[1];
        Thread thread = new Thread(() -> {
            var bean = java.lang.management.ManagementFactory.getThreadMXBean();
            long from = bean.getCurrentThreadCpuTime();
            plan[0] = Islands.solve(
                    instance.problem(),
                    Start.NOTHING,
                    Budget.cpuSeconds(options.seconds()),
                    seed,
                    options.threads(),
                    Progress.NONE);
            // Islands have clocks of their own, each for the seconds asked for.
            double own = (bean.getCurrentThreadCpuTime() - from) / 1e9;
            cpu[0] = options.threads() > 1 ? options.seconds() : own;
        });
        thread.start();
        join(thread);
        List<String> wrong = RoutingCheck.of(instance.problem(), plan[0]);
        return new Result("fugong", seed, plan[0], cpu[0], wrong);
    }

    /// A rival's plan is timed by us and judged by the same check.
    private static void rival(Instance instance, Rival rival, Options options, Table table) {
        List<Result> results = new ArrayList<>();
        for (long seed : options.seeds()) {
            List<Result> found = new ArrayList<>();
            Thread thread = new Thread(() -> {
                double from = Rival.cpu();
                rival.solve(instance, options.seconds(), seed).ifPresent(sequences -> {
                    double cpu = Rival.cpu() - from;
                    RoutingPlan plan = Rival.timed(instance.problem(), sequences);
                    found.add(new Result(rival.name(), seed, plan, cpu, RoutingCheck.of(instance.problem(), plan)));
                });
            });
            thread.start();
            join(thread);
            found.forEach(result -> table.row(instance, result));
            results.addAll(found);
        }
        if (!results.isEmpty()) {
            table.remember(instance, Result.median(results));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }
}
