package fugong.engine.network.daily;

/// How fast sectors adjust.
///
/// @param restockDays days over which a gap in stock is reordered
/// @param hireDays    days to hire a missing worker
/// @param fireDays    days to lay off an idle one
/// @param saved       share of money not spent on shocked goods that households save; the rest goes to other
///    goods
public record SectorPace(double restockDays, double hireDays, double fireDays, double saved) {}
