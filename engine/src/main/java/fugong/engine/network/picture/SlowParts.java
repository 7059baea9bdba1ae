package fugong.engine.network.picture;

import fugong.engine.network.Rows;
import fugong.engine.network.picture.feedback.Components;
import fugong.engine.network.picture.feedback.Elimination;
import fugong.engine.network.picture.feedback.LinearSystem;
import java.util.Arrays;

/// Finishes a fixed point part by part where plain sweeps crawl: suppliers' parts first, so a chain needs one
/// pass.
///
/// In a part that feeds on itself the binding slots are held fixed and their linear system is solved outright
/// ([LinearSystem]); then the slots are chosen anew, until none changes (Howard's policy iteration). The slot of a
/// firm's last rise is used: no closed group of such slots can lack a root, because the first member of the group
/// to reach the group's highest loss would have had no one to take it from; so the system always has one solution,
/// and it lies at or below the least fixed point.
final class SlowParts {

    private static final int ROUNDS = 60;
    private static final double NOISE = 4e-14;
    /// A linear system solved worse than this is not used; sweeps go on instead.
    private static final double SURE = 1e-12;
    /// After a system was solved a firm changes its slot only for more than rounding can explain; else a root could
    /// lose its own limit to a tie and a part would close on itself.
    private static final double SWITCH = 1e-11;

    private final Rows rows;
    private final double keep;
    private final double[] loss;
    private final int[] cause;
    private final int[] local;
    /// Nobody is worse off than the worst root.
    private final double ceiling;
    private int rounds;

    SlowParts(Rows rows, double keep, double[] ownLoss, double[] loss, int[] cause) {
        this.rows = rows;
        this.keep = keep;
        this.loss = loss;
        this.cause = cause;
        this.local = new int[rows.firms()];
        this.ceiling = Arrays.stream(ownLoss).max().orElse(0);
        Arrays.fill(local, -1);
    }

    /// Returns how many linear systems were solved.
    int finish() {
        var parts = Components.of(rows);
        for (int part = 0; part + 1 < parts.partStart.length; part++) {
            int from = parts.partStart[part];
            int to = parts.partStart[part + 1];
            if (to - from == 1) {
                rise(parts.order[from]);
            } else {
                settle(Arrays.copyOfRange(parts.order, from, to));
            }
        }
        return rounds;
    }

    private void settle(int[] members) {
        for (int round = 0; round < ROUNDS; round++) {
            double most = 1;
            for (int sweep = 0; sweep < 12 && most > 2 * FixedPoint.STEP; sweep++) {
                most = 0;
                // Forwards and backwards in turn: nobody knows on which side the root lies.
                for (int i = 0; i < members.length; i++) {
                    int firm = members[sweep % 2 == 0 ? i : members.length - 1 - i];
                    most = Math.max(most, rise(firm));
                }
            }
            if (most <= 2 * FixedPoint.STEP || round > 0 && most < NOISE) {
                return;
            }
            evaluate(members);
            rounds++;
        }
    }

    private double rise(int firm) {
        double worst = loss[firm];
        int at = -1;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            double slot = rows.criticality[p] * keep <= worst ? 0 : rows.slotLoss(p, loss) * keep;
            if (slot > worst) {
                worst = slot;
                at = p;
            }
        }
        worst = Math.min(ceiling, worst);
        double rise = worst - loss[firm];
        if (rise <= least(firm, at)) {
            return 0;
        }
        boolean first = loss[firm] == 0;
        loss[firm] = worst;
        cause[firm] = at;
        return first ? 1 : rise;
    }

    /// The first rise of a firm counts however small it is: it tells through which slot losses come.
    private double least(int firm, int slot) {
        if (loss[firm] == 0) {
            return 0;
        }
        return slot == cause[firm] || rounds == 0 ? FixedPoint.STEP : SWITCH;
    }

    private void evaluate(int[] members) {
        int links = 0;
        for (int i = 0; i < members.length; i++) {
            local[members[i]] = i;
            int p = cause[members[i]];
            links += p < 0 ? 0 : rows.linkStart[p + 1] - rows.linkStart[p];
        }
        int[] start = new int[members.length + 1];
        int[] column = new int[links];
        double[] value = new double[links];
        double[] known = new double[members.length];
        double[] solution = new double[members.length];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            int firm = members[i];
            solution[i] = loss[firm];
            int p = cause[firm];
            if (p < 0) {
                known[i] = loss[firm];
            } else {
                double weight = rows.criticality[p] * keep;
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    int from = local[rows.supplier[link]];
                    if (from < 0) {
                        known[i] += weight * rows.share[link] * loss[rows.supplier[link]];
                    } else {
                        column[at] = from;
                        value[at++] = weight * rows.share[link];
                    }
                }
            }
            start[i + 1] = at;
        }
        boolean sure = new LinearSystem(start, column, value).solve(known, solution) < SURE
                && Arrays.stream(solution).allMatch(one -> one < ceiling + SWITCH);
        if (!sure) {
            double[] unused = new double[members.length];
            sure = new Elimination(start, column, value, known, unused).solve(solution, unused);
        }
        for (int i = 0; i < members.length; i++) {
            if (sure) {
                loss[members[i]] = Math.max(loss[members[i]], Math.min(ceiling, solution[i]));
            }
            local[members[i]] = -1;
        }
    }
}
