package fugong.cli.plan;

import fugong.engine.search.Budget;
import fugong.engine.transport.lines.LineCheck;
import fugong.engine.transport.lines.LinePlan;
import fugong.engine.transport.lines.LinePlanner;
import fugong.engine.transport.lines.LineProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `fugong plan transport` for commuter lines: stops, lines, shifts, buses, and who pays for the empty seats.
final class TransportLines {

    private TransportLines() {}

    static int plan(JsonNode root, TransportOptions options, PrintStream out, PrintStream err) throws IOException {
        TransportFields fields = new TransportFields();
        LineProblem problem = problem(fields, root);
        if (options.before() != null) {
            fields.flaw("--before", options.before(), "Lines promise nothing. Maybe leave --before out.");
        }
        if (TransportCommand.flawed(fields.flaws(), err)) {
            return 1;
        }
        LinePlan plan = LinePlanner.solve(problem, Budget.seconds(options.seconds()), options.seed());
        List<String> wrong = LineCheck.of(problem, plan);
        if (!wrong.isEmpty()) {
            err.println("The plan does not pass its own check and is not written. This is a mistake of ours.");
            return TransportCommand.verdict(wrong, out, err);
        }
        say(problem, plan, out);
        Files.write(
                options.out(),
                JsonMapper.builder().build().writeValueAsBytes(TransportLinesPlanFile.write(problem, plan)));
        return 0;
    }

    private static LineProblem problem(TransportFields fields, JsonNode root) {
        LineProblem problem = new TransportLinesFile(fields, root).problem();
        if (fields.flaws().isEmpty()) {
            fields.flaws().addAll(problem.flaws());
        }
        return problem;
    }

    private static void say(LineProblem problem, LinePlan plan, PrintStream out) {
        int riding = plan.lines().stream().mapToInt(LinePlan.Line::people).sum();
        int people = problem.homes().stream().mapToInt(LineProblem.Home::people).sum();
        out.printf(
                Locale.ROOT,
                "%d of %d people on %d lines from %d stops; %d buses drive them, at least %d for these lines%n",
                riding,
                people,
                plan.lines().size(),
                plan.lines().stream()
                        .flatMap(l -> l.stops().stream())
                        .map(LinePlan.Stop::stop)
                        .distinct()
                        .count(),
                plan.buses(),
                plan.leastBuses());
        out.printf(
                Locale.ROOT,
                "%d lines are below the share of seats at which a line opens; the missing fares are %.2f per passenger%n",
                plan.lines().stream().filter(l -> !l.opensNormally()).count(),
                plan.subsidyPerSeat());
        if (plan.overfull() > 0) {
            out.printf("%d people more than the gates let in, at any choice of shifts found%n", plan.overfull());
        }
        for (int home : plan.left()) {
            out.printf(
                    "left: %s (%s)%n",
                    problem.homes().get(home).name(),
                    plan.stopOf().get(home) < 0 ? "no stop within the walk" : "no ride short enough");
        }
    }

    static int check(JsonNode problemFile, JsonNode planFile, PrintStream out, PrintStream err) {
        TransportFields fields = new TransportFields();
        LineProblem problem = problem(fields, problemFile);
        if (TransportCommand.flawed(fields.flaws(), err)) {
            return 1;
        }
        return TransportCommand.verdict(LineCheck.of(problem, TransportLinesPlanFile.read(planFile)), out, err);
    }
}
