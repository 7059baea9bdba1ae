package fugong.network.drawn;

import fugong.engine.network.picture.Picture;
import fugong.network.region.Region;

/// For every firm the share of its loss that reaches it over at least one drawn link.
///
/// At a root it is 0; elsewhere the suppliers of the binding slot pass on theirs, each by its part of the loss, and
/// a drawn link counts in full: d = Σ p (drawn ? 1 : d of the supplier). Solved by sweeps from 0 upwards.
public final class DrawnShares {

    private static final int MOST_SWEEPS = 60;
    private static final double SETTLED = 1e-6;

    private DrawnShares() {}

    public static double[] of(Region region, Picture picture) {
        double[] share = new double[picture.network().firms()];
        boolean moves = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && moves; sweep++) {
            moves = false;
            for (int firm = 0; firm < share.length; firm++) {
                double now = through(firm, share, region, picture);
                moves |= Math.abs(now - share[firm]) > SETTLED;
                share[firm] = now;
            }
        }
        return share;
    }

    private static double through(int firm, double[] share, Region region, Picture picture) {
        int slot = picture.bindingSlot(firm);
        if (slot < 0) {
            return 0;
        }
        var rows = picture.network().rows();
        double whole = 0;
        double drawn = 0;
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            double part = rows.share[link] * picture.loss(rows.supplier[link]);
            whole += part;
            drawn += part * (region.isDrawn(link) ? 1 : share[rows.supplier[link]]);
        }
        return whole <= 0 ? 0 : drawn / whole;
    }
}
