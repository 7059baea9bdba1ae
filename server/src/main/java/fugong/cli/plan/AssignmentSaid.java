package fugong.cli.plan;

import fugong.engine.assignment.AssignmentCheck;
import fugong.engine.assignment.AssignmentPlan;
import fugong.engine.assignment.AssignmentProblem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares what a plan file says with what follows from its units and prices.
final class AssignmentSaid {

    static List<String> check(AssignmentProblem problem, AssignmentPlan found, JsonNode said) {
        List<String> wrong = new ArrayList<>(AssignmentCheck.of(problem, found));
        same(wrong, "total", said.path("total"), found.cost().total().toString());
        same(wrong, "bound", said.path("bound"), found.bound().toString());
        same(wrong, "optimal", said.path("optimal"), String.valueOf(found.optimal()));
        same(wrong, "changes", said.path("changes"), String.valueOf(found.changes()));
        var cost = said.path("cost");
        same(wrong, "cost.links", cost.path("links"), found.cost().links().toString());
        same(wrong, "cost.skills", cost.path("skills"), found.cost().skills().toString());
        same(wrong, "cost.load", cost.path("load"), found.cost().load().toString());
        same(wrong, "cost.idle", cost.path("idle"), found.cost().idle().toString());
        same(
                wrong,
                "cost.shortage",
                cost.path("shortage"),
                found.cost().shortage().toString());
        same(wrong, "cost.changes", cost.path("changes"), found.cost().changes().toString());
        if (said.path("shortages").size() != found.shortages().size()) {
            wrong.add("The plan names %d shortages, there are %d."
                    .formatted(said.path("shortages").size(), found.shortages().size()));
        }
        if (said.path("broken").size() != found.broken().size()) {
            wrong.add("The plan names %d broken rules, there are %d."
                    .formatted(said.path("broken").size(), found.broken().size()));
        }
        return wrong;
    }

    private static void same(List<String> wrong, String what, JsonNode said, String found) {
        if (!said.asString("").equals(found)) {
            wrong.add("The plan says %s = %s; recomputed: %s.".formatted(what, said, found));
        }
    }

    private AssignmentSaid() {}
}
