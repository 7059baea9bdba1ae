package fugong.engine.network.materials;

import java.util.List;
import java.util.Map;

/// What to make today, proven best.
///
/// @param runs   which line makes which grade for which share of the day
/// @param made   units of each product and recipe
/// @param value  worth of all units
/// @param gap    difference to the proven bound; 0 but for rounding
/// @param prices what one more unit of a grade or input would add to the value
public record MaterialPlan(List<Run> runs, List<Made> made, double value, double gap, Map<String, Double> prices) {

    public MaterialPlan {
        runs = List.copyOf(runs);
        made = List.copyOf(made);
        prices = Map.copyOf(prices);
    }

    public record Run(String line, String grade, double shareOfDay, double tonnes) {}

    public record Made(String product, String recipe, double units) {}

    /// Units of a product over all its recipes.
    public double units(String product) {
        return made.stream()
                .filter(one -> one.product().equals(product))
                .mapToDouble(Made::units)
                .sum();
    }
}
