package fugong.cli.plan;

import fugong.engine.transport.lines.LinePlan;
import fugong.engine.transport.lines.LineProblem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A plan of commuter lines as JSON, and back (docs/formats/transport.md).
final class TransportLinesPlanFile {

    private TransportLinesPlanFile() {}

    static ObjectNode write(LineProblem problem, LinePlan plan) {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("kind", "lines-plan");
        root.put("buses", plan.buses());
        root.put("leastBuses", plan.leastBuses());
        root.put("overfull", plan.overfull());
        root.put("subsidyPerSeat", plan.subsidyPerSeat());
        var homes = root.putArray("homes");
        for (int h = 0; h < plan.stopOf().size(); h++) {
            homes.addObject()
                    .put("name", problem.homes().get(h).name())
                    .put("stop", plan.stopOf().get(h))
                    .put("left", plan.left().contains(h));
        }
        var gates = root.putArray("gates");
        for (int g = 0; g < plan.startOf().size(); g++) {
            gates.addObject()
                    .put("name", problem.gates().get(g).name())
                    .put("start", plan.startOf().get(g));
        }
        var lines = root.putArray("lines");
        for (LinePlan.Line line : plan.lines()) {
            ObjectNode node = lines.addObject();
            node.put("gate", line.gate()).put("starts", line.starts()).put("km", line.km());
            node.put("filled", line.filled());
            node.put("opensNormally", line.opensNormally()).put("subsidy", line.subsidy());
            var stops = node.putArray("stops");
            line.stops()
                    .forEach(s -> stops.addObject()
                            .put("stop", s.stop())
                            .put("people", s.people())
                            .put("before", s.before()));
        }
        return root;
    }

    static LinePlan read(JsonNode root) {
        List<Integer> stopOf = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (JsonNode node : root.path("homes")) {
            if (node.path("left").asBoolean(false)) {
                left.add(stopOf.size());
            }
            stopOf.add(node.path("stop").asInt(-2));
        }
        List<Integer> startOf = new ArrayList<>();
        root.path("gates").forEach(node -> startOf.add(node.path("start").asInt(-1)));
        List<LinePlan.Line> lines = new ArrayList<>();
        root.path("lines").forEach(node -> lines.add(line(node)));
        return new LinePlan(
                stopOf,
                lines,
                startOf,
                root.path("buses").asInt(-1),
                root.path("leastBuses").asInt(0),
                root.path("overfull").asInt(0),
                left,
                root.path("subsidyPerSeat").asDouble(0));
    }

    private static LinePlan.Line line(JsonNode node) {
        List<LinePlan.Stop> stops = new ArrayList<>();
        node.path("stops")
                .forEach(s -> stops.add(new LinePlan.Stop(
                        s.path("stop").asInt(-1),
                        s.path("people").asInt(0),
                        s.path("before").asDouble(0))));
        return new LinePlan.Line(
                node.path("gate").asInt(-1),
                stops,
                node.path("starts").asDouble(0),
                node.path("km").asDouble(0),
                node.path("filled").asDouble(0),
                node.path("opensNormally").asBoolean(false),
                node.path("subsidy").asDouble(0));
    }
}
