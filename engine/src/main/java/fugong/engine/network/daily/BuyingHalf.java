package fugong.engine.network.daily;

import fugong.engine.network.Rows;

/// One half of the buyers on a day: deliveries in, use out, new orders, and what the stocks allow.
///
/// The buyers are gone through in blocks that fit the nearest cache. First the levels of all suppliers of a block
/// are read, then stocks and orders are worked out, then the orders are handed over. So visits to random places
/// stand in loops without branches, and the processor keeps many of them under way at once.
final class BuyingHalf {

    private static final int BLOCK = 256;

    private final FirmDays days;
    private final Rows rows;
    private final Custom custom;
    private final Calendar calendar;
    private final int from;
    private final int to;
    /// What this half orders from each supplier today.
    final double[] orders;
    /// Level of the supplier of each link of a block, and what is asked of it.
    private final double[] level;
    private final double[] asked;

    BuyingHalf(FirmDays days, Custom custom, Calendar calendar, int from, int to) {
        this.days = days;
        this.rows = days.network().rows();
        this.custom = custom;
        this.calendar = calendar;
        this.from = from;
        this.to = to;
        this.orders = new double[rows.firms()];
        int most = 0;
        for (int firm = from; firm < to; firm += BLOCK) {
            most = Math.max(most, firstLink(Math.min(to, firm + BLOCK)) - firstLink(firm));
        }
        this.level = new double[most];
        this.asked = new double[most];
    }

    private int firstLink(int firm) {
        return rows.linkStart[rows.slotStart[firm]];
    }

    /// Day 0: orders are normal and nothing is on its way.
    void begin() {
        for (int firm = from; firm < to; firm += BLOCK) {
            int end = Math.min(to, firm + BLOCK);
            int first = firstLink(firm);
            int count = firstLink(end) - first;
            System.arraycopy(days.normal, first, asked, 0, count);
            order(first, count);
            limits(firm, end);
        }
    }

    private void limits(int start, int end) {
        int[] linkStart = rows.linkStart;
        for (int firm = start; firm < end; firm++) {
            double limit = Double.POSITIVE_INFINITY;
            for (int p = rows.slotStart[firm], last = rows.slotStart[firm + 1]; p < last; p++) {
                double held = 0;
                double use = 0;
                for (int link = linkStart[p]; link < linkStart[p + 1]; link++) {
                    held += days.stock[link];
                    use += days.normal[link];
                }
                limit = Math.min(limit, allowed(p, held, use));
            }
            days.inputLimit[firm] = limit * days.output(firm);
        }
    }

    /// Any later day.
    void buy(Sharing sharing) {
        for (int firm = from; firm < to; firm += BLOCK) {
            int end = Math.min(to, firm + BLOCK);
            int first = firstLink(firm);
            int count = firstLink(end) - first;
            read(first, count);
            work(sharing, firm, end, first);
            order(first, count);
        }
    }

    private void read(int first, int count) {
        int[] supplier = rows.supplier;
        double[] all = days.level;
        double[] mine = level;
        for (int i = 0; i < count; i++) {
            mine[i] = all[supplier[first + i]];
        }
    }

    private void order(int first, int count) {
        int[] supplier = rows.supplier;
        double[] mine = asked;
        double[] all = orders;
        for (int i = 0; i < count; i++) {
            all[supplier[first + i]] += mine[i];
        }
        if (days.kept.length > 0) {
            System.arraycopy(asked, 0, days.kept, first, count);
        }
    }

    private void work(Sharing sharing, int start, int end, int first) {
        int[] linkStart = rows.linkStart;
        double[] stock = days.stock;
        double[] normal = days.normal;
        double[] kept = days.kept;
        double cover = custom.stockDays();
        double pace = 1 / custom.restockDays();
        for (int firm = start; firm < end; firm++) {
            double before = days.rate[firm];
            double rate = days.output(firm) == 0 ? 0 : days.production[firm] / days.output(firm);
            days.rate[firm] = rate;
            double limit = Double.POSITIVE_INFINITY;
            for (int p = rows.slotStart[firm], lastSlot = rows.slotStart[firm + 1]; p < lastSlot; p++) {
                int last = linkStart[p + 1];
                double held = 0;
                double use = 0;
                for (int link = linkStart[p]; link < last; link++) {
                    held += stock[link];
                    use += normal[link];
                }
                double left = held > 0 ? Math.max(0, 1 - rate * use / held) : 1;
                double now = 0;
                for (int link = linkStart[p]; link < last; link++) {
                    double usual = normal[link];
                    double had = stock[link];
                    double ordered = kept.length > 0 ? kept[link] : wanted(usual * before, had, cover, pace);
                    double after = sharing.delivered(level[link - first], ordered, usual) + had * left;
                    stock[link] = after;
                    now += after;
                    asked[link - first] = calendar.isCut(link) ? 0 : wanted(usual * rate, after, cover, pace);
                }
                limit = Math.min(limit, allowed(p, now, use));
            }
            days.inputLimit[firm] = limit * days.output(firm);
        }
    }

    /// The order of a link: today's use and part of the gap to the wanted stock.
    static double wanted(double use, double held, double cover, double pace) {
        return Math.max(0, use + pace * (cover * use - held));
    }

    /// Share of normal output the stock of a slot allows today.
    private double allowed(int slot, double held, double use) {
        if (use == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (!custom.byClass()) {
            return held / use;
        }
        // An input of criticality κ lets the share 1 − κ run without it.
        double critical = rows.criticality[slot];
        return critical == 0 ? Double.POSITIVE_INFINITY : 1 - critical + critical * held / use;
    }
}
