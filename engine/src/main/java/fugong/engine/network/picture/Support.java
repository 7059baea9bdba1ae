package fugong.engine.network.picture;

import java.util.Arrays;

/// Which losses still lead back to a root after some roots were cleared.
///
/// Each lossy firm of the picture hangs on a tree of causes. Firms whose tight slot or parent went away, and all
/// that hang on them, look for another tight slot with an explained supplier; those who find none hold each other
/// down. They, and everybody whose explanation leans on them in part, start again from their own limits.
final class Support {

    private static final double TIGHT = 1e-11;
    private static final int UNCHANGED = -9;

    private final Frontier at;
    private final int[] cause;
    private final int[] parent;
    private final int[] stamp;
    /// The slot that explains a suspect after all.
    private final int[] slotNow;
    private int now;
    private int[] suspects = new int[256];
    private int count;

    Support(Frontier at, Picture picture) {
        this.at = at;
        this.cause = picture.causes.cause;
        this.parent = picture.causes.parent;
        this.stamp = new int[at.loss.length];
        this.slotNow = new int[at.loss.length];
        Arrays.fill(slotNow, UNCHANGED);
    }

    /// Firms with a loss that no root explains in the frontier's present state.
    int[] unexplained() {
        now++;
        count = 0;
        for (int i = 0; i < at.seenCount; i++) {
            int firm = at.seen[i];
            if (cause[firm] != Causes.NONE && uprooted(firm)) {
                suspect(firm);
            }
        }
        for (int i = 0; i < count; i++) {
            children(suspects[i]);
        }
        explainAgain();
        int[] left = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int firm = suspects[i];
            if (stamp[firm] == now && at.loss[firm] > Causes.LOSSLESS) {
                left[kept++] = firm;
            }
        }
        for (int i = 0; i < count && kept == 0; i++) {
            slotNow[suspects[i]] = UNCHANGED;
        }
        return Arrays.copyOf(left, kept);
    }

    private boolean uprooted(int firm) {
        int p = cause[firm];
        if (p == Causes.OWN) {
            return at.ownLoss[firm] < at.loss[firm] - TIGHT;
        }
        return !tight(p, firm) || at.loss[parent[firm]] <= Causes.LOSSLESS;
    }

    private boolean tight(int slot, int firm) {
        return at.slotLoss[slot] * at.keep >= at.loss[firm] - TIGHT;
    }

    private void suspect(int firm) {
        if (stamp[firm] == now) {
            return;
        }
        stamp[firm] = now;
        if (count == suspects.length) {
            suspects = Arrays.copyOf(suspects, 2 * count);
        }
        suspects[count++] = firm;
    }

    private void children(int firm) {
        var columns = at.columns;
        for (int i = columns.outStart[firm]; i < columns.outStart[firm + 1]; i++) {
            int buyer = columns.buyer[columns.slot[i]];
            if (parent[buyer] == firm && cause[buyer] == columns.slot[i]) {
                suspect(buyer);
            }
        }
    }

    private void explainAgain() {
        int[] found = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            if (explained(suspects[i])) {
                stamp[suspects[i]] = 0;
                found[end++] = suspects[i];
            }
        }
        var columns = at.columns;
        for (int next = 0; next < end; next++) {
            int firm = found[next];
            if (at.loss[firm] <= Causes.LOSSLESS) {
                continue;
            }
            for (int i = columns.outStart[firm]; i < columns.outStart[firm + 1]; i++) {
                int buyer = columns.buyer[columns.slot[i]];
                if (stamp[buyer] == now && columns.pull[i] > 0 && tight(columns.slot[i], buyer)) {
                    stamp[buyer] = 0;
                    slotNow[buyer] = columns.slot[i];
                    found[end++] = buyer;
                }
            }
        }
    }

    private boolean explained(int firm) {
        double loss = at.loss[firm];
        if (loss <= Causes.LOSSLESS || at.ownLoss[firm] >= loss - TIGHT) {
            slotNow[firm] = Causes.OWN;
            return true;
        }
        var rows = at.rows;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            if (!tight(p, firm)) {
                continue;
            }
            for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                int supplier = rows.supplier[link];
                if (stamp[supplier] != now && at.loss[supplier] > Causes.LOSSLESS && rows.share[link] > 0) {
                    slotNow[firm] = p;
                    return true;
                }
            }
        }
        return false;
    }

    /// Sets unexplained firms, and all whose explaining slot contains one, to their own limits and lets losses rise
    /// again to the least fixed point.
    void restart(int[] unexplained) {
        now++;
        int suspected = count;
        int[] before = Arrays.copyOf(suspects, suspected);
        count = 0;
        for (int firm : unexplained) {
            suspect(firm);
        }
        var columns = at.columns;
        for (int i = 0; i < count; i++) {
            int firm = suspects[i];
            for (int out = columns.outStart[firm]; out < columns.outStart[firm + 1]; out++) {
                int buyer = columns.buyer[columns.slot[out]];
                if (slotOf(buyer) == columns.slot[out] && columns.pull[out] > 0) {
                    suspect(buyer);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            at.set(suspects[i], at.ownLoss[suspects[i]]);
        }
        for (int i = 0; i < count; i++) {
            at.add(suspects[i]);
        }
        at.settle();
        for (int firm : before) {
            slotNow[firm] = UNCHANGED;
        }
    }

    private int slotOf(int firm) {
        return slotNow[firm] == UNCHANGED ? cause[firm] : slotNow[firm];
    }
}
