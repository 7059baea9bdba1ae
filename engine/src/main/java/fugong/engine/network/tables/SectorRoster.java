package fugong.engine.network.tables;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Firms by sector with their sizes added up, to draw one in proportion to size.
final class SectorRoster {

    private final int[] start;
    private final int[] firm;
    private final double[] upTo;

    SectorRoster(RegionalFirms firms, int sectors) {
        start = new int[sectors + 1];
        for (int sector : firms.sector()) {
            start[sector + 1]++;
        }
        for (int sector = 0; sector < sectors; sector++) {
            start[sector + 1] += start[sector];
        }
        int[] next = start.clone();
        firm = new int[firms.count()];
        for (int one = 0; one < firm.length; one++) {
            firm[next[firms.sector()[one]]++] = one;
        }
        upTo = new double[firm.length];
        for (int sector = 0; sector < sectors; sector++) {
            double sum = 0;
            for (int at = start[sector]; at < start[sector + 1]; at++) {
                sum += firms.output()[firm[at]];
                upTo[at] = sum;
            }
        }
    }

    int size(int sector) {
        return start[sector + 1] - start[sector];
    }

    int draw(int sector, SplittableRandom random) {
        int from = start[sector];
        int to = start[sector + 1];
        int at = Arrays.binarySearch(upTo, from, to, random.nextDouble() * upTo[to - 1]);
        return firm[Math.min(to - 1, at < 0 ? -at - 1 : at)];
    }
}
