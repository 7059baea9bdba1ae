package fugong.zones.rules;

import java.util.List;

/// A number taken from the facts of one area as they stood at the end of one day; answered by [Evidence#value].
sealed interface Quantity {

    /// A fact by name: as told, else as derived by the rule set, else what the rule set says of an untold fact.
    record Fact(String name) implements Quantity {}

    /// How much a running total grew in the last days. "No new case for 14 days" is a rise of 0.
    record Rise(String name, int days) implements Quantity {}

    /// The greatest word of the last days. "A cluster within 14 days" is a highest of at least 1.
    record Highest(String name, int days) implements Quantity {}

    /// Days since a running total last grew.
    record DaysSinceRise(String name) implements Quantity {}

    /// The first less all the others.
    record Minus(Quantity from, List<Quantity> less) implements Quantity {}

    /// A share: `part * scale / whole`.
    record Per(Quantity part, Quantity whole, double scale) implements Quantity {}
}
