package fugong.engine.network.daily;

/// How a short supplier's goods reach its customers: one number per supplier is enough.
abstract class Sharing {

    static Sharing of(Rationing rule, FirmDays days) {
        return switch (rule) {
            case PROPORTIONAL -> new Factor(days, false);
            case FINAL_LAST -> new Factor(days, true);
            case LOWEST_RATIO_FIRST -> new WaterMark(days, false);
            case LOWEST_RATIO_FIRMS_FIRST -> new WaterMark(days, true);
        };
    }

    /// Divides what was made; returns what final users get.
    abstract double share(int firm, double made, double ordered, double finalDemand);

    /// What arrives over a link.
    abstract double delivered(int link, int supplier);

    /// Every firm gets the same factor of its order.
    private static final class Factor extends Sharing {
        private final double[] factor;
        private final double[] order;
        private final boolean finalLast;

        Factor(FirmDays days, boolean finalLast) {
            this.order = days.order;
            this.factor = new double[days.production.length];
            this.finalLast = finalLast;
        }

        @Override
        double share(int firm, double made, double ordered, double finalDemand) {
            double claims = finalLast ? ordered : ordered + finalDemand;
            double part = claims <= made || claims == 0 ? 1 : made / claims;
            factor[firm] = part;
            return finalLast ? Math.min(finalDemand, made - ordered * part) : finalDemand * part;
        }

        @Override
        double delivered(int link, int supplier) {
            return order[link] * factor[supplier];
        }
    }

    /// Orders are filled up to one level of what is normally ordered.
    private static final class WaterMark extends Sharing {
        private final FirmDays days;
        private final double[] level;
        private final boolean finalLast;
        private final CustomerLinks customers;

        WaterMark(FirmDays days, boolean finalLast) {
            this.days = days;
            this.level = new double[days.production.length];
            this.finalLast = finalLast;
            this.customers = new CustomerLinks(days.network().rows());
        }

        @Override
        double share(int firm, double made, double ordered, double finalDemand) {
            double claims = finalLast ? ordered : ordered + finalDemand;
            if (claims <= made) {
                level[firm] = Double.POSITIVE_INFINITY;
                return finalLast ? Math.min(finalDemand, made - ordered) : finalDemand;
            }
            double mark = customers.mark(firm, made, finalLast ? 0 : finalDemand, days.order, days.normal);
            level[firm] = mark;
            return finalLast ? 0 : Math.min(finalDemand, mark * finalDemand);
        }

        @Override
        double delivered(int link, int supplier) {
            return Math.min(days.order[link], level[supplier] * days.normal[link]);
        }
    }
}
