package fugong.engine.network.risk;

import java.util.Arrays;

/// One firm's stop followed by differences: losses only rise, so a firm passes on only what came on top.
///
/// A difference below the threshold waits until more comes; what never comes is the error, and it is small: with
/// threshold t a level is off by at most about t times the length of the chains. All arrays are cleaned by the list
/// of what was touched, so a stop that reaches few firms costs little.
final class Closure {

    private final Exposure exposure;
    private final double[] weight;
    private final double[] sectorSales;
    private final double threshold;
    private final double[] downImportance;
    private final double[] upImportance;
    private final double[] slotLoss;
    private final double[] linear;
    private final double[] worst;
    private final double[] down;
    private final double[] passed;
    private final double[] up;
    private final double[] upPassed;
    private final double[] lostInSector;
    private final double[] lostSeen;
    private final int[][] lossyInSector;
    private final int[] lossyCount;
    private final IntBag touchedSlots = new IntBag();
    private final IntBag touched = new IntBag();
    private final IntBag changedSectors = new IntBag();
    private final boolean[] inTouched;
    private final boolean[] sectorChanged;
    private final boolean[] waiting;
    private IntBag now = new IntBag();
    private IntBag next = new IntBag();
    long visits;

    Closure(Exposure exposure, double[] weight, double[] downImportance, double[] upImportance, double threshold) {
        this.exposure = exposure;
        this.weight = weight;
        this.threshold = threshold;
        this.downImportance = downImportance;
        this.upImportance = upImportance;
        int firms = exposure.firms;
        int sectors = exposure.sectors;
        slotLoss = new double[exposure.network.rows().slots()];
        linear = new double[firms];
        worst = new double[firms];
        down = new double[firms];
        passed = new double[firms];
        up = new double[firms];
        upPassed = new double[firms];
        inTouched = new boolean[firms];
        waiting = new boolean[firms];
        sectorSales = new double[sectors];
        lostInSector = new double[sectors];
        lostSeen = new double[sectors];
        lossyInSector = new int[sectors][8];
        lossyCount = new int[sectors];
        sectorChanged = new boolean[sectors];
        for (int firm = 0; firm < firms; firm++) {
            sectorSales[exposure.network.sector(firm)] += exposure.sales[firm];
        }
    }

    Score close(int firm) {
        touch(firm);
        int rounds = downstream(firm);
        rounds = Math.max(rounds, upstream(firm));
        double both = 0;
        double onlyDown = 0;
        double onlyUp = 0;
        for (int i = 0; i < touched.size; i++) {
            int at = touched.items[i];
            both += weight[at] * Math.max(down[at], up[at]);
            onlyDown += weight[at] * down[at];
            onlyUp += weight[at] * up[at];
        }
        clean();
        return new Score(firm, both, onlyDown, onlyUp, rounds);
    }

    private void touch(int firm) {
        if (!inTouched[firm]) {
            inTouched[firm] = true;
            touched.add(firm);
        }
    }

    private int downstream(int first) {
        rise(first, 1);
        int rounds = 0;
        while (changedSectors.size > 0) {
            rounds++;
            for (int i = 0; i < changedSectors.size; i++) {
                passOn(changedSectors.items[i]);
            }
            changedSectors.size = 0;
            for (int i = 0; i < next.size; i++) {
                int buyer = next.items[i];
                waiting[buyer] = false;
                if (buyer != first) {
                    rise(buyer, Math.min(1, Math.max(worst[buyer], linear[buyer])));
                }
            }
            next.size = 0;
        }
        return rounds;
    }

    /// Notes a firm's new loss; its market will pass it on when the difference is worth it.
    private void rise(int firm, double loss) {
        if (down[firm] == 0 && loss > 0) {
            int sector = exposure.network.sector(firm);
            if (lossyCount[sector] == lossyInSector[sector].length) {
                lossyInSector[sector] = Arrays.copyOf(lossyInSector[sector], 2 * lossyCount[sector]);
            }
            lossyInSector[sector][lossyCount[sector]++] = firm;
            touch(firm);
        }
        double change = loss - down[firm];
        if (change <= 0) {
            return;
        }
        down[firm] = loss;
        int sector = exposure.network.sector(firm);
        lostInSector[sector] += change * exposure.sales[firm];
        boolean marketMoved =
                lostInSector[sector] - lostSeen[sector] > threshold * (sectorSales[sector] - lostSeen[sector]);
        if (!sectorChanged[sector] && (marketMoved || (loss - passed[firm]) * downImportance[firm] > threshold)) {
            sectorChanged[sector] = true;
            changedSectors.add(sector);
        }
    }

    private void passOn(int sector) {
        sectorChanged[sector] = false;
        lostSeen[sector] = lostInSector[sector];
        double left = sectorSales[sector] - lostInSector[sector];
        for (int i = 0; i < lossyCount[sector]; i++) {
            int firm = lossyInSector[sector][i];
            double sales = exposure.sales[firm];
            double effective = sales >= left ? down[firm] : down[firm] * (sales / left);
            double change = effective - passed[firm];
            if (change * downImportance[firm] > threshold) {
                passed[firm] = effective;
                push(firm, change);
            }
        }
    }

    private void push(int firm, double change) {
        int[] to = exposure.downTo;
        int[] buyers = exposure.downBuyer;
        double[] share = exposure.downShare;
        int end = exposure.downStart[firm + 1];
        visits += end - exposure.downStart[firm];
        for (int at = exposure.downStart[firm]; at < end; at++) {
            int buyer = buyers[at];
            int slot = to[at];
            double now;
            if (slot < 0) {
                now = linear[buyer] += share[at] * change;
            } else {
                if (slotLoss[slot] == 0) {
                    touchedSlots.add(slot);
                }
                now = slotLoss[slot] += share[at] * change;
                if (now > worst[buyer]) {
                    worst[buyer] = now;
                }
            }
            if (now > down[buyer] && !waiting[buyer]) {
                waiting[buyer] = true;
                next.add(buyer);
                touch(buyer);
            } else if (slot < 0) {
                touch(buyer);
            }
        }
    }

    private int upstream(int first) {
        up[first] = 1;
        now.add(first);
        int rounds = 0;
        while (now.size > 0) {
            rounds++;
            for (int i = 0; i < now.size; i++) {
                int buyer = now.items[i];
                waiting[buyer] = false;
                double change = up[buyer] - upPassed[buyer];
                upPassed[buyer] = up[buyer];
                pushUp(buyer, change, first);
            }
            now.size = 0;
            IntBag swap = now;
            now = next;
            next = swap;
        }
        return rounds;
    }

    private void pushUp(int buyer, double change, int first) {
        int end = exposure.upStart[buyer + 1];
        visits += end - exposure.upStart[buyer];
        for (int at = exposure.upStart[buyer]; at < end; at++) {
            int supplier = exposure.upSupplier[at];
            if (supplier == first) {
                continue;
            }
            double loss = up[supplier] + exposure.upShare[at] * change;
            if (up[supplier] == 0) {
                touch(supplier);
            }
            up[supplier] = Math.min(1, loss);
            if (!waiting[supplier] && (loss - upPassed[supplier]) * upImportance[supplier] > threshold) {
                waiting[supplier] = true;
                next.add(supplier);
            }
        }
    }

    private void clean() {
        for (int i = 0; i < touchedSlots.size; i++) {
            slotLoss[touchedSlots.items[i]] = 0;
        }
        for (int i = 0; i < touched.size; i++) {
            int firm = touched.items[i];
            linear[firm] = 0;
            worst[firm] = 0;
            down[firm] = 0;
            passed[firm] = 0;
            up[firm] = 0;
            upPassed[firm] = 0;
            inTouched[firm] = false;
            int sector = exposure.network.sector(firm);
            lossyCount[sector] = 0;
            lostInSector[sector] = 0;
            lostSeen[sector] = 0;
        }
        touchedSlots.size = 0;
        touched.size = 0;
    }
}
