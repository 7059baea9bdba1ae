package fugong.engine.network.daily;

/// Sectors on a normal day, from an input-output table; all flows in money per day.
///
/// @param flows     from sector (first index) to using sector (second)
/// @param output    of each sector
/// @param household demand of households
/// @param other     demand of government, investment and export
/// @param rating    class of an input (first index) for a using sector (second): 1, ½, 0
/// @param stockDays days of use of inputs each using sector wants in stock
public record SectorEconomy(
        double[][] flows, double[] output, double[] household, double[] other, double[][] rating, double[] stockDays) {

    public int sectors() {
        return output.length;
    }

    /// Input per unit of output.
    double per(int input, int user) {
        return output[user] == 0 ? 0 : flows[input][user] / output[user];
    }
}
