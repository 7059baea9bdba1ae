package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;
import fugong.engine.network.picture.feedback.Carriers;
import java.util.Arrays;
import java.util.List;

/// The least losses that satisfy every slot: loss = max(own loss, (1 − σ) κ Σ λ loss of suppliers), from below.
///
/// Modified policy iteration: a full sweep finds for each firm the slot that binds; then binding slots alone are
/// settled, over and over only among the few firms that feed on each other ([Carriers]); then a full sweep again,
/// until nothing rises. All sweeps are Gauss-Seidel and monotone from below, hence end in the *least* loss, the
/// greatest fixed point of the package page. A firm whose other slots lie so far below its loss that all that rose
/// since cannot have lifted them over it is not looked at in full again. Two halves of the firms are swept side by
/// side, each with its own copy of the other half's last values ([SweptHalf]), so that the bits do not depend on
/// how many hands work. Where sweeps crawl (σ = 0, long cycles) [SlowParts] takes over.
final class FixedPoint {

    /// A rise below this is rounding; without it a unit-gain cycle could creep upwards for ever.
    static final double STEP = 1e-15;

    private static final double DONE = 2e-14;
    private static final int PATIENCE = 24;
    private static final int SMALL = 1 << 16;
    /// Core sweeps between two full ones may cost as much as so many over all firms.
    private static final long CORE_EFFORT = 8;
    /// The core is settled until it rises by this part of what the last full sweep rose.
    private static final double SETTLED = 1e-3;
    /// Carriers are found anew when more than this part of the firms is bound otherwise; a firm in the wrong rim is
    /// only settled later.
    private static final int OUTDATED = 64;

    private final Rows rows;
    private final double keep;
    private final double[] ownLoss;
    private final Hands hands;
    private final int middle;
    private final SweptHalf left;
    private final SweptHalf right;
    /// Slot of the last rise; −1 while the firm stands at its own limit.
    private final int[] cause;
    private final float[] due;
    /// What a single firm can have risen so far at most: the highest rises of all sweeps, added up.
    private double risen;
    private Carriers carriers = new Carriers(List.of(), new int[0]);
    private long bound;

    int fullSweeps;
    int bindingSweeps;
    int slowRounds;

    FixedPoint(Rows rows, double keep, double[] ownLoss, Hands hands) {
        this.rows = rows;
        this.keep = keep;
        this.ownLoss = ownLoss;
        this.hands = hands;
        this.middle = rows.firms() < SMALL ? rows.firms() : rows.middle();
        this.cause = new int[rows.firms()];
        this.due = new float[rows.firms()];
        Arrays.fill(cause, -1);
        this.left = new SweptHalf(rows, keep, ownLoss.clone(), cause, due);
        this.right = middle == rows.firms() ? left : new SweptHalf(rows, keep, ownLoss.clone(), cause, due);
    }

    double[] solve() {
        double before = 1;
        while (keep > 0) {
            double rise = sweep();
            fullSweeps++;
            if (finished(rise, before)) {
                break;
            }
            if (fullSweeps >= PATIENCE) {
                slowRounds = new SlowParts(rows, keep, ownLoss, left.loss, cause).finish();
                Arrays.fill(due, 0);
                break;
            }
            before = rise;
            settle(rise);
        }
        return left.loss;
    }

    /// The only slot that can bind a firm, −1 where several might or none does.
    int surely(int firm, double margin) {
        return due[firm] > risen + margin / keep ? cause[firm] : -1;
    }

    /// What is still to come is about rise · r / (1 − r) when the rise shrinks by r.
    private static boolean finished(double rise, double before) {
        double ratio = Math.min(0.999, rise / before);
        return rise <= 2 * STEP || rise * ratio / (1 - ratio) < DONE && rise < DONE;
    }

    /// A sweep over all firms.
    private double sweep() {
        double rise;
        if (middle == rows.firms()) {
            rise = left.full(risen, 0, middle);
        } else {
            double[] rises = new double[2];
            hands.both(
                    () -> rises[0] = left.full(risen, 0, middle),
                    () -> rises[1] = right.full(risen, middle, rows.firms()));
            System.arraycopy(left.loss, 0, right.loss, 0, middle);
            System.arraycopy(right.loss, middle, left.loss, middle, rows.firms() - middle);
            rise = Math.max(rises[0], rises[1]);
        }
        risen += rise;
        return rise;
    }

    /// Core until it rests, then the rims outwards: nobody in a rim needs another of the same rim.
    private void settle(double rise) {
        if (left.rebound + right.rebound - bound > rows.firms() / OUTDATED || carriers.core().length > SMALL) {
            carriers = carriers();
            bound = left.rebound + right.rebound;
        }
        int[] core = carriers.core();
        long rounds = core.length == 0 ? 0 : Math.min(200, CORE_EFFORT * rows.firms() / core.length);
        double last = rise;
        for (int i = 0; i < rounds && last > Math.max(STEP, SETTLED * rise); i++) {
            last = left.follow(core, 0, core.length);
            risen += last;
            bindingSweeps++;
        }
        left.copy(right, core);
        double most = 0;
        for (int[] rim : carriers.rims().reversed()) {
            most = Math.max(most, rim(rim));
        }
        risen += most;
    }

    private double rim(int[] rim) {
        double[] rises = new double[2];
        int half = rim.length / 2;
        if (rim.length < SMALL / 8) {
            rises[0] = left.follow(rim, 0, rim.length);
        } else {
            hands.both(() -> rises[0] = left.follow(rim, 0, half), () -> rises[1] = left.follow(rim, half, rim.length));
        }
        left.copy(right, rim);
        return Math.max(rises[0], rises[1]);
    }

    private Carriers carriers() {
        int firms = rows.firms();
        byte[] marked = new byte[firms];
        int half = firms / 2;
        hands.both(() -> markAll(marked, 0, half), () -> markAll(marked, half, firms));
        int[] list = new int[firms];
        int count = 0;
        for (int firm = 0; firm < firms; firm++) {
            if (marked[firm] == 1 && cause[firm] >= 0) {
                list[count++] = firm;
            }
        }
        return Carriers.of(
                Arrays.copyOf(list, count),
                marked,
                (part, from, to, round) -> mark(marked, part, from, to, round),
                hands);
    }

    private void markAll(byte[] marked, int from, int to) {
        for (int firm = from; firm < to; firm++) {
            if (cause[firm] >= 0) {
                markSuppliers(marked, cause[firm], (byte) 1);
            }
        }
    }

    private void mark(byte[] marked, int[] list, int from, int to, byte round) {
        for (int i = from; i < to; i++) {
            markSuppliers(marked, cause[list[i]], round);
        }
    }

    private void markSuppliers(byte[] marked, int slot, byte round) {
        for (int link = rows.linkStart[slot], last = rows.linkStart[slot + 1]; link < last; link++) {
            marked[rows.supplier[link]] = round;
        }
    }
}
