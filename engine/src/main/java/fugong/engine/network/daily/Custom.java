package fugong.engine.network.daily;

/// How firms order, stock and share.
///
/// @param rationing   who goes short
/// @param stockDays   days of normal use each firm keeps of every input, and starts with
/// @param restockDays τ: days over which a gap in stock is reordered; below 6 orders swing wildly
/// @param byClass     false: every input stops production when it runs out [inoue2019]; true: essential ones
///    stop it,
///     important ones halve it, others do not [pichler2022]
/// @param stopDays    days before damage starts to heal
/// @param healing     share of the remaining damage that heals per day after that; 0 keeps it for ever
public record Custom(
        Rationing rationing, double stockDays, double restockDays, boolean byClass, int stopDays, double healing) {

    /// The setting of [inoue2019]: 15 days of stock, gaps reordered over 6 days, no healing.
    public static Custom inoue(Rationing rationing) {
        return new Custom(rationing, 15, 6, false, 0, 0);
    }
}
