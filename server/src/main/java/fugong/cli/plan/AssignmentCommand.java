package fugong.cli.plan;

import fugong.engine.assignment.AssignmentPlanner;
import fugong.engine.assignment.Flaw;
import fugong.engine.assignment.Worth;
import fugong.engine.assignment.teams.TeamCheck;
import fugong.engine.assignment.teams.TeamFormer;
import fugong.engine.assignment.weighted.WeightedCheck;
import fugong.engine.assignment.weighted.WeightedPlanner;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `fugong plan assignment PROBLEM.json --out PLAN.json [--seconds 30] [--seed 7] [--before OLD.json]`,
/// without a server.
///
/// Exit codes: 0 planned and checked, 1 the problem has flaws or the plan is wrong, 2 the call is wrong.
public final class AssignmentCommand {

    private static final String USAGE = """
            fugong plan assignment PROBLEM.json --out PLAN.json [--seconds 30] [--seed 7] [--before OLD-PLAN.json]
              --seconds  most seconds to search; flow problems end when they are proven
              --seed     repeats a search
              --before   the plan of yesterday (kind "flow"): its units are promises, as few as possible are broken""";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORTHS = 12;

    private final JsonNode root;
    private final PrintStream out;
    private final PrintStream err;
    private final AssignmentFields fields = new AssignmentFields();

    private AssignmentCommand(JsonNode root, PrintStream out, PrintStream err) {
        this.root = root;
        this.out = out;
        this.err = err;
    }

    /// Plans. The words are those behind `plan assignment`.
    public static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        var options = AssignmentOptions.of(words);
        if (options == null) {
            err.println(USAGE);
            return 2;
        }
        for (var file : options.inputs()) {
            if (!Files.isReadable(file)) {
                err.println(
                        "There is no readable file %s. Maybe the path is meant from another folder.".formatted(file));
                return 2;
            }
        }
        try {
            var command = new AssignmentCommand(read(options.problem()), out, err);
            return command.plan(options);
        } catch (JacksonException e) {
            err.println("%s is no JSON: %s".formatted(options.problem(), e.getOriginalMessage()));
            return 1;
        }
    }

    /// True when a file is a problem or plan of this engine.
    public static boolean reads(JsonNode file) {
        return Set.of("flow", "teams", "weighted").contains(file.path("kind").asString(""));
    }

    /// Recomputes a plan.
    public static int check(JsonNode problem, JsonNode plan, PrintStream out, PrintStream err) {
        return new AssignmentCommand(problem, out, err).check(plan);
    }

    static JsonNode read(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return JSON.readTree(stream);
        }
    }

    private int plan(AssignmentOptions options) throws IOException {
        ObjectNode plan;
        switch (root.path("kind").asString("")) {
            case "flow" -> plan = planFlow(options);
            case "teams" -> plan = planTeams(options);
            case "weighted" -> plan = planWeighted(options);
            default -> {
                fields.flaw(
                        "kind",
                        root.path("kind"),
                        "must be \"flow\", \"teams\" or \"weighted\". Maybe the file is for `plan transport`.");
                plan = JsonNodeFactory.instance.objectNode();
            }
        }
        if (!fields.flaws().isEmpty()) {
            return flawed();
        }
        int wrong = new AssignmentCommand(root, new PrintStream(OutputStream.nullOutputStream()), err).check(plan);
        if (wrong != 0) {
            err.println("The plan does not pass its own check and is not written. This is a mistake of ours.");
            return wrong;
        }
        Files.write(options.out(), JSON.writeValueAsBytes(plan));
        return 0;
    }

    private int flawed() {
        for (Flaw flaw : fields.flaws()) {
            err.println(flaw.says());
        }
        err.println("%d flaws.".formatted(fields.flaws().size()));
        return 1;
    }

    private ObjectNode planFlow(AssignmentOptions options) throws IOException {
        var file = new AssignmentFlowFile(fields);
        var problem = file.problem(root);
        if (options.before() != null && fields.flaws().isEmpty()) {
            problem = file.promised(problem, read(options.before()).get("units"));
        }
        if (!fields.flaws().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        var planner = new AssignmentPlanner();
        var plan = planner.plan(problem, Budget.seconds(options.seconds()), Progress.NONE);
        out.printf(
                Locale.ROOT,
                "cost %s, %s %s, %s; %d needs short, %d rules broken, %d promises changed%n",
                plan.cost().total(),
                plan.broken().isEmpty() ? "bound" : "keeping every rule would cost at least",
                plan.bound(),
                plan.optimal() ? "optimal" : plan.finished() ? "not possible in full" : "time was up",
                plan.shortages().size(),
                plan.broken().size(),
                plan.changes());
        plan.broken().forEach(it -> out.println(it.says()));
        var worths =
                plan.finished() && plan.broken().isEmpty() ? planner.worths(problem, plan, WORTHS) : List.<Worth>of();
        for (var it : worths) {
            out.println(AssignmentWords.says(problem, it));
        }
        var written = AssignmentFlowFile.write(problem, plan, worths);
        if (options.before() != null) {
            written.set("promises", read(options.before()).get("units"));
        }
        return written;
    }

    private ObjectNode planTeams(AssignmentOptions options) {
        var problem = new AssignmentTeamsFile(fields).problem(root);
        if (!fields.flaws().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        var plan = TeamFormer.solve(problem, Budget.seconds(options.seconds()), options.seed(), Progress.NONE);
        out.printf(
                Locale.ROOT,
                "cost %d, bound %d, gap %.2f %%; %d things missing%n",
                plan.cost().total(),
                plan.bound(),
                100 * plan.gap(),
                plan.open().size());
        return AssignmentTeamsFile.write(problem, plan);
    }

    private ObjectNode planWeighted(AssignmentOptions options) {
        var problem = new AssignmentWeightedFile(fields).problem(root);
        if (!fields.flaws().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        var plan = WeightedPlanner.solve(problem, Budget.seconds(options.seconds()), options.seed(), Progress.NONE);
        out.printf(Locale.ROOT, "cost %d, bound %s, gap %.2f %%%n", plan.cost(), plan.bound(), 100 * plan.gap());
        return AssignmentWeightedFile.write(problem, plan);
    }

    private int check(JsonNode plan) {
        List<String> wrong = switch (root.path("kind").asString("")) {
            case "flow" -> checkFlow(plan);
            case "teams" -> checkTeams(plan);
            default -> checkWeighted(plan);
        };
        if (!fields.flaws().isEmpty()) {
            return flawed();
        }
        wrong.forEach(err::println);
        out.println(wrong.isEmpty() ? "ok" : "%d things wrong".formatted(wrong.size()));
        return wrong.isEmpty() ? 0 : 1;
    }

    private List<String> checkFlow(JsonNode said) {
        var file = new AssignmentFlowFile(fields);
        var problem = file.promised(file.problem(root), said.get("promises"));
        if (!fields.flaws().isEmpty()) {
            return List.of();
        }
        var plan = file.plan(problem, said);
        return fields.flaws().isEmpty() ? AssignmentSaid.check(problem, plan, said) : List.of();
    }

    private List<String> checkTeams(JsonNode said) {
        var file = new AssignmentTeamsFile(fields);
        var problem = file.problem(root);
        if (!fields.flaws().isEmpty()) {
            return List.of();
        }
        var plan = file.plan(problem, said);
        return fields.flaws().isEmpty() ? TeamCheck.of(problem, plan) : List.of();
    }

    private List<String> checkWeighted(JsonNode said) {
        var file = new AssignmentWeightedFile(fields);
        var problem = file.problem(root);
        if (!fields.flaws().isEmpty()) {
            return List.of();
        }
        var plan = file.plan(problem, said);
        return fields.flaws().isEmpty() ? WeightedCheck.of(problem, plan) : List.of();
    }
}
