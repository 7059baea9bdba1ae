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
    private final boolean keepsAmounts;
    private final int[] supplier;
    private final double[] share;

    /// @param firms how many firms there will be, exactly
    /// @param links how many links there will be at most
    public RowsDraft(int firms, int links) {
        this(firms, links, Math.max(16, links / 2), true);
    }

    /// For networks that just fit: as many slots as said are written in place, and amounts are not kept.
    public static RowsDraft sharesOnly(int firms, int links, int slots) {
        return new RowsDraft(firms, links, slots, false);
    }

    private RowsDraft(int firms, int links, int slotsAtFirst, boolean withAmounts) {
        slotStart = new int[firms + 1];
        linkStart = new int[slotsAtFirst + 1];
        product = new char[slotsAtFirst];
        criticality = new float[slotsAtFirst];
        slotAmount = new double[withAmounts ? slotsAtFirst : 0];
        keepsAmounts = withAmounts;
        supplier = new int[links];
        share = new double[links];
    }

    public void slot(int ofProduct, double critical, double amount) {
        if (slots == product.length) {
            int size = (int) Math.min(Integer.MAX_VALUE - 16L, slots + (slots >> 1) + 16L);
            linkStart = Arrays.copyOf(linkStart, size + 1);
            product = Arrays.copyOf(product, size);
            criticality = Arrays.copyOf(criticality, size);
            slotAmount = keepsAmounts ? Arrays.copyOf(slotAmount, size) : slotAmount;
        }
        product[slots] = (char) ofProduct;
        criticality[slots] = (float) critical;
        if (keepsAmounts) {
            slotAmount[slots] = amount;
        }
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
        linkStart[slots] = links;
        boolean exact = slots == product.length;
        boolean full = links == supplier.length;
        return new Rows(
                slotStart,
                exact ? linkStart : Arrays.copyOf(linkStart, slots + 1),
                exact ? product : Arrays.copyOf(product, slots),
                exact ? criticality : Arrays.copyOf(criticality, slots),
                full ? supplier : Arrays.copyOf(supplier, links),
                full ? share : Arrays.copyOf(share, links));
    }

    double[] slotAmounts() {
        return keepsAmounts ? Arrays.copyOf(slotAmount, slots) : new double[0];
    }
}
