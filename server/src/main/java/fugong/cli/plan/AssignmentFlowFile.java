package fugong.cli.plan;

import fugong.engine.assignment.AssignmentPlan;
import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Ban;
import fugong.engine.assignment.Group;
import fugong.engine.assignment.Links;
import fugong.engine.assignment.Need;
import fugong.engine.assignment.Offer;
import fugong.engine.assignment.Pin;
import fugong.engine.assignment.Prices;
import fugong.engine.assignment.Shortage;
import fugong.engine.assignment.Step;
import fugong.engine.assignment.Substitution;
import fugong.engine.assignment.Worth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Problems and plans of kind "flow": offers, needs and the links between them.
final class AssignmentFlowFile {

    private static final Set<String> PROBLEM = Set.of(
            "kind", "about", "offers", "needs", "groups", "substitutions", "links", "bans", "pins", "changePrice");
    private static final Set<String> OFFER =
            Set.of("name", "skill", "period", "atLeast", "amount", "idlePrice", "load", "group");
    private static final Set<String> NEED =
            Set.of("name", "skill", "period", "atLeast", "wanted", "atMost", "shortPrice", "load", "group");

    private final AssignmentFields fields;

    AssignmentFlowFile(AssignmentFields fields) {
        this.fields = fields;
    }

    AssignmentProblem problem(JsonNode root) {
        fields.known(root, "", PROBLEM);
        var rows = fields.list(root, "links", "", (it, place) -> fields.row(it, place, 3, -1, -1, 0, 1, 0));
        var links = new Links(rows.size());
        rows.forEach(it -> links.add(index(it[0]), index(it[1]), it[2], it[3], it[4]));
        var problem = new AssignmentProblem(
                fields.list(root, "offers", "", this::offer),
                fields.list(root, "needs", "", this::need),
                fields.list(root, "groups", "", this::group),
                fields.list(root, "substitutions", "", this::substitution),
                links,
                fields.list(
                        root,
                        "bans",
                        "",
                        (it, place) -> new Ban(
                                index(fields.whole(it, place, "offer")),
                                index(fields.whole(it, place, "need")),
                                fields.text(it, place, "reason"))),
                fields.list(
                        root,
                        "pins",
                        "",
                        (it, place) -> new Pin(
                                index(fields.whole(it, place, "offer")),
                                index(fields.whole(it, place, "need")),
                                fields.whole(it, place, "units"))),
                changePrice(root));
        fields.flaws().addAll(problem.flaws());
        return problem;
    }

    /// An index too large for a list is as wrong as -1, and reported as such.
    private static int index(long value) {
        return value == (int) value ? (int) value : -1;
    }

    private long changePrice(JsonNode root) {
        var value = root.get("changePrice");
        if (value != null && value.isString() && value.stringValue().equals("fewest")) {
            return AssignmentProblem.FEWEST_CHANGES;
        }
        return value == null ? 0 : fields.whole(value, "changePrice");
    }

    private Offer offer(JsonNode it, String place) {
        fields.known(it, place, OFFER);
        return new Offer(
                fields.text(it, place, "name"),
                fields.text(it, place, "skill"),
                fields.text(it, place, "period"),
                fields.whole(it, place, "atLeast", 0),
                fields.whole(it, place, "amount"),
                fields.whole(it, place, "idlePrice", 0),
                load(it, place),
                fields.text(it, place, "group"));
    }

    private Need need(JsonNode it, String place) {
        fields.known(it, place, NEED);
        long wanted = fields.whole(it, place, "wanted");
        return new Need(
                fields.text(it, place, "name"),
                fields.text(it, place, "skill"),
                fields.text(it, place, "period"),
                fields.whole(it, place, "atLeast", 0),
                wanted,
                fields.whole(it, place, "atMost", wanted),
                fields.whole(it, place, "shortPrice", 0),
                load(it, place),
                fields.text(it, place, "group"));
    }

    private List<Step> load(JsonNode it, String place) {
        return fields.list(
                it,
                "load",
                place,
                (step, where) -> new Step(fields.whole(step, where, "upTo"), fields.whole(step, where, "price")));
    }

    private Group group(JsonNode it, String place) {
        fields.known(it, place, Set.of("name", "atLeast", "atMost"));
        return new Group(
                fields.text(it, place, "name"),
                fields.whole(it, place, "atLeast", 0),
                fields.whole(it, place, "atMost"));
    }

    private Substitution substitution(JsonNode it, String place) {
        fields.known(it, place, Set.of("has", "does", "price"));
        return new Substitution(
                fields.text(it, place, "has"), fields.text(it, place, "does"), fields.whole(it, place, "price", 0));
    }

    /// The plan with everything a person or a program wants to know of it.
    static ObjectNode write(AssignmentProblem problem, AssignmentPlan plan, List<Worth> worths) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "flow").put("finished", plan.finished()).put("optimal", plan.optimal());
        root.put("total", plan.cost().total()).put("bound", plan.bound()).put("changes", plan.changes());
        root.putObject("cost")
                .put("links", plan.cost().links())
                .put("skills", plan.cost().skills())
                .put("load", plan.cost().load())
                .put("idle", plan.cost().idle())
                .put("shortage", plan.cost().shortage())
                .put("changes", plan.cost().changes());
        var units = root.putArray("units");
        for (int l = 0; l < plan.units().length; l++) {
            if (plan.units()[l] != 0) {
                units.addArray().add(l).add(plan.units()[l]);
            }
        }
        var shortages = root.putArray("shortages");
        for (Shortage it : plan.shortages()) {
            shortages
                    .addObject()
                    .put("need", it.need())
                    .put("name", problem.needs().get(it.need()).name())
                    .put("units", it.units())
                    .put("reason", it.reason().name());
        }
        var broken = root.putArray("broken");
        plan.broken()
                .forEach(it -> broken.addObject()
                        .put("place", it.place())
                        .put("units", it.units())
                        .put("says", it.says()));
        var prices = root.putObject("prices");
        numbers(prices, "offers", plan.prices().offer());
        numbers(prices, "needs", plan.prices().need());
        numbers(prices, "groups", plan.prices().group());
        var worth = root.putArray("worth");
        worths.forEach(it -> worth.addObject()
                .put("offer", it.offer())
                .put("saves", it.saves())
                .put("says", AssignmentWords.says(problem, it)));
        return root;
    }

    private static void numbers(ObjectNode node, String name, long[] values) {
        var array = node.putArray(name);
        for (long value : values) {
            array.add(value);
        }
    }

    /// Reads a plan back for the check: units and prices are taken from the file, the rest is said again.
    AssignmentPlan plan(AssignmentProblem problem, JsonNode root) {
        long[] units = units(problem, root.get("units"));
        var prices = root.path("prices");
        var claimed = new Prices(
                column(prices, "offers", problem.offers().size()),
                column(prices, "needs", problem.needs().size()),
                column(prices, "groups", problem.groups().size()));
        return AssignmentPlan.of(problem, units, claimed, root.path("finished").asBoolean(false));
    }

    /// The problem with the units of an earlier plan as promises; without one, the problem as it is.
    AssignmentProblem promised(AssignmentProblem it, @Nullable JsonNode units) {
        if (units == null || !fields.flaws().isEmpty()) {
            return it;
        }
        return new AssignmentProblem(
                it.offers(),
                it.needs(),
                it.groups(),
                it.substitutions(),
                it.links().promised(units(it, units)),
                it.bans(),
                it.pins(),
                it.changePrice() == 0 ? AssignmentProblem.FEWEST_CHANGES : it.changePrice());
    }

    private long[] units(AssignmentProblem problem, @Nullable JsonNode rows) {
        long[] units = new long[problem.links().size()];
        if (rows == null || !rows.isArray()) {
            fields.flaw("units", rows, "must be a list of pairs [link, units]. Maybe the file is no plan.");
            return units;
        }
        for (int r = 0; r < rows.size(); r++) {
            long[] row = fields.row(rows.get(r), "units[%d]".formatted(r), 2, -1, 0);
            if (row[0] < 0 || row[0] >= units.length) {
                fields.flaw(
                        "units[%d]".formatted(r),
                        row[0],
                        "is no link of the problem. Maybe the plan belongs to another problem.");
            } else {
                units[(int) row[0]] = row[1];
            }
        }
        return units;
    }

    private long[] column(JsonNode prices, String name, int length) {
        var found = fields.list(prices, name, "prices", fields::whole);
        if (found.size() != length) {
            fields.flaw(
                    "prices." + name,
                    found.size() + " numbers",
                    "must be %d. Maybe the plan belongs to another problem.".formatted(length));
            return new long[length];
        }
        return found.stream().mapToLong(it -> it).toArray();
    }
}
