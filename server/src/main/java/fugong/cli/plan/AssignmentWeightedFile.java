package fugong.cli.plan;

import fugong.engine.assignment.weighted.Agent;
import fugong.engine.assignment.weighted.CapacityPrices;
import fugong.engine.assignment.weighted.Task;
import fugong.engine.assignment.weighted.WeightedPlan;
import fugong.engine.assignment.weighted.WeightedProblem;
import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Problems and plans of kind "weighted".
final class AssignmentWeightedFile {

    private final AssignmentFields fields;

    AssignmentWeightedFile(AssignmentFields fields) {
        this.fields = fields;
    }

    WeightedProblem problem(JsonNode root) {
        fields.known(root, "", Set.of("kind", "about", "agents", "tasks"));
        var problem = new WeightedProblem(
                fields.list(
                        root,
                        "agents",
                        "",
                        (it, place) -> new Agent(fields.text(it, place, "name"), fields.whole(it, place, "capacity"))),
                fields.list(root, "tasks", "", this::task));
        fields.flaws().addAll(problem.flaws());
        return problem;
    }

    private Task task(JsonNode it, String place) {
        fields.known(it, place, Set.of("name", "leftPrice", "choices"));
        return new Task(
                fields.text(it, place, "name"),
                fields.whole(it, place, "leftPrice"),
                fields.list(it, "choices", place, (row, where) -> {
                    long[] numbers = fields.row(row, where, 3, -1, 0, 0);
                    return new Task.Choice((int) numbers[0], numbers[1], numbers[2]);
                }));
    }

    static ObjectNode write(WeightedProblem problem, WeightedPlan plan) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "weighted").put("total", plan.cost()).put("bound", plan.bound());
        var agents = root.putArray("agentOf");
        var choices = root.putArray("choice");
        for (int t = 0; t < plan.choice().length; t++) {
            int k = plan.choice()[t];
            choices.add(k);
            agents.add(k < 0 ? -1 : problem.tasks().get(t).choices().get(k).agent());
        }
        var prices = root.putArray("capacityPrices");
        for (long price : plan.prices().perWeight()) {
            prices.add(price);
        }
        return root;
    }

    WeightedPlan plan(WeightedProblem problem, JsonNode root) {
        var choice = fields.list(root, "choice", "", fields::small);
        var prices = fields.list(root, "capacityPrices", "", fields::whole);
        if (prices.size() != problem.agents().size()) {
            fields.flaw(
                    "capacityPrices",
                    prices.size() + " numbers",
                    "must be %d.".formatted(problem.agents().size()));
        }
        return new WeightedPlan(
                choice.stream().mapToInt(it -> it).toArray(),
                fields.whole(root, "", "total"),
                BigInteger.valueOf(fields.whole(root, "", "bound")),
                new CapacityPrices(prices.stream().mapToLong(it -> it).toArray()));
    }
}
