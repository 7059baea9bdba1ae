package fugong.bench.network;

import fugong.engine.network.Hands;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// `fugong bench network --firms 1000000 --links 10000000 [--threads 2] [--seed 1] [--only
/// picture,update,unlock,…]`.
///
/// Prints seconds, sweeps, bytes per second beside a triad and a gather of the same run, and memory. With more than
/// 20 million firms only rows are made and swept.
public final class NetworkBench {

    private static final int ROWS_ONLY = 20_000_000;

    private NetworkBench() {}

    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.of(args);
        if (!options.flaws().isEmpty()) {
            options.flaws().forEach(err::println);
            return 2;
        }
        out.printf(
                "machine: %d processors, heap up to %.1f GB, load %.1f; seed %d%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / 1e9,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                options.seed());
        if (options.threads() < 2) {
            measure(options, Hands.ALONE, out);
            return 0;
        }
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            measure(options, Hands.with(pool), out);
        } finally {
            pool.shutdown();
        }
        return 0;
    }

    private static void measure(Options options, Hands hands, PrintStream out) {
        if (options.firms() > ROWS_ONLY) {
            new GiantRun(options, hands, out).run();
        } else {
            new NetworkRun(options, hands, out).run();
        }
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }
}
