package fugong.engine.network;

import java.util.Arrays;

/// Rows being written, firm by firm, slot by slot. Cut to size at the end.
///
/// The order of calls: [#slot], its [#link]s, the next slot …, then [#endFirm]; slots by falling criticality.
public final class RowsDraft {

    private final int[] slotStart;
    private int firm;
    private int slots;
    private int links;
    private int[] linkStart;
    private char[] product;
    private float[] criticality;
    private double[] slotAmount;
    private final int[] supplier;
    private final double[] share;

    /// @param firms how many firms there will be, exactly
    /// @param links how many links there will be at most
    public RowsDraft(int firms, int links) {
        slotStart = new int[firms + 1];
        int guess = Math.max(16, links / 2);
        linkStart = new int[guess];
        product = new char[guess];
        criticality = new float[guess];
        slotAmount = new double[guess];
        supplier = new int[links];
        share = new double[links];
    }

    public void slot(int ofProduct, double critical, double amount) {
        if (slots + 1 >= linkStart.length) {
            int size = (int) Math.min(Integer.MAX_VALUE - 8L, linkStart.length + (linkStart.length >> 1) + 16L);
            linkStart = Arrays.copyOf(linkStart, size);
            product = Arrays.copyOf(product, size);
            criticality = Arrays.copyOf(criticality, size);
            slotAmount = Arrays.copyOf(slotAmount, size);
        }
        product[slots] = (char) ofProduct;
        criticality[slots] = (float) critical;
        slotAmount[slots] = amount;
        linkStart[slots++] = links;
    }

    public void link(int from, double shareOfSlot) {
        supplier[links] = from;
        share[links++] = shareOfSlot;
    }

    public void endFirm() {
        slotStart[++firm] = slots;
    }

    public Rows rows() {
        int[] starts = Arrays.copyOf(linkStart, slots + 1);
        starts[slots] = links;
        boolean full = links == supplier.length;
        return new Rows(
                slotStart,
                starts,
                Arrays.copyOf(product, slots),
                Arrays.copyOf(criticality, slots),
                full ? supplier : Arrays.copyOf(supplier, links),
                full ? share : Arrays.copyOf(share, links));
    }

    double[] slotAmounts() {
        return Arrays.copyOf(slotAmount, slots);
    }
}
