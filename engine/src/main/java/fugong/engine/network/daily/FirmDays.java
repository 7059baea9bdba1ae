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
/// finds out. Nor are orders, where nothing but stock and rate decides them: they are worked out again when the
/// goods come. So a link keeps two numbers, its normal value and its stock. Two halves of the buyers add up their
/// orders apart ([BuyingHalf]), so the bits do not depend on the number of hands.
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
    /// Today's order of each link where somebody needs it again; else empty, and [#order] works it out anew.
    final double[] kept;
    /// Share of normal output at which each firm used inputs and ordered last.
    final double[] rate;
    final double[] production;
    final double[] demand;
    /// Level of each supplier's last sharing.
    final double[] level;
    private final BuyingHalf left;
    private final BuyingHalf right;
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
        this.kept = new double[custom.rationing().comparesCustomers() || scenario.touchesLinks() ? rows.links() : 0];
        this.rate = new double[firms];
        this.production = output.clone();
        this.demand = new double[firms];
        this.level = new double[firms];
        this.inputLimit = new double[firms];
        this.finalSales = finalDemand.clone();
        this.value = new double[firms];
        this.middle = rows.middle();
        this.left = new BuyingHalf(this, custom, calendar, 0, middle);
        this.right = new BuyingHalf(this, custom, calendar, middle, firms);
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
                    inputs += normal[link];
                }
            }
            value[firm] = calendar.output(firm) == 0 ? 0 : 1 - inputs / calendar.output(firm);
        }
        Arrays.fill(rate, 1);
        System.arraycopy(normal, 0, kept, 0, kept.length);
    }

    /// What a firm ordered over a link on the last day.
    double order(int firm, int link) {
        return kept.length > 0
                ? kept[link]
                : BuyingHalf.wanted(
                        normal[link] * rate[firm], stock[link], custom.stockDays(), 1 / custom.restockDays());
    }

    /// Computes the next day.
    public void step() {
        calendar.begin(day, this);
        if (day == 0) {
            hands.both(left::begin, right::begin);
        } else {
            hands.both(() -> left.buy(sharing), () -> right.buy(sharing));
        }
        hands.both(() -> make(0, middle), () -> make(middle, rows.firms()));
        day++;
    }

    private void make(int from, int to) {
        for (int firm = from; firm < to; firm++) {
            double ordered = left.orders[firm] + right.orders[firm];
            left.orders[firm] = 0;
            right.orders[firm] = 0;
            double wanted = finalDemand[firm] + ordered;
            double made = Math.min(Math.min(calendar.capacity(firm), inputLimit[firm]), wanted);
            production[firm] = made;
            demand[firm] = wanted;
            level[firm] = sharing.level(firm, made, ordered, finalDemand[firm]);
            finalSales[firm] = sharing.finalSales(level[firm], made, ordered, finalDemand[firm]);
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
        for (int firm = 0; firm < rows.firms(); firm++) {
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    sum += delivered(firm, link);
                }
            }
        }
        return sum;
    }

    /// Days until a slot stops its firm at today's rate of use and arrivals; infinite while arrivals keep up.
    public double runway(int slot) {
        double held = 0;
        double net = 0;
        int firm = network.columns().buyer[slot];
        double now = calendar.output(firm) == 0 ? 0 : production[firm] / calendar.output(firm);
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            held += stock[link];
            net += normal[link] * now - delivered(firm, link);
        }
        return net <= 0 ? Double.POSITIVE_INFINITY : held / net;
    }

    private double delivered(int firm, int link) {
        return sharing.delivered(level[rows.supplier[link]], order(firm, link), normal[link]);
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
