package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.List;

/// The exact answer to "what comes back if these obstacles are cleared", on the firms it touches only.
///
/// The price of an obstacle is an upper bound of this number: clearing it lets the next obstacle bind. Losses fall
/// from the present state to the nearest fixed point (*spontaneous*). Where rigid slots allow circular waits, firms
/// that no root explains any more are reset to their own limits and rise to the least fixed point (*coordinated*).
public final class Unlock {

    private final Picture picture;
    private final Frontier frontier;
    private final Support support;
    private final boolean canDeadlock;

    private Unlock(Picture picture, double precision) {
        this.picture = picture;
        this.frontier =
                new Frontier(picture.network, picture.terms, picture.ownLoss, picture.loss, precision, Hands.ALONE);
        this.canDeadlock = picture.terms.keep() > 1 - 1e-9;
        this.support = new Support(frontier, picture);
    }

    /// @param precision changes of a loss smaller than this are not followed; 1e-12 is exact for every purpose
    public static Unlock from(Picture picture, double precision) {
        return new Unlock(picture, precision);
    }

    /// What comes back if these firms' own limits vanish.
    public Unlocked clear(int... firms) {
        return set(firms, new double[firms.length]);
    }

    /// What comes back if these firms' own losses become the given ones; negative where they rise.
    public Unlocked set(int[] firms, double[] ownLoss) {
        frontier.mark();
        for (int i = 0; i < firms.length; i++) {
            if (ownLoss[i] <= frontier.ownLoss[firms[i]]) {
                frontier.setOwnLoss(firms[i], ownLoss[i]);
            }
        }
        frontier.settle();
        double spontaneous = frontier.gain;
        List<Ring> rings = List.of();
        if (canDeadlock) {
            var unexplained = support.unexplained();
            if (unexplained.length > 0) {
                rings = new Rings(picture, frontier, unexplained).find();
                support.restart(unexplained);
            }
        }
        raise(firms, ownLoss);
        double coordinated = frontier.gaveUp() ? solvedAnew() : frontier.gain;
        var unlocked = new Unlocked(spontaneous, coordinated, rings, frontier.visits);
        frontier.undo();
        return unlocked;
    }

    /// What comes back by itself if one slot were filled by another supplier alone, at that supplier's present
    /// loss.
    public double fill(int slot, int supplier) {
        frontier.mark();
        frontier.setSlot(slot, frontier.rows.criticality[slot] * frontier.loss[supplier]);
        frontier.settle();
        double gain = frontier.gain;
        frontier.undo();
        return gain;
    }

    private double solvedAnew() {
        var after = Picture.ofOwnLoss(picture.network, frontier.ownLoss, picture.terms, Hands.ALONE);
        return picture.lost() - after.lost();
    }

    private void raise(int[] firms, double[] ownLoss) {
        for (int i = 0; i < firms.length; i++) {
            if (ownLoss[i] > frontier.ownLoss[firms[i]]) {
                frontier.setOwnLoss(firms[i], ownLoss[i]);
            }
        }
        frontier.settle();
    }

    /// The exact unlock of each of the picture's first obstacles, in the order of [Picture#top].
    public List<Unlocked> top(int many) {
        var unlocked = new ArrayList<Unlocked>();
        for (Obstacle obstacle : picture.top(many)) {
            unlocked.add(clear(obstacle.firm()));
        }
        return unlocked;
    }

    /// Slots that have one supplier only and are essential: where σ matters most.
    public static int slotsWithoutAlternative(Rows rows) {
        int count = 0;
        for (int p = 0; p < rows.slots(); p++) {
            boolean alone = rows.linkStart[p + 1] - rows.linkStart[p] == 1;
            count += alone && rows.criticality[p] == 1 ? 1 : 0;
        }
        return count;
    }
}
