package fugong.bench.assignment;

import fugong.engine.assignment.flow.Certificate;
import fugong.engine.assignment.flow.Flow;
import fugong.engine.assignment.flow.FlowNetwork;
import fugong.engine.assignment.flow.NetworkSimplex;
import fugong.engine.search.Budget;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One network, every engine: cost, CPU seconds of the solve, and whether our duals prove the cost.
final class FlowBench {

    private static final double RIVAL_SECONDS = 60;

    private final PrintStream out;
    private final boolean rivals;
    private final List<Later> later = new ArrayList<>();

    /// JGraphT cannot be stopped, so it runs after everything else.
    private record Later(
            String name, FlowNetwork network, @Nullable BigInteger cost) {}

    FlowBench(PrintStream out, boolean rivals) {
        this.out = out;
        this.rivals = rivals;
    }

    void header() {
        out.printf(
                "%-28s %-24s %9s %10s %20s %9s  %s%n", "problem", "engine", "nodes", "arcs", "cost", "CPU s", "proof");
    }

    /// True when the network was solved, certified, and no rival found another cost.
    boolean run(String name, FlowNetwork network) throws InterruptedException {
        var cost = ours(name, network, "Fugong block search", NetworkSimplex::solve);
        if (!rivals) {
            return cost != null;
        }
        boolean same = cost != null
                && cost.equals(ours(name, network, "Fugong candidate list", NetworkSimplex::solveByCandidateList));
        later.add(new Later(name, network, cost));
        return same & rival(name, network, Rival.OR_TOOLS, cost);
    }

    /// Runs the slow rival on all networks seen; false when it found another cost.
    boolean finish() throws InterruptedException {
        boolean same = true;
        for (var it : later) {
            same &= rival(it.name(), it.network(), Rival.JGRAPHT, it.cost());
        }
        return same;
    }

    private interface Solver {
        Flow solve(FlowNetwork network, Budget budget);
    }

    private @Nullable BigInteger ours(String name, FlowNetwork network, String title, Solver solver)
            throws InterruptedException {
        var found = new Flow[1];
        double seconds =
                Stopwatch.cpuSeconds(() -> found[0] = solver.solve(network, Budget.seconds(600)), RIVAL_SECONDS);
        var certificate = Certificate.of(network, found[0].units(), found[0].potential());
        var proof =
                certificate.optimal() ? "duals certified" : found[0].feasible() ? "NOT OPTIMAL" : "no feasible flow";
        line(name, title, network, certificate.cost().toString(), seconds, proof);
        return certificate.optimal() ? certificate.cost() : null;
    }

    private boolean rival(String name, FlowNetwork network, Rival rival, @Nullable BigInteger cost)
            throws InterruptedException {
        long[] answer = {Long.MIN_VALUE};
        double seconds = Stopwatch.cpuSeconds(rival.prepare(network, answer), RIVAL_SECONDS);
        if (Double.isInfinite(seconds)) {
            line(name, rival.title, network, "-", seconds, "given up after %.0f s".formatted(RIVAL_SECONDS));
            return true;
        }
        boolean same = cost != null && cost.equals(BigInteger.valueOf(answer[0]));
        line(name, rival.title, network, String.valueOf(answer[0]), seconds, same ? "same cost" : "ANOTHER COST");
        return same;
    }

    private void line(String name, String engine, FlowNetwork network, String cost, double seconds, String proof) {
        out.printf(
                Locale.ROOT,
                "%-28s %-24s %9d %10d %20s %9.2f  %s%n",
                name,
                engine,
                network.nodes(),
                network.arcs(),
                cost,
                seconds,
                proof);
    }
}
