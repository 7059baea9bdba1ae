package fugong.engine.network.materials;

import fugong.engine.network.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Lines, products, and what arrives of other inputs: one chain, planned by itself.
///
/// @param inflow amount per day of grades and inputs that no line of this chain makes
public record MaterialChain(List<Line> lines, List<Product> products, Map<String, Double> inflow) {

    public MaterialChain {
        lines = List.copyOf(lines);
        products = List.copyOf(products);
        inflow = Map.copyOf(inflow);
    }

    /// All that is wrong, at once.
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (Line line : lines) {
            line.grades().forEach((grade, tonnes) -> number("line " + line.name(), grade, tonnes, flaws));
        }
        var known = new TreeSet<>(inflow.keySet());
        lines.forEach(line -> known.addAll(line.grades().keySet()));
        inflow.forEach((input, amount) -> number("inflow", input, amount, flaws));
        for (Product product : products) {
            String place = "product " + product.name() + " (" + product.recipe() + ")";
            number(place, "value", product.value(), flaws);
            if (!(product.demand() >= 0)) {
                flaws.add(new Flaw(place, "demand %s.".formatted(product.demand()), "Maybe the cell is empty."));
            }
            if (product.uses().values().stream().noneMatch(amount -> amount > 0)) {
                flaws.add(new Flaw(place, "it uses no material.", "Maybe the recipe was not filled in."));
            }
            product.uses().forEach((input, amount) -> {
                number(place, input, amount, flaws);
                if (!known.contains(input)) {
                    flaws.add(new Flaw(
                            place,
                            "nothing makes or brings '%s'.".formatted(input),
                            "Maybe it is spelled differently."));
                }
            });
        }
        return List.copyOf(flaws);
    }

    private static void number(String place, String what, double value, List<Flaw> flaws) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            flaws.add(new Flaw(place, "%s is %s.".formatted(what, value), "Maybe the sign or the unit was lost."));
        }
    }

    /// The plan of most value for one day, with its proof.
    public MaterialPlan plan(int day) {
        return new Planning(this, day).solve();
    }
}
