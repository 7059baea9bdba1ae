package fugong.bench.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints a line per run and a summary per family and solver.
final class Table {

    /// Vehicles more than best known, gap at the best known fleet, per family and solver.
    private record Line(int moreVehicles, double gap, boolean comparable) {}

    private final PrintStream out;
    private final Map<String, List<Line>> families = new LinkedHashMap<>();
    private boolean ok = true;

    Table(PrintStream out) {
        this.out = out;
        out.printf(
                "%-14s %-9s %4s %4s %4s %12s %12s %8s %7s %9s %s%n",
                "instance",
                "solver",
                "seed",
                "veh",
                "best",
                "distance",
                "best known",
                "gap %",
                "cpu s",
                "rounds",
                "check");
    }

    void row(Instance instance, Result result) {
        boolean fine = result.wrong().isEmpty();
        ok &= fine;
        out.printf(
                Locale.ROOT,
                "%-14s %-9s %4d %4d %4s %12.2f %12.2f %8.2f %7.2f %9d %s%n",
                instance.name(),
                result.solver(),
                result.seed(),
                result.plan().vehicles(),
                instance.bestVehicles() == 0 ? "-" : instance.bestVehicles(),
                result.plan().cost(),
                instance.bestCost(),
                result.gapTo(instance),
                result.cpuSeconds(),
                result.plan().steps(),
                fine ? "ok" : String.join("; ", result.wrong()));
        out.flush();
    }

    void remember(Instance instance, Result median) {
        int more = instance.bestVehicles() == 0 ? 0 : median.plan().vehicles() - instance.bestVehicles();
        boolean comparable = more == 0 && !Double.isNaN(instance.bestCost());
        families.computeIfAbsent(instance.family() + " " + median.solver(), f -> new ArrayList<>())
                .add(new Line(more, median.gapTo(instance), comparable));
    }

    void close() {
        out.printf(
                "%n%-28s %9s %14s %14s %10s%n",
                "family, median seed", "instances", "more vehicles", "most more", "mean gap %");
        families.forEach((family, lines) -> out.printf(
                Locale.ROOT,
                "%-28s %9d %14d %14d %10.3f%n",
                family,
                lines.size(),
                lines.stream().mapToInt(l -> Math.max(0, l.moreVehicles)).sum(),
                lines.stream().mapToInt(Line::moreVehicles).max().orElse(0),
                lines.stream()
                        .filter(Line::comparable)
                        .mapToDouble(Line::gap)
                        .average()
                        .orElse(Double.NaN)));
    }

    boolean allOk() {
        return ok;
    }
}
