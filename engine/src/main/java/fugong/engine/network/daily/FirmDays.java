package fugong.engine.network.daily;

import fugong.engine.network.Flaw;
import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The firm-level model day by day, on compressed rows: one pass over the links, one over the firms.
///
/// Day t of [inoue2019], methods: yesterday's deliveries arrive and yesterday's use leaves the stock; orders follow
/// use and the gap to the wanted stock; production is the least of capacity, stocks and demand; what is short is
/// shared. Deliveries are not stored per link: a supplier has one level (a factor, or a water mark), and the buyer
/// finds out. Two halves of the buyers add up their orders apart, so the bits do not depend on the number of hands.
/// Each half keeps a supplier's level beside its orders, so that a link costs one visit to a random place and not
/// two.
public final class FirmDays {

    private final Rows rows;
    private final ProductionNetwork network;
    private final Custom custom;
    private final Hands hands;
    private final Calendar calendar;
    private final Sharing sharing;
    private final int middle;
    private final double[] finalDemand;
    private final double[] value;
    /// Normal value of each link per day.
    final double[] normal;
    final double[] stock;
    final double[] order;
    final double[] production;
    final double[] demand;
    /// Level of the last sharing and orders of today, supplier by supplier, for each half of the buyers.
    private final double[] desk;
    private final double[] deskOther;
    /// Use on a normal day and stock of each slot, kept so that a slot is gone through once.
    private final double[] slotUse;
    private final double[] slotStock;
    final double[] inputLimit;
    private final double[] finalSales;
    private int day;

    /// @param initial     normal output per firm; empty for the network's own
    /// @param finalDemand what final users take per normal day and firm
    /// @param damage      share of each firm's capacity that is lost at day 0
    public FirmDays(
            ProductionNetwork network,
            double[] initial,
            double[] finalDemand,
            double[] damage,
            Scenario scenario,
            Custom custom,
            Hands hands) {
        var flaws = flaws(network, finalDemand, damage, scenario);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("%d flaws, the first: %s".formatted(flaws.size(), flaws.getFirst()));
        }
        this.network = Links.withSwitches(network, scenario);
        this.rows = this.network.rows();
        this.custom = custom;
        this.hands = hands;
        this.finalDemand = finalDemand.clone();
        int firms = rows.firms();
        double[] output = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            output[firm] = initial.length == 0 ? network.output(firm) : initial[firm];
        }
        this.calendar = new Calendar(this.network, scenario, output, damage, custom);
        this.normal = new double[rows.links()];
        this.stock = new double[rows.links()];
        this.order = new double[rows.links()];
        this.production = output.clone();
        this.demand = new double[firms];
        this.desk = new double[2 * firms];
        this.deskOther = new double[2 * firms];
        this.slotUse = new double[rows.slots()];
        this.slotStock = new double[rows.slots()];
        this.inputLimit = new double[firms];
        this.finalSales = finalDemand.clone();
        this.value = new double[firms];
        this.middle = rows.middle();
        start();
        this.sharing = Sharing.of(custom.rationing(), this);
    }

    /// All that is wrong with a simulation, at once.
    public static List<Flaw> flaws(
            ProductionNetwork network, double[] finalDemand, double[] damage, Scenario scenario) {
        var flaws = new ArrayList<>(scenario.flaws(network));
        if (!network.knowsAmounts() || finalDemand.length != network.firms() || damage.length != network.firms()) {
            flaws.add(new Flaw(
                    "simulation",
                    "amounts, final demand and damage are needed for all %d firms.".formatted(network.firms()),
                    "Maybe a column is missing."));
            return flaws;
        }
        for (int firm = 0; firm < network.firms(); firm++) {
            if (!(finalDemand[firm] >= 0) || Double.isInfinite(finalDemand[firm])) {
                flaws.add(new Flaw(
                        "firm " + firm,
                        "final demand %s is not a number from 0 up.".formatted(finalDemand[firm]),
                        "Maybe it was computed as output less sales, and sales are higher."));
            }
            if (!(damage[firm] >= 0 && damage[firm] <= 1)) {
                flaws.add(new Flaw(
                        "firm " + firm,
                        "damage %s is not between 0 and 1.".formatted(damage[firm]),
                        "Maybe it is in per cent."));
            }
        }
        return flaws;
    }

    private void start() {
        for (int firm = 0; firm < rows.firms(); firm++) {
            double inputs = 0;
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    normal[link] = rows.share[link] * network.slotAmount(p);
                    stock[link] = custom.stockDays() * normal[link];
                    order[link] = normal[link];
                    inputs += normal[link];
                }
                sumUp(p);
            }
            value[firm] = calendar.output(firm) == 0 ? 0 : 1 - inputs / calendar.output(firm);
        }
    }

    /// To be called when stock or normal value of a slot's links was changed from outside.
    final void sumUp(int slot) {
        double held = 0;
        double use = 0;
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            held += stock[link];
            use += normal[link];
        }
        slotStock[slot] = held;
        slotUse[slot] = use;
    }

    /// Computes the next day.
    public void step() {
        calendar.begin(day, this);
        if (day == 0) {
            hands.both(() -> first(desk, 0, middle), () -> first(deskOther, middle, rows.firms()));
        } else {
            hands.both(() -> buy(desk, 0, middle), () -> buy(deskOther, middle, rows.firms()));
        }
        hands.both(() -> make(0, middle), () -> make(middle, rows.firms()));
        day++;
    }

    private void first(double[] desk, int from, int to) {
        for (int link = rows.linkStart[rows.slotStart[from]]; link < rows.linkStart[rows.slotStart[to]]; link++) {
            desk[2 * rows.supplier[link] + 1] += order[link];
        }
        for (int firm = from; firm < to; firm++) {
            double limit = Double.POSITIVE_INFINITY;
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                limit = Math.min(limit, allowed(p, slotStock[p]));
            }
            inputLimit[firm] = limit * calendar.output(firm);
        }
    }

    /// Deliveries in, use out, new orders, and what the stocks allow.
    private void buy(double[] desk, int from, int to) {
        int[] linkStart = rows.linkStart;
        int[] supplier = rows.supplier;
        double cover = custom.stockDays();
        double pace = 1 / custom.restockDays();
        for (int firm = from; firm < to; firm++) {
            double rate = calendar.output(firm) == 0 ? 0 : production[firm] / calendar.output(firm);
            double limit = Double.POSITIVE_INFINITY;
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                double held = slotStock[p];
                double left = held > 0 ? Math.max(0, 1 - rate * slotUse[p] / held) : 1;
                double now = 0;
                for (int link = linkStart[p], end = linkStart[p + 1]; link < end; link++) {
                    int at = 2 * supplier[link];
                    double wanted = normal[link] * rate;
                    double after = sharing.delivered(desk[at], order[link], normal[link]) + stock[link] * left;
                    stock[link] = after;
                    now += after;
                    double asked = calendar.isCut(link) ? 0 : Math.max(0, wanted + pace * (cover * wanted - after));
                    order[link] = asked;
                    desk[at + 1] += asked;
                }
                slotStock[p] = now;
                limit = Math.min(limit, allowed(p, now));
            }
            inputLimit[firm] = limit * calendar.output(firm);
        }
    }

    /// Share of normal output the stock of a slot allows today.
    private double allowed(int slot, double held) {
        double use = slotUse[slot];
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

    private void make(int from, int to) {
        for (int firm = from; firm < to; firm++) {
            double ordered = desk[2 * firm + 1] + deskOther[2 * firm + 1];
            desk[2 * firm + 1] = 0;
            deskOther[2 * firm + 1] = 0;
            double wanted = finalDemand[firm] + ordered;
            double made = Math.min(Math.min(calendar.capacity(firm), inputLimit[firm]), wanted);
            production[firm] = made;
            demand[firm] = wanted;
            double level = sharing.level(firm, made, ordered, finalDemand[firm]);
            desk[2 * firm] = level;
            deskOther[2 * firm] = level;
            finalSales[firm] = sharing.finalSales(level, made, ordered, finalDemand[firm]);
        }
    }

    /// Days computed so far.
    public int day() {
        return day;
    }

    /// Output of a firm on the last day.
    public double production(int firm) {
        return production[firm];
    }

    public double demand(int firm) {
        return demand[firm];
    }

    /// What final users got on the last day from all firms.
    public double finalSales() {
        return Arrays.stream(finalSales).sum();
    }

    public double totalProduction() {
        return Arrays.stream(production).sum();
    }

    /// Output less inputs at their normal proportions.
    public double valueAdded() {
        double sum = 0;
        for (int firm = 0; firm < production.length; firm++) {
            sum += production[firm] * value[firm];
        }
        return sum;
    }

    /// Everything delivered on the last day: final users and firms. Equals production where no goods are lost.
    public double delivered() {
        double sum = finalSales();
        for (int link = 0; link < order.length; link++) {
            sum += delivered(link);
        }
        return sum;
    }

    /// Days until a slot stops its firm at today's rate of use and arrivals; infinite while arrivals keep up.
    public double runway(int slot) {
        double held = 0;
        double net = 0;
        int firm = network.columns().buyer[slot];
        double rate = calendar.output(firm) == 0 ? 0 : production[firm] / calendar.output(firm);
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            held += stock[link];
            net += normal[link] * rate - delivered(link);
        }
        return net <= 0 ? Double.POSITIVE_INFINITY : held / net;
    }

    private double delivered(int link) {
        return sharing.delivered(desk[2 * rows.supplier[link]], order[link], normal[link]);
    }

    double output(int firm) {
        return calendar.output(firm);
    }

    double capacity(int firm) {
        return calendar.capacity(firm);
    }

    double finalDemand(int firm) {
        return finalDemand[firm];
    }

    ProductionNetwork network() {
        return network;
    }
}
