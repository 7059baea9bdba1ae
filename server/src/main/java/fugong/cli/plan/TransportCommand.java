package fugong.cli.plan;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.Bound;
import fugong.engine.transport.Check;
import fugong.engine.transport.Cost;
import fugong.engine.transport.Flaw;
import fugong.engine.transport.PlanDifference;
import fugong.engine.transport.Promises;
import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnPlanner;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.RulePrice;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `fugong plan transport PROBLEM.json --out PLAN.json`, without a server.
///
/// Exit codes: 0 planned and checked, 1 the problem has flaws or the plan is wrong, 2 the call is wrong.
final class TransportCommand {

    private static final long PRICE_STEPS = 400;

    private TransportCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        TransportOptions options = TransportOptions.of(words);
        if (options == null) {
            err.println(
                    "fugong plan transport PROBLEM.json --out PLAN.json [--seconds 30] [--seed 7] [--threads 2] [--before OLD-PLAN.json] [--prices]");
            return 2;
        }
        try {
            JsonNode root = PlanCommands.read(options.problem());
            return switch (root.path("kind").asString("")) {
                case "trains" -> TransportTrains.plan(root, options, out, err);
                case "lines" -> TransportLines.plan(root, options, out, err);
                default -> coaches(root, options, out, err);
            };
        } catch (JacksonException e) {
            err.println("%s is no JSON: %s".formatted(options.problem(), e.getOriginalMessage()));
            return 1;
        }
    }

    /// Recomputes a plan of any kind.
    static int check(
            JsonNode problemFile, JsonNode planFile, @Nullable JsonNode before, PrintStream out, PrintStream err) {
        if (problemFile.path("kind").asString("").equals("trains")) {
            return TransportTrains.check(problemFile, planFile, out, err);
        }
        if (problemFile.path("kind").asString("").equals("lines")) {
            return TransportLines.check(problemFile, planFile, out, err);
        }
        TransportFields fields = new TransportFields();
        ReturnProblem problem = problem(fields, problemFile);
        problem = promised(fields, problem, before);
        if (flawed(fields.flaws(), err)) {
            return 1;
        }
        return verdict(Check.of(problem, TransportReturnPlanFile.read(planFile)), out, err);
    }

    static int verdict(List<String> wrong, PrintStream out, PrintStream err) {
        wrong.forEach(err::println);
        out.println(wrong.isEmpty() ? "ok" : "%d things wrong".formatted(wrong.size()));
        return wrong.isEmpty() ? 0 : 1;
    }

    static boolean flawed(List<Flaw> flaws, PrintStream err) {
        flaws.forEach(err::println);
        if (!flaws.isEmpty()) {
            err.println("%d flaws; nothing was planned.".formatted(flaws.size()));
        }
        return !flaws.isEmpty();
    }

    private static ReturnProblem problem(TransportFields fields, JsonNode root) {
        String kind = root.path("kind").asString("");
        if (!kind.equals("return")) {
            fields.flaw(
                    "kind",
                    kind,
                    "This must be \"return\", \"trains\" or \"lines\". Maybe the file is for `plan assignment`.");
        }
        ReturnProblem problem = new TransportReturnFile(fields).problem(root);
        fields.flaws().addAll(problem.flaws());
        return problem;
    }

    private static int coaches(JsonNode root, TransportOptions options, PrintStream out, PrintStream err)
            throws IOException {
        TransportFields fields = new TransportFields();
        ReturnProblem problem = problem(fields, root);
        JsonNode before = options.before() == null ? null : PlanCommands.read(options.before());
        problem = promised(fields, problem, before);
        if (flawed(fields.flaws(), err)) {
            return 1;
        }
        ReturnPlan plan = ReturnPlanner.solve(
                problem, Budget.seconds(options.seconds()), options.seed(), options.threads(), Progress.NONE);
        List<String> wrong = Check.of(problem, plan);
        if (!wrong.isEmpty()) {
            err.println("The plan does not pass its own check and is not written. This is a mistake of ours.");
            return verdict(wrong, out, err);
        }
        say(problem, plan, out);
        if (!problem.before().runs().isEmpty()) {
            PlanDifference changed = PlanDifference.between(told(problem), plan);
            out.printf(
                    Locale.ROOT,
                    "changed promises: %d people in another coach, %d at another hour, %d lost their seat, %d gained one%n",
                    changed.moved(),
                    changed.retimed(),
                    changed.lost(),
                    changed.gained());
        }
        List<RulePrice> prices = new ArrayList<>();
        if (options.prices()) {
            prices.addAll(RulePrice.of(problem.after(Promises.NONE), plan, PRICE_STEPS, options.seed()));
            prices.forEach(p -> out.printf(
                    Locale.ROOT,
                    "the rule \"%s\" costs %d runs (%d by the bounds), %d people left behind, %.0f in money%n",
                    p.rule(),
                    p.runs(),
                    p.proven(),
                    p.left(),
                    p.money()));
        }
        Files.write(
                options.out(),
                JsonMapper.builder().build().writeValueAsBytes(TransportReturnPlanFile.write(problem, plan, prices)));
        return 0;
    }

    /// The problem after the old plan of `--before`, if one is given.
    private static ReturnProblem promised(TransportFields fields, ReturnProblem problem, @Nullable JsonNode before) {
        if (before == null || !fields.flaws().isEmpty()) {
            return problem;
        }
        if (!problem.before().runs().isEmpty()) {
            fields.flaw(
                    "promises",
                    problem.before().runs().size() + " runs",
                    "Promises stand in the problem and in --before. Maybe leave one of them out.");
            return problem;
        }
        ReturnPlan old = TransportReturnPlanFile.read(before);
        ReturnProblem again = problem.after(Promises.of(old, TransportPromises.PRICE));
        fields.flaws().addAll(again.flaws());
        return again;
    }

    private static ReturnPlan told(ReturnProblem problem) {
        return new ReturnPlan(problem.before().runs(), List.of(), new Cost(0, 0, 0, 0, 0), new Bound(0, 0, 0), 0);
    }

    private static void say(ReturnProblem problem, ReturnPlan plan, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d of %d people in %d runs; at least %d runs are needed (gap %.2f %%)%n",
                plan.carried(),
                problem.people(),
                plan.runs().size(),
                plan.bound().runs(),
                100 * plan.runGap());
        out.printf(
                Locale.ROOT,
                "cost %.0f = trips %.0f + relays %.0f + road %.0f + left behind %.0f + promises %.0f; at least %.0f (gap %.2f %%)%n",
                plan.cost().total(),
                plan.cost().trips(),
                plan.cost().relays(),
                plan.cost().road(),
                plan.cost().left(),
                plan.cost().promises(),
                plan.bound().cost(),
                100 * plan.costGap());
        if (!plan.left().isEmpty()) {
            Map<String, Integer> reasons = new TreeMap<>();
            plan.left().forEach(l -> reasons.merge(l.reason().name(), l.people(), Integer::sum));
            out.printf(
                    Locale.ROOT,
                    "%d people are left behind, at least %d in any plan: %s%n",
                    plan.leftBehind(),
                    plan.bound().left(),
                    reasons);
        }
        out.printf(Locale.ROOT, "%d rounds of search%n", plan.steps());
    }
}
