package fugong.supply.plan;

import java.util.List;

/// What a chain can make on a day, proven best.
///
/// @param made     by product
/// @param runs     what each line makes, for which share of the day
/// @param limits   what holds it back, the strongest first
/// @param unknown  inputs taken as sufficient because nobody said what is there
/// @param value    of the goal that was planned for
/// @param bound    no plan reaches more than this
public record Outcome(
        List<Made> made, List<Run> runs, List<Limit> limits, List<String> unknown, double value, double bound) {

    public Outcome {
        made = List.copyOf(made);
        runs = List.copyOf(runs);
        limits = List.copyOf(limits);
        unknown = List.copyOf(unknown);
    }

    /// @param wanted units asked for; NaN where nothing was asked
    /// @param most   units if the whole chain made only this
    public record Made(String product, double units, double wanted, double most) {

        public boolean isAsked() {
            return !Double.isNaN(wanted);
        }

        public double missing() {
            return isAsked() ? Math.max(0, wanted - units) : 0;
        }
    }

    /// @param line   key of the line
    /// @param amount of the grade on the day
    public record Run(String line, String grade, double share, double amount) {}

    /// One more unit of an input, or one more hour of a kind of line, and what it would bring.
    ///
    /// @param more  units of `product` that one more unit of the input brings
    /// @param fromLines whether lines of this chain make it (then a line is what is short, not a delivery)
    public record Limit(String input, String product, double more, boolean fromLines) {}

    public double units(String product) {
        return made.stream()
                .filter(it -> it.product().equals(product))
                .mapToDouble(Made::units)
                .sum();
    }

    /// How close the plan is to the bound; 1 proves that nothing better exists.
    public double proof() {
        return bound <= 0 ? 1 : value / bound;
    }
}
