package fugong.cli.plan;

import fugong.engine.transport.Bound;
import fugong.engine.transport.Cost;
import fugong.engine.transport.Reason;
import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.RulePrice;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A worker-return plan as JSON, written and read.
final class TransportReturnPlanFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TransportReturnPlanFile() {}

    static ObjectNode write(ReturnProblem problem, ReturnPlan plan, List<RulePrice> prices) {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", "return-plan");
        ObjectNode bound = root.putObject("bound");
        bound.put("runs", plan.bound().runs());
        bound.put("left", plan.bound().left());
        bound.put("cost", plan.bound().cost());
        ObjectNode cost = root.putObject("cost");
        cost.put("trips", plan.cost().trips());
        cost.put("relays", plan.cost().relays());
        cost.put("road", plan.cost().road());
        cost.put("left", plan.cost().left());
        cost.put("promises", plan.cost().promises());
        ArrayNode runs = root.putArray("runs");
        plan.runs().forEach(run -> write(problem, run, runs.addObject()));
        ArrayNode left = root.putArray("left");
        for (ReturnPlan.Left l : plan.left()) {
            ObjectNode node = left.addObject();
            node.put("group", problem.groups().get(l.group()).name());
            node.put("groupNumber", l.group());
            node.put("people", l.people());
            node.put("reason", l.reason().name());
        }
        ArrayNode rules = root.putArray("prices");
        for (RulePrice price : prices) {
            ObjectNode node = rules.addObject();
            node.put("rule", price.rule());
            node.put("runs", price.runs());
            node.put("left", price.left());
            node.put("money", price.money());
            node.put("provenRuns", price.proven());
        }
        return root;
    }

    private static void write(ReturnProblem problem, ReturnPlan.Run run, ObjectNode node) {
        node.put("number", run.number());
        node.put("coach", problem.coaches().get(run.coach()).name());
        node.put("coachNumber", run.coach());
        node.put("relay", run.relay());
        node.put("seats", run.seats());
        node.put("people", run.people());
        node.put("departs", run.departs());
        node.put("destination", problem.places().get(run.destination()));
        node.put("destinationNumber", run.destination());
        node.put("arrives", run.arrives());
        ArrayNode stops = node.putArray("stops");
        for (ReturnPlan.Stop stop : run.stops()) {
            ObjectNode s = stops.addObject();
            s.put("group", problem.groups().get(stop.group()).name());
            s.put("groupNumber", stop.group());
            s.put("place", problem.places().get(stop.place()));
            s.put("placeNumber", stop.place());
            s.put("people", stop.people());
            s.put("boards", stop.boards());
        }
    }

    /// The plan as its file says it; nothing is computed, so that the check can disagree.
    static ReturnPlan read(JsonNode root) {
        List<ReturnPlan.Run> runs = new ArrayList<>();
        for (JsonNode run : root.path("runs")) {
            List<ReturnPlan.Stop> stops = new ArrayList<>();
            for (JsonNode s : run.path("stops")) {
                stops.add(new ReturnPlan.Stop(
                        s.path("groupNumber").asInt(-1),
                        s.path("placeNumber").asInt(-1),
                        s.path("people").asInt(0),
                        s.path("boards").asDouble(0)));
            }
            runs.add(new ReturnPlan.Run(
                    run.path("number").asInt(-1),
                    run.path("coachNumber").asInt(-1),
                    run.path("relay").asBoolean(false),
                    run.path("seats").asInt(0),
                    run.path("departs").asDouble(0),
                    stops,
                    run.path("destinationNumber").asInt(-1),
                    run.path("arrives").asDouble(0)));
        }
        List<ReturnPlan.Left> left = new ArrayList<>();
        for (JsonNode l : root.path("left")) {
            left.add(new ReturnPlan.Left(
                    l.path("groupNumber").asInt(-1),
                    l.path("people").asInt(0),
                    Reason.valueOf(l.path("reason").asString(Reason.TOO_FEW_COACHES.name()))));
        }
        JsonNode c = root.path("cost");
        Cost cost = new Cost(
                c.path("trips").asDouble(0),
                c.path("relays").asDouble(0),
                c.path("road").asDouble(0),
                c.path("left").asDouble(0),
                c.path("promises").asDouble(0));
        JsonNode b = root.path("bound");
        Bound bound = new Bound(
                b.path("runs").asInt(0), b.path("left").asInt(0), b.path("cost").asDouble(0));
        return new ReturnPlan(runs, left, cost, bound, 0);
    }
}
