package fugong.cli.plan;

import fugong.engine.transport.Promises;
import fugong.engine.transport.ReturnPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What was told to people, inside a problem file: the runs of an older plan as its file writes them, which of them
/// are pinned, and how many of their first stops are driven or cannot be recalled.
final class TransportPromises {

    static final double PRICE = 200;
    private static final Set<String> FIELDS = Set.of("price", "runs");

    private TransportPromises() {}

    static Promises read(TransportFields fields, JsonNode root) {
        JsonNode node = root.get("promises");
        if (node == null) {
            return Promises.NONE;
        }
        fields.known(node, "promises", FIELDS);
        List<ReturnPlan.Run> runs = TransportReturnPlanFile.read(node).runs();
        List<Integer> frozen = new ArrayList<>();
        List<Integer> pinned = new ArrayList<>();
        List<JsonNode> told = fields.list(node, "runs");
        for (int i = 0; i < told.size(); i++) {
            String at = "promises.runs[" + i + "]";
            int stops = fields.whole(told.get(i), at, "frozenStops", 0);
            if (stops < 0 || stops > runs.get(i).stops().size()) {
                fields.flaw(
                        at + ".frozenStops",
                        stops,
                        "At most all stops of a run are driven. Maybe a stop was taken out of the run.");
                stops = 0;
            }
            frozen.add(stops);
            if (told.get(i).path("pinned").asBoolean(false)) {
                pinned.add(runs.get(i).number());
            }
        }
        return new Promises(runs, frozen, pinned, fields.number(node, "promises", "price", PRICE));
    }
}
