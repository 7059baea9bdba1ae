package fugong.engine.network.daily;

import java.util.Arrays;

/// The adaptive regional input-output model [hallegatte2008] in the form of BoARIO 0.6, day by day.
///
/// Industries are pairs of region and sector. Inputs of one sector from different regions replace each other in
/// stock; orders go to regions in proportion to what they can make. Under scarcity industries over-produce.
public final class RebuildingDays {

    /// An input below this share of output never binds.
    private static final double NEGLIGIBLE = 1e-5;

    private final RebuildingTerms terms;
    private final Damage damage;
    private final int regions;
    private final int sectors;
    private final int industries;
    private final double[][] flows;
    private final double[] normal;
    private final double[] finalDemand;
    private final double[] capital;
    /// Input of a sector per unit of output: sector, industry.
    private final double[][] per;
    private final double[][] stock;
    private double[][] orders;
    private final double[] over;
    private final double[] capacity;
    private final double[] production;
    private double[] demand;
    private int day;

    /// @param flows       yearly, industry to industry; industry = region · sectors + sector
    /// @param output      yearly
    /// @param finalDemand yearly, of all users, per industry
    public RebuildingDays(
            int regions,
            double[][] flows,
            double[] output,
            double[] finalDemand,
            RebuildingTerms terms,
            Damage damage) {
        this.terms = terms;
        this.damage = damage;
        this.regions = regions;
        this.industries = output.length;
        this.sectors = industries / regions;
        this.normal = Arrays.stream(output).map(value -> value / 365).toArray();
        this.finalDemand = Arrays.stream(finalDemand).map(value -> value / 365).toArray();
        this.flows = new double[industries][industries];
        this.per = new double[sectors][industries];
        this.stock = new double[sectors][industries];
        this.capital = new double[industries];
        for (int from = 0; from < industries; from++) {
            for (int to = 0; to < industries; to++) {
                this.flows[from][to] = flows[from][to] / 365;
                per[from % sectors][to] += flows[from][to] / output[to];
            }
        }
        for (int to = 0; to < industries; to++) {
            double inputs = 0;
            for (int input = 0; input < sectors; input++) {
                stock[input][to] = terms.stockDays() * per[input][to] * normal[to];
                inputs += per[input][to];
            }
            capital[to] = terms.capitalYears() * (1 - inputs) * output[to];
        }
        this.orders = this.flows;
        this.over = new double[industries];
        Arrays.fill(over, 1);
        this.capacity = normal.clone();
        this.production = normal.clone();
        this.demand = demand();
    }

    /// Computes the next day; the first is day 0, before any damage of day 1.
    public void step() {
        if (day > 1) {
            overProduce();
        }
        double[] possible = new double[industries];
        for (int at = 0; at < industries; at++) {
            double lost = capital[at] == 0 ? 0 : damage.capital()[at] * damage.left(day) / capital[at];
            capacity[at] = normal[at] * (1 - lost) * over[at];
            possible[at] = Math.min(demand[at], capacity[at]);
            production[at] = possible[at] * stockAllows(at, possible[at]);
        }
        deliver();
        order(possible);
        demand = demand();
        day++;
    }

    private void overProduce() {
        for (int at = 0; at < industries; at++) {
            double scarcity = demand[at] == 0 ? 0 : (demand[at] - production[at]) / demand[at];
            double aim = scarcity == 0 ? 1 - over[at] : (terms.most() - over[at]) * scarcity;
            over[at] = Math.max(1, over[at] + aim / terms.mostDays());
        }
    }

    private double stockAllows(int at, double possible) {
        double share = 1;
        for (int input = 0; input < sectors; input++) {
            double needed = terms.alarm() * terms.stockDays() * per[input][at] * possible;
            if (per[input][at] > NEGLIGIBLE && stock[input][at] < needed) {
                share = Math.min(share, stock[input][at] / needed);
            }
        }
        return share;
    }

    private void deliver() {
        for (int to = 0; to < industries; to++) {
            for (int input = 0; input < sectors; input++) {
                stock[input][to] -= per[input][to] * production[to];
            }
        }
        for (int from = 0; from < industries; from++) {
            double served = demand[from] == 0 ? 1 : Math.min(1, production[from] / demand[from]);
            for (int to = 0; to < industries; to++) {
                stock[from % sectors][to] += orders[from][to] * served;
            }
        }
    }

    private void order(double[] possible) {
        double[][] next = new double[industries][industries];
        for (int to = 0; to < industries; to++) {
            for (int input = 0; input < sectors; input++) {
                double wanted = terms.stockDays() * per[input][to] * possible[to];
                double gap = Math.max(0, wanted - stock[input][to]) / terms.restockDays();
                double need = gap + per[input][to] * production[to];
                double offered = 0;
                for (int region = 0; region < regions; region++) {
                    offered += offer(region * sectors + input, to);
                }
                for (int region = 0; region < regions && offered > 0; region++) {
                    int from = region * sectors + input;
                    next[from][to] = need * offer(from, to) / offered;
                }
            }
        }
        orders = next;
    }

    private double offer(int from, int to) {
        return normal[from] == 0 ? 0 : flows[from][to] * capacity[from] / normal[from];
    }

    private double[] demand() {
        double[] sum = finalDemand.clone();
        for (int from = 0; from < industries; from++) {
            for (double order : orders[from]) {
                sum[from] += order;
            }
        }
        return sum;
    }

    /// Output of an industry on the last day, relative to normal.
    public double level(int industry) {
        return production[industry] / normal[industry];
    }

    public double production(int industry) {
        return production[industry];
    }
}
