package fugong.network.catalogue;

/// What a sector buys of another.
///
/// @param supplier    code of the supplying sector
/// @param buyer       code of the buying sector
/// @param coefficient yuan bought per yuan of the buyer's output
/// @param importance  1 essential, ½ important, 0 other within weeks [pichler2022]
public record SectorInput(String supplier, String buyer, double coefficient, double importance) {}
