package fugong.engine.network.daily;

/// How industries of a damaged region adapt, as BoARIO 0.6 has it.
///
/// @param alarm        ψ: share of the wanted stock below which a missing input slows production
/// @param stockDays    days of use kept of every input
/// @param restockDays  days over which a gap is reordered
/// @param most         largest over-production, 1.25 is a quarter above normal
/// @param mostDays     days to reach it under full scarcity
/// @param capitalYears productive capital over yearly value added
public record RebuildingTerms(
        double alarm, double stockDays, double restockDays, double most, double mostDays, double capitalYears) {

    /// The published defaults, with the stock alarm of its tests.
    public static RebuildingTerms usual() {
        return new RebuildingTerms(0.8, 90, 60, 1.25, 365, 4);
    }
}
