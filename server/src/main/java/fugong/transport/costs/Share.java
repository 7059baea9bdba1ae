package fugong.transport.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A trip's cost, per worker and split, in yuan and fen.
///
/// @param people who were carried: handed over, or booked while the trip is not over
public record Share(
        CostRule rule,
        BigDecimal fixed,
        BigDecimal perKm,
        double km,
        BigDecimal relay,
        BigDecimal cost,
        int people,
        BigDecimal perWorker,
        BigDecimal sending,
        BigDecimal receiving,
        BigDecimal employer) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

    /// The places' parts are rounded down to the fen and limited together; the employer's part is what is left, so
    /// the three always add up.
    static Share of(CostRule rule, BigDecimal fixed, BigDecimal perKm, double km, BigDecimal relay, int people) {
        var cost = fixed.add(perKm.multiply(BigDecimal.valueOf(km))).add(relay).setScale(2, RoundingMode.HALF_UP);
        var sending = part(cost, rule.sending());
        var receiving = part(cost, rule.receiving());
        var places = sending.add(receiving);
        if (rule.most() != null) {
            var limit = rule.most().multiply(BigDecimal.valueOf(people)).setScale(2, RoundingMode.DOWN);
            if (places.compareTo(limit) > 0) {
                sending = limit.multiply(sending).divide(places, 2, RoundingMode.DOWN);
                receiving = limit.subtract(sending);
            }
        }
        var perWorker =
                people == 0 ? BigDecimal.ZERO : cost.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        return new Share(
                rule,
                fixed,
                perKm,
                km,
                relay,
                cost,
                people,
                perWorker,
                sending,
                receiving,
                cost.subtract(sending).subtract(receiving));
    }

    private static BigDecimal part(BigDecimal cost, int permille) {
        return cost.multiply(BigDecimal.valueOf(permille)).divide(WHOLE, 2, RoundingMode.DOWN);
    }
}
