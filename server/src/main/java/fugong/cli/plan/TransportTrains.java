package fugong.cli.plan;

import fugong.engine.search.Budget;
import fugong.engine.transport.Check;
import fugong.engine.transport.rail.Feeders;
import fugong.engine.transport.rail.RailCheck;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailPlanner;
import fugong.engine.transport.rail.RailProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `fugong plan transport` for trains: mode and seats, then the feeders, then seats again with the true prices.
final class TransportTrains {

    private TransportTrains() {}

    static int plan(JsonNode root, TransportOptions options, PrintStream out, PrintStream err) throws IOException {
        TransportFields fields = new TransportFields();
        TransportTrainsFile file = new TransportTrainsFile(fields, root);
        RailProblem problem = file.problem(root);
        Feeders.Land land = file.land(root);
        fields.flaws().addAll(problem.flaws());
        if (TransportCommand.flawed(fields.flaws(), err)) {
            return 1;
        }
        RailPlan old = null;
        if (options.before() != null) {
            old = TransportTrainsFile.read(PlanCommands.read(options.before()));
            problem = again(fields, problem, old);
            if (TransportCommand.flawed(fields.flaws(), err)) {
                return 1;
            }
        }
        double share = old == null ? 0.3 : 0.5;
        RailPlan plan = RailPlanner.solve(problem, Budget.seconds(options.seconds() * share), options.seed());
        List<Feeders.Departure> feeders = List.of();
        if (!land.coaches().isEmpty()) {
            Set<Integer> only = old == null ? Set.of() : changed(old, plan);
            Budget rest = Budget.seconds(options.seconds() * (1 - share));
            feeders = Feeders.solve(problem, plan, land, only, rest, options.seed(), options.threads());
            if (old == null) {
                RailProblem priced = Feeders.priced(problem, Feeders.prices(problem, feeders));
                RailPlan second = RailPlanner.solve(priced.after(plan, List.of(), 0), Budget.steps(1), options.seed());
                boolean same = second.rides().equals(plan.rides());
                out.printf(
                        "the true prices of the feeders change %s%n",
                        same ? "nothing" : second.changedFrom(plan.rides()) + " seats");
                if (!same
                        && second.trains() <= plan.trains()
                        && second.left().size() <= plan.left().size()) {
                    plan = RailPlanner.solve(problem.after(second, List.of(), 1e6), Budget.steps(1), options.seed());
                    feeders = Feeders.solve(problem, plan, land, only, rest, options.seed(), options.threads());
                }
            }
        }
        return finish(problem, plan, old, feeders, options, out, err);
    }

    private static RailProblem again(TransportFields fields, RailProblem problem, RailPlan old) {
        if (!problem.told().isEmpty()) {
            fields.flaw(
                    "promises",
                    problem.told().size() + " rides",
                    "Promises stand in the problem and in --before. Maybe leave one of them out.");
            return problem;
        }
        RailProblem again = problem.told(old.rides(), RailProblem.FEWEST_CHANGES);
        fields.flaws().addAll(again.flaws());
        return again;
    }

    private static Set<Integer> changed(RailPlan old, RailPlan now) {
        Set<RailPlan.Ride> before = Set.copyOf(old.rides());
        return now.rides().stream()
                .filter(r -> !before.contains(r))
                .map(RailPlan.Ride::train)
                .collect(Collectors.toSet());
    }

    private static int finish(
            RailProblem problem,
            RailPlan plan,
            @org.jspecify.annotations.Nullable RailPlan old,
            List<Feeders.Departure> feeders,
            TransportOptions options,
            PrintStream out,
            PrintStream err)
            throws IOException {
        List<String> wrong = new ArrayList<>(RailCheck.of(problem, plan));
        feeders.forEach(f -> wrong.addAll(Check.of(f.problem(), f.plan())));
        if (!wrong.isEmpty()) {
            err.println("The plan does not pass its own check and is not written. This is a mistake of ours.");
            return TransportCommand.verdict(wrong, out, err);
        }
        out.printf(
                Locale.ROOT,
                "%d of %d people in %d trains; at least %d trains are needed (gap %.2f %%); %d by coach, %d left%n",
                plan.riding(),
                problem.people(),
                plan.trains(),
                plan.leastTrains(),
                100 * plan.trainGap(),
                plan.byCoach().stream().mapToInt(RailPlan.Other::people).sum(),
                plan.left().stream().mapToInt(RailPlan.Other::people).sum());
        if (!feeders.isEmpty()) {
            out.printf(
                    "%d feeder runs to %d departures, at least %d; %d people reach no feeder%n",
                    feeders.stream().mapToInt(f -> f.plan().runs().size()).sum(),
                    feeders.size(),
                    feeders.stream().mapToInt(f -> f.plan().bound().runs()).sum(),
                    feeders.stream().mapToInt(f -> f.plan().leftBehind()).sum());
        }
        if (!problem.told().isEmpty()) {
            out.printf(
                    "changed promises: %d people in another train; at least %d in any plan%n",
                    plan.changedFrom(problem.told()), problem.leastChanged());
        }
        ObjectNode written = TransportTrainsFile.write(problem, plan);
        var departures = written.putArray("feeders");
        for (Feeders.Departure feeder : feeders) {
            ObjectNode node = departures.addObject();
            node.put("train", feeder.train());
            node.put("call", feeder.call());
            node.set("plan", TransportReturnPlanFile.write(feeder.problem(), feeder.plan(), List.of()));
        }
        Files.write(options.out(), JsonMapper.builder().build().writeValueAsBytes(written));
        return 0;
    }

    static int check(JsonNode problemFile, JsonNode planFile, PrintStream out, PrintStream err) {
        TransportFields fields = new TransportFields();
        RailProblem problem = new TransportTrainsFile(fields, problemFile).problem(problemFile);
        fields.flaws().addAll(problem.flaws());
        if (TransportCommand.flawed(fields.flaws(), err)) {
            return 1;
        }
        return TransportCommand.verdict(RailCheck.of(problem, TransportTrainsFile.read(planFile)), out, err);
    }
}
