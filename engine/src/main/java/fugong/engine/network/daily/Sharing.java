package fugong.engine.network.daily;

/// How a short supplier's goods reach its customers: one number per supplier, its *level*, is enough.
abstract class Sharing {

    static Sharing of(Rationing rule, FirmDays days) {
        return switch (rule) {
            case PROPORTIONAL -> new Factor(false);
            case FINAL_LAST -> new Factor(true);
            case LOWEST_RATIO_FIRST -> new WaterMark(days, false);
            case LOWEST_RATIO_FIRMS_FIRST -> new WaterMark(days, true);
        };
    }

    /// The level of a supplier that made so much.
    abstract double level(int firm, double made, double ordered, double finalDemand);

    /// What final users get of it.
    abstract double finalSales(double level, double made, double ordered, double finalDemand);

    /// What arrives of an order over a link of that normal value.
    abstract double delivered(double level, double order, double normal);

    /// Every firm gets the same factor of its order.
    private static final class Factor extends Sharing {
        private final boolean finalLast;

        Factor(boolean finalLast) {
            this.finalLast = finalLast;
        }

        @Override
        double level(int firm, double made, double ordered, double finalDemand) {
            double claims = finalLast ? ordered : ordered + finalDemand;
            return claims <= made || claims == 0 ? 1 : made / claims;
        }

        @Override
        double finalSales(double level, double made, double ordered, double finalDemand) {
            return finalLast ? Math.min(finalDemand, made - ordered * level) : finalDemand * level;
        }

        @Override
        double delivered(double level, double order, double normal) {
            return order * level;
        }
    }

    /// Orders are filled up to one level of what is normally ordered; infinite where nobody goes short.
    private static final class WaterMark extends Sharing {
        private final FirmDays days;
        private final boolean finalLast;
        private final CustomerLinks customers;

        WaterMark(FirmDays days, boolean finalLast) {
            this.days = days;
            this.finalLast = finalLast;
            this.customers = new CustomerLinks(days.network().rows());
        }

        @Override
        double level(int firm, double made, double ordered, double finalDemand) {
            double claims = finalLast ? ordered : ordered + finalDemand;
            return claims <= made
                    ? Double.POSITIVE_INFINITY
                    : customers.mark(firm, made, finalLast ? 0 : finalDemand, days.kept, days.normal);
        }

        @Override
        double finalSales(double level, double made, double ordered, double finalDemand) {
            if (finalLast) {
                return Math.max(0, Math.min(finalDemand, made - ordered));
            }
            return level >= 1 ? finalDemand : level * finalDemand;
        }

        @Override
        double delivered(double level, double order, double normal) {
            // Nothing normal times an infinite level is no number.
            return level == Double.POSITIVE_INFINITY ? order : Math.min(order, level * normal);
        }
    }
}
