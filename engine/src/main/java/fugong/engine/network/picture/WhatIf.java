package fugong.engine.network.picture;

import fugong.engine.network.Hands;

/// A state in which obstacles are cleared one after another, and any next step can be tried and taken back.
///
/// Gains are the coordinated ones: whoever plans an order also starts the rings.
public final class WhatIf {

    private final Picture start;
    private final double precision;
    private final boolean canDeadlock;
    private final LivePicture live;
    private Picture now;
    private Unlock unlock;

    private WhatIf(Picture start, double precision) {
        this.start = start;
        this.now = start;
        this.precision = precision;
        this.canDeadlock = start.terms.keep() > 1 - 1e-9;
        this.live = LivePicture.roughPrices(start, precision);
        this.unlock = Unlock.from(start, precision);
    }

    public static WhatIf from(Picture picture, double precision) {
        return new WhatIf(picture, precision);
    }

    /// Weighted output won from here if these firms' own losses became the given ones.
    public double gain(int[] firms, double[] ownLoss) {
        return canDeadlock ? unlock.set(firms, ownLoss).coordinated() : live.trial(firms, ownLoss);
    }

    /// Goes on from the state in which these firms' own losses are the given ones.
    public void commit(int[] firms, double[] ownLoss) {
        if (canDeadlock) {
            double[] own = now.ownLoss.clone();
            for (int i = 0; i < firms.length; i++) {
                own[firms[i]] = ownLoss[i];
            }
            now = Picture.ofOwnLoss(start.network, own, start.terms, Hands.ALONE);
            unlock = Unlock.from(now, precision);
            return;
        }
        double[] ability = new double[ownLoss.length];
        for (int i = 0; i < ability.length; i++) {
            ability[i] = 1 - ownLoss[i];
        }
        live.update(firms, ability);
    }

    /// Weighted loss here.
    public double lost() {
        return canDeadlock ? now.lost() : live.lost();
    }

    /// Shadow price here, to five digits of the whole: price · (own loss cleared) bounds any gain of that firm.
    public double price(int firm) {
        return canDeadlock ? now.price(firm) : live.price(firm);
    }
}
