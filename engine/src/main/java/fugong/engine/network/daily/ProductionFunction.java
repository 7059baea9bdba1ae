package fugong.engine.network.daily;

/// How missing inputs limit a sector: the five readings of [pichler2022] 2.3.
///
/// Classes come from the survey: 1 critical, ½ important, 0 non-critical. An input a sector does not use never
/// binds.
public enum ProductionFunction {
    /// Every input binds.
    LEONTIEF,
    /// Critical and important inputs bind in full.
    STRONGLY_CRITICAL,
    /// Critical inputs bind in full, important ones halve output when they run out.
    HALF_CRITICAL,
    /// Only critical inputs bind.
    WEAKLY_CRITICAL,
    /// Inputs replace each other without limit: only their sum binds.
    LINEAR;

    /// The most a sector can make.
    ///
    /// @param stock  of each input
    /// @param per    input per unit of output
    /// @param rating class of each input
    /// @param normal normal output
    double limit(double[] stock, double[] per, double[] rating, double normal) {
        if (this == LINEAR) {
            double all = 0;
            double use = 0;
            for (int input = 0; input < stock.length; input++) {
                all += stock[input];
                use += per[input];
            }
            return use == 0 ? Double.POSITIVE_INFINITY : all / use;
        }
        double limit = Double.POSITIVE_INFINITY;
        for (int input = 0; input < stock.length; input++) {
            if (per[input] == 0) {
                continue;
            }
            double possible = stock[input] / per[input];
            if (bindsInFull(rating[input])) {
                limit = Math.min(limit, possible);
            } else if (this == HALF_CRITICAL && rating[input] == 0.5) {
                limit = Math.min(limit, 0.5 * (possible + normal));
            }
        }
        return limit;
    }

    private boolean bindsInFull(double rating) {
        return switch (this) {
            case LEONTIEF -> true;
            case STRONGLY_CRITICAL -> rating >= 0.5;
            case HALF_CRITICAL, WEAKLY_CRITICAL -> rating == 1;
            case LINEAR -> false;
        };
    }
}
