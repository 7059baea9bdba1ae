package fugong.engine.network.tables;

import java.util.Arrays;

/// Links while they are drawn.
final class LinkList {

    int[] supplier = new int[1024];
    int[] buyer = new int[1024];
    double[] amount = new double[1024];
    boolean[] known = new boolean[1024];
    int count;

    void add(int from, int to, double value, boolean isKnown) {
        if (count == supplier.length) {
            supplier = Arrays.copyOf(supplier, 2 * count);
            buyer = Arrays.copyOf(buyer, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
            known = Arrays.copyOf(known, 2 * count);
        }
        supplier[count] = from;
        buyer[count] = to;
        amount[count] = value;
        known[count++] = isKnown;
    }

    int[] suppliers() {
        return Arrays.copyOf(supplier, count);
    }

    int[] buyers() {
        return Arrays.copyOf(buyer, count);
    }

    double[] amounts() {
        return Arrays.copyOf(amount, count);
    }

    boolean[] knownOnes() {
        return Arrays.copyOf(known, count);
    }
}
