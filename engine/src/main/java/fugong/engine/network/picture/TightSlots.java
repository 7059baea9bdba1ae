package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;

/// Which slots attain the loss of their firm: one for nearly every firm that its own limit does not bind.
final class TightSlots {

    private static final double TIGHT = 1e-12;
    private static final double NEAR = 1e-9;
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final Rows rows;
    private final double keep;
    private final double[] ownLoss;
    private final double[] loss;
    private final FixedPoint solved;
    /// The tight slot of a firm where there is just one.
    private final int[] only;
    /// For firms with several: 1 where the slot's loss is the firm's, 2 where it nearly is.
    private final byte[] tight;

    private TightSlots(Rows rows, double keep, double[] ownLoss, double[] loss, FixedPoint solved) {
        this.rows = rows;
        this.keep = keep;
        this.ownLoss = ownLoss;
        this.loss = loss;
        this.solved = solved;
        this.only = new int[rows.firms()];
        this.tight = new byte[rows.slots()];
    }

    /// @param cause set to NONE, OWN or OPEN for each firm
    static TightSlots of(
            Rows rows, double keep, double[] ownLoss, double[] loss, FixedPoint solved, int[] cause, Hands hands) {
        var slots = new TightSlots(rows, keep, ownLoss, loss, solved);
        int middle = rows.middle();
        hands.both(() -> slots.find(cause, 0, middle), () -> slots.find(cause, middle, rows.firms()));
        return slots;
    }

    private void find(int[] cause, int from, int to) {
        for (int firm = from; firm < to; firm++) {
            double mine = loss[firm];
            only[firm] = NOBODY;
            if (mine <= Causes.LOSSLESS) {
                cause[firm] = Causes.NONE;
            } else if (ownLoss[firm] > Causes.LOSSLESS && ownLoss[firm] >= mine - TIGHT) {
                cause[firm] = Causes.OWN;
            } else {
                cause[firm] = Causes.OPEN;
                int sure = solved.surely(firm, NEAR);
                only[firm] = sure >= 0 ? sure : among(firm, mine);
            }
        }
    }

    private int among(int firm, double mine) {
        int count = 0;
        int last = NOBODY;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            if (rows.criticality[p] * keep < mine - NEAR) {
                break;
            }
            double slot = rows.slotLoss(p, loss) * keep;
            tight[p] = (byte) (slot >= mine - TIGHT ? 1 : slot >= mine - NEAR ? 2 : 0);
            count += tight[p] == 0 ? 0 : 1;
            last = tight[p] == 1 ? p : last;
        }
        return count == 1 && last >= 0 ? last : SEVERAL;
    }

    /// The first tight slot of a firm that a slot binds; −1 where there is none.
    int first(int firm) {
        return only[firm] == SEVERAL ? from(firm, rows.slotStart[firm]) : only[firm];
    }

    int next(int firm, int slot) {
        return only[firm] == SEVERAL ? from(firm, slot + 1) : -1;
    }

    private int from(int firm, int slot) {
        for (int p = slot; p < rows.slotStart[firm + 1]; p++) {
            if (tight[p] != 0) {
                return p;
            }
        }
        return -1;
    }

    /// Whether a tight slot attains its firm's loss so well: 1 exactly, 2 nearly.
    boolean attains(int firm, int slot, int allowed) {
        return only[firm] == slot || tight[slot] <= allowed;
    }
}
