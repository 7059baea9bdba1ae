package fugong.bench;

import fugong.bench.assignment.AssignmentBench;
import fugong.bench.network.NetworkBench;
import fugong.bench.reports.LinksBench;
import fugong.bench.reports.ReportsBench;
import fugong.bench.routing.RoutingBench;
import fugong.bench.transport.KillsBench;
import fugong.bench.transport.SignUpsBench;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `fugong bench WHAT …`: every benchmark by name.
public final class Bench {

    /// A benchmark takes its words and prints its figures.
    @FunctionalInterface
    interface Benchmark {
        /// @return the exit code
        int run(List<String> words, PrintStream out, PrintStream err) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = all();

    private Bench() {}

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("assignment", AssignmentBench::run);
        all.put("network", NetworkBench::run);
        all.put("routing", RoutingBench::run);
        all.put("reports", ReportsBench::run);
        all.put("links", LinksBench::run);
        all.put("signups", SignUpsBench::run);
        all.put("kills", KillsBench::run);
        return all;
    }

    public static void main(String[] args) throws Exception {
        Benchmark benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            System.err.println("Which benchmark? One of " + ALL.keySet());
            System.exit(2);
            return;
        }
        System.exit(benchmark.run(List.of(args).subList(1, args.length), System.out, System.err));
    }
}
