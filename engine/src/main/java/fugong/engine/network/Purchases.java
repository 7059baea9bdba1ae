package fugong.engine.network;

import java.util.Arrays;

/// The purchases of one buyer while rows are built: suppliers in rising number, each with its sector and
/// amount.
final class Purchases {

    private final double[][] criticality;
    private int[] supplier = new int[64];
    private int[] product = new int[64];
    private double[] amount = new double[64];
    private int count;

    Purchases(double[][] criticality) {
        this.criticality = criticality;
    }

    void clear() {
        count = 0;
    }

    void add(int from, int sector, double value) {
        if (value == 0) {
            return;
        }
        if (count > 0 && supplier[count - 1] == from) {
            amount[count - 1] += value;
            return;
        }
        if (count == supplier.length) {
            supplier = Arrays.copyOf(supplier, 2 * count);
            product = Arrays.copyOf(product, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
        }
        supplier[count] = from;
        product[count] = sector;
        amount[count++] = value;
    }

    /// Slots by falling criticality, then by product; within a slot by supplier.
    void sortInto(RowsDraft draft, int buyingSector) {
        // Sort keys: criticality falls, product rises, position keeps the order of suppliers.
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            long rank = Math.round((1 - criticality[product[i]][buyingSector]) * 1e6);
            keys[i] = rank << 42 | (long) product[i] << 26 | i & 0x3ffffffL;
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; ) {
            int slotProduct = (int) (keys[i] >>> 26 & 0xffff);
            int end = i;
            double total = 0;
            while (end < count && (keys[end] >>> 26 & 0xffff) == slotProduct) {
                total += amount[(int) (keys[end++] & 0x3ffffffL)];
            }
            draft.slot(slotProduct, criticality[slotProduct][buyingSector], total);
            for (; i < end; i++) {
                int at = (int) (keys[i] & 0x3ffffffL);
                draft.link(supplier[at], amount[at] / total);
            }
        }
        draft.endFirm();
    }
}
