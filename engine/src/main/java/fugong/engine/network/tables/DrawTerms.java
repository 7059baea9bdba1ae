package fugong.engine.network.tables;

/// How unknown links are drawn.
///
/// @param inputs   mean number of input sectors a firm buys from
/// @param partners mean number of suppliers per input
/// @param decayKm  distance at which the chance of a pair falls by a factor of e
/// @param seed     the same seed gives the same network
public record DrawTerms(double inputs, double partners, double decayKm, long seed) {

    /// 3 to 12 suppliers, mostly within 200 km.
    public static DrawTerms usual(long seed) {
        return new DrawTerms(5, 1.6, 200, seed);
    }
}
