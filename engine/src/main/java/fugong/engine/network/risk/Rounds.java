package fugong.engine.network.risk;

import fugong.engine.network.ProductionNetwork;
import java.util.Arrays;

/// The index as published: all firms at once, round by round, until no level falls by more than ε.
///
/// Equations of [diem2022], methods. With ε = 0.01, as the published programs have it, the sum of all scores of a
/// 300-firm network comes out 16.5 % too low; use a small ε, or [SystemicIndex].
public final class Rounds {

    private final Exposure exposure;
    private final double[] weight;
    private final boolean replaceable;
    private final double[] slotLoss;
    private final double[] linear;
    private final double[] worst;
    private final double[] effective;
    /// Sales of each sector that are still made.
    private final double[] left;
    private double[] down;
    private double[] up;

    /// @param weight      what each firm's level is worth; [#bySales] for the usual index
    /// @param replaceable whether firms of the same sector stand in for each other by market share
    public Rounds(ProductionNetwork network, double[] weight, boolean replaceable) {
        this(new Exposure(network), weight, replaceable);
    }

    Rounds(Exposure exposure, double[] weight, boolean replaceable) {
        this.exposure = exposure;
        this.weight = weight;
        this.replaceable = replaceable;
        this.slotLoss = new double[exposure.network.rows().slots()];
        this.linear = new double[exposure.firms];
        this.worst = new double[exposure.firms];
        this.effective = new double[exposure.firms];
        this.left = new double[exposure.sectors];
        this.down = new double[exposure.firms];
        this.up = new double[exposure.firms];
    }

    /// Sales of each firm to other firms: the usual weight.
    public static double[] bySales(ProductionNetwork network) {
        return new Exposure(network).sales;
    }

    /// @param firm    the firm that stops entirely
    /// @param epsilon the largest fall of a level that ends the rounds
    public Score close(int firm, double epsilon) {
        double[] own = new double[exposure.firms];
        own[firm] = 1;
        return shock(firm, own, epsilon);
    }

    /// @param own the share of each firm's own capacity that is lost
    public Score shock(int firm, double[] own, double epsilon) {
        Arrays.fill(down, 0);
        Arrays.fill(up, 0);
        // The first round only sets the shock and is not counted, as in the published programs.
        int rounds = 0;
        double fall = round(own);
        while (fall > epsilon) {
            rounds++;
            fall = round(own);
        }
        return score(firm, rounds);
    }

    /// Losses downstream after the last shock.
    public double downLoss(int firm) {
        return down[firm];
    }

    public double upLoss(int firm) {
        return up[firm];
    }

    private double round(double[] own) {
        effectiveLosses();
        Arrays.fill(slotLoss, 0);
        Arrays.fill(linear, 0);
        Arrays.fill(worst, 0);
        for (int firm = 0; firm < exposure.firms; firm++) {
            double loss = effective[firm];
            if (loss == 0) {
                continue;
            }
            for (int at = exposure.downStart[firm]; at < exposure.downStart[firm + 1]; at++) {
                int to = exposure.downTo[at];
                if (to < 0) {
                    linear[-1 - to] += exposure.downShare[at] * loss;
                } else {
                    slotLoss[to] += exposure.downShare[at] * loss;
                    worst[exposure.downBuyer[at]] = Math.max(worst[exposure.downBuyer[at]], slotLoss[to]);
                }
            }
        }
        double[] nextUp = new double[exposure.firms];
        for (int buyer = 0; buyer < exposure.firms; buyer++) {
            if (up[buyer] > 0) {
                for (int at = exposure.upStart[buyer]; at < exposure.upStart[buyer + 1]; at++) {
                    nextUp[exposure.upSupplier[at]] += exposure.upShare[at] * up[buyer];
                }
            }
        }
        double most = 0;
        for (int firm = 0; firm < exposure.firms; firm++) {
            double nextDown = Math.min(1, Math.max(own[firm], Math.max(worst[firm], linear[firm])));
            nextUp[firm] = Math.min(1, Math.max(own[firm], nextUp[firm]));
            most = Math.max(most, Math.max(nextDown - down[firm], nextUp[firm] - up[firm]));
            down[firm] = nextDown;
        }
        up = nextUp;
        return most;
    }

    /// σ(1 − h): a lost firm is missed only as far as the rest of its market cannot replace it.
    private void effectiveLosses() {
        if (!replaceable) {
            System.arraycopy(down, 0, effective, 0, down.length);
            return;
        }
        Arrays.fill(left, 0);
        for (int firm = 0; firm < exposure.firms; firm++) {
            left[exposure.network.sector(firm)] += exposure.sales[firm] * (1 - down[firm]);
        }
        for (int firm = 0; firm < exposure.firms; firm++) {
            double market = left[exposure.network.sector(firm)];
            double missed = exposure.sales[firm] >= market ? 1 : exposure.sales[firm] / market;
            effective[firm] = missed * down[firm];
        }
    }

    private Score score(int firm, int rounds) {
        double total = 0;
        double both = 0;
        double onlyDown = 0;
        double onlyUp = 0;
        for (int at = 0; at < exposure.firms; at++) {
            total += weight[at];
            both += weight[at] * Math.max(down[at], up[at]);
            onlyDown += weight[at] * down[at];
            onlyUp += weight[at] * up[at];
        }
        return new Score(firm, both / total, onlyDown / total, onlyUp / total, rounds);
    }
}
