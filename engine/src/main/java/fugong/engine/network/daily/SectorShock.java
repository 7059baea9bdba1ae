package fugong.engine.network.daily;

/// What is missing on a day, as shares per sector.
///
/// @param labour    of workers who cannot work
/// @param household of household demand that is not wanted
/// @param other     of other final demand
public record SectorShock(double[] labour, double[] household, double[] other) {

    public static SectorShock none(int sectors) {
        return new SectorShock(new double[sectors], new double[sectors], new double[sectors]);
    }
}
