package fugong.engine.network.picture;

import fugong.engine.network.Flaw;
import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// What is held back in one state of the region: losses, causes, prices, and the whole loss attributed to
/// roots.
public final class Picture {

    final ProductionNetwork network;
    final Terms terms;
    final double[] ownLoss;
    final double[] loss;
    final Causes causes;
    final double[] price;
    private final double lost;
    private final Effort effort;

    /// How hard it was: sweeps over all links, sweeps over binding slots, linear systems of slow parts, price
    /// sweeps.
    public record Effort(int fullSweeps, int bindingSweeps, int slowParts, int priceSweeps) {}

    private Picture(
            ProductionNetwork network,
            Terms terms,
            double[] ownLoss,
            double[] loss,
            Causes causes,
            double[] price,
            Effort effort) {
        this.network = network;
        this.terms = terms;
        this.ownLoss = ownLoss;
        this.loss = loss;
        this.causes = causes;
        this.price = price;
        this.effort = effort;
        this.lost = dot(terms.weight(), loss);
    }

    /// What is wrong with a state: every ability must be a number from 0 to 1.
    public static List<Flaw> flaws(ProductionNetwork network, double[] ability) {
        var flaws = new ArrayList<Flaw>();
        if (ability.length != network.firms()) {
            flaws.add(new Flaw(
                    "ability",
                    "%d values for %d firms.".formatted(ability.length, network.firms()),
                    "Maybe the state is of another day's register."));
        }
        for (int firm = 0; firm < ability.length; firm++) {
            if (!(ability[firm] >= 0 && ability[firm] <= 1)) {
                flaws.add(new Flaw(
                        "firm " + firm,
                        "ability %s is not a share between 0 and 1.".formatted(ability[firm]),
                        "Maybe it was reported in per cent."));
            }
        }
        return flaws;
    }

    /// @param ability ψ of each firm: the smallest of its own limits, 0 to 1
    public static Picture of(ProductionNetwork network, double[] ability, Terms terms, Hands hands) {
        var flaws = flaws(network, ability);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("%d flaws, the first: %s".formatted(flaws.size(), flaws.getFirst()));
        }
        double[] own = new double[ability.length];
        for (int firm = 0; firm < own.length; firm++) {
            own[firm] = 1 - ability[firm];
        }
        return ofOwnLoss(network, own, terms, hands);
    }

    static Picture ofOwnLoss(ProductionNetwork network, double[] own, Terms terms, Hands hands) {
        Rows rows = network.rows();
        var fixedPoint = new FixedPoint(rows, terms.keep(), own, hands);
        double[] loss = fixedPoint.solve();
        var causes = Causes.of(rows, terms.keep(), own, loss, fixedPoint, hands);
        var prices = new Prices(causes.links, causes.cause, terms.weight(), dot(terms.weight(), loss), hands);
        double[] price = prices.solve(causes.reached);
        var effort = new Effort(fixedPoint.fullSweeps, fixedPoint.bindingSweeps, fixedPoint.slowRounds, prices.sweeps);
        return new Picture(network, terms, own, loss, causes, price, effort);
    }

    public ProductionNetwork network() {
        return network;
    }

    public Terms terms() {
        return terms;
    }

    public Effort effort() {
        return effort;
    }

    /// Share of normal output that is lost at a firm.
    public double loss(int firm) {
        return loss[firm];
    }

    /// Share of normal output a firm reaches: h.
    public double level(int firm) {
        return 1 - loss[firm];
    }

    /// The firm's own limit ψ.
    public double ability(int firm) {
        return 1 - ownLoss[firm];
    }

    /// The whole weighted loss.
    public double lost() {
        return lost;
    }

    public boolean isRoot(int firm) {
        return causes.cause[firm] == Causes.OWN;
    }

    /// The slot that binds a firm, −1 where none does.
    public int bindingSlot(int firm) {
        return Math.max(-1, causes.cause[firm]);
    }

    /// Shadow price of a firm's own limit: 0 unless it binds.
    public double price(int firm) {
        return isRoot(firm) ? price[firm] : 0;
    }

    /// What a unit of loss at the firm costs all, whatever its cause.
    public double weightOfLoss(int firm) {
        return price[firm];
    }

    public Obstacle obstacle(int firm) {
        return new Obstacle(firm, terms.weight()[firm] * ownLoss[firm], price(firm), price(firm) * ownLoss[firm]);
    }

    public int roots() {
        int count = 0;
        for (int cause : causes.cause) {
            count += cause == Causes.OWN ? 1 : 0;
        }
        return count;
    }

    /// The obstacles that hold back most, first the largest.
    public List<Obstacle> top(int many) {
        Comparator<Obstacle> rising =
                Comparator.comparingDouble(Obstacle::held).thenComparing(Obstacle::firm, Comparator.reverseOrder());
        var queue = new PriorityQueue<Obstacle>(rising);
        for (int firm = 0; firm < loss.length; firm++) {
            if (isRoot(firm)) {
                queue.add(obstacle(firm));
                if (queue.size() > many) {
                    queue.remove();
                }
            }
        }
        return queue.stream().sorted(rising.reversed()).toList();
    }

    /// Σ over roots of price · (1 − ψ): equals [#lost] but for rounding, always.
    public double attributed() {
        double sum = 0;
        for (int firm = 0; firm < loss.length; firm++) {
            sum += price(firm) * ownLoss[firm];
        }
        return sum;
    }

    /// From a firm to a root: at each step the supplier through which the search reached the firm.
    public List<Step> chain(int firm) {
        var steps = new ArrayList<Step>();
        Rows rows = network.rows();
        int at = firm;
        while (loss[at] > Causes.LOSSLESS) {
            int slot = causes.cause[at];
            if (slot < 0) {
                steps.add(new Step(at, loss[at], -1, -1, 0, 1));
                break;
            }
            int next = causes.parent[at];
            double share = 0;
            for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                share += rows.supplier[link] == next ? rows.share[link] : 0;
            }
            double part = terms.keep() * rows.criticality[slot] * share * loss[next] / loss[at];
            steps.add(new Step(at, loss[at], rows.product[slot], next, share, part));
            at = next;
        }
        return List.copyOf(steps);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
