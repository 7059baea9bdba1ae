package fugong.engine.network.materials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Writes one day of a chain as a [SmallProgram]: a column per line and grade (share of the day) and per recipe
/// (units in tens of thousands, so that the numbers are of one size).
final class Planning {

    private static final double UNIT = 1e4;

    private record Choice(Line line, String grade, double tonnes) {}

    private final MaterialChain chain;
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> inputs;
    private final List<Line> running;

    Planning(MaterialChain chain, int day) {
        var flaws = chain.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("%d flaws, the first: %s".formatted(flaws.size(), flaws.getFirst()));
        }
        this.chain = chain;
        this.running =
                chain.lines().stream().filter(line -> line.fromDay() <= day).toList();
        var names = new TreeSet<>(chain.inflow().keySet());
        for (Line line : chain.lines()) {
            names.addAll(line.grades().keySet());
        }
        this.inputs = List.copyOf(names);
        for (Line line : running) {
            new TreeSet<>(line.grades().keySet())
                    .forEach(grade ->
                            choices.add(new Choice(line, grade, line.grades().getOrDefault(grade, 0.0))));
        }
    }

    MaterialPlan solve() {
        int columns = choices.size() + chain.products().size();
        int rows = running.size() + inputs.size() + chain.products().size();
        double[][] a = new double[rows][columns];
        double[] b = new double[rows];
        double[] c = new double[columns];
        for (int column = 0; column < choices.size(); column++) {
            Choice choice = choices.get(column);
            a[running.indexOf(choice.line())][column] = 1;
            a[running.size() + inputs.indexOf(choice.grade())][column] = -choice.tonnes();
        }
        for (int line = 0; line < running.size(); line++) {
            b[line] = 1;
        }
        for (int input = 0; input < inputs.size(); input++) {
            b[running.size() + input] = chain.inflow().getOrDefault(inputs.get(input), 0.0);
        }
        for (int product = 0; product < chain.products().size(); product++) {
            Product one = chain.products().get(product);
            int column = choices.size() + product;
            c[column] = one.value() * UNIT;
            one.uses().forEach((input, amount) -> a[running.size() + inputs.indexOf(input)][column] = amount * UNIT);
            int row = running.size() + inputs.size() + product;
            a[row][column] = Double.isInfinite(one.demand()) ? 0 : 1;
            b[row] = Double.isInfinite(one.demand()) ? 0 : one.demand() / UNIT;
        }
        return plan(new SmallProgram(a, b, c).solve());
    }

    private MaterialPlan plan(SmallProgram.Answer answer) {
        var runs = new ArrayList<MaterialPlan.Run>();
        for (int column = 0; column < choices.size(); column++) {
            double share = answer.x()[column];
            if (share > 1e-9) {
                Choice choice = choices.get(column);
                runs.add(new MaterialPlan.Run(choice.line().name(), choice.grade(), share, share * choice.tonnes()));
            }
        }
        var made = new ArrayList<MaterialPlan.Made>();
        for (int product = 0; product < chain.products().size(); product++) {
            Product one = chain.products().get(product);
            made.add(new MaterialPlan.Made(one.name(), one.recipe(), answer.x()[choices.size() + product] * UNIT));
        }
        Map<String, Double> prices = new HashMap<>();
        for (int input = 0; input < inputs.size(); input++) {
            prices.put(inputs.get(input), answer.prices()[running.size() + input]);
        }
        return new MaterialPlan(runs, made, answer.value(), answer.gap(), prices);
    }
}
