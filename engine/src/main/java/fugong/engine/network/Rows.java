package fugong.engine.network;

/// The links in compressed rows: buyer → slots → suppliers.
///
/// A *slot* is one input product of one buyer; its suppliers stand side by side with their shares of it. The slots
/// of a buyer are sorted by falling criticality, so a loop over binding slots ends at the first slot of criticality
/// 0. 12 bytes per link and 10 per slot: 400 million links fit in 5 GB.
///
/// The arrays are open because the loops over them are the engine; nobody writes to them after building.
public final class Rows {

    /// First slot of each firm; one entry more than firms.
    public final int[] slotStart;
    /// First link of each slot; one entry more than slots.
    public final int[] linkStart;
    /// Input product (sector of the suppliers) of each slot.
    public final char[] product;
    /// 1 essential, ½ important, 0 non-critical, or any share between: the κ of the package page, before (1 −
    /// σ).
    public final float[] criticality;
    /// Supplier of each link.
    public final int[] supplier;
    /// Share λ of each link in its slot; the shares of a slot add up to one.
    public final double[] share;

    public Rows(int[] slotStart, int[] linkStart, char[] product, float[] criticality, int[] supplier, double[] share) {
        this.slotStart = slotStart;
        this.linkStart = linkStart;
        this.product = product;
        this.criticality = criticality;
        this.supplier = supplier;
        this.share = share;
    }

    public int firms() {
        return slotStart.length - 1;
    }

    public int slots() {
        return linkStart.length - 1;
    }

    public int links() {
        return linkStart[linkStart.length - 1];
    }

    /// The firm that cuts the links in two halves of about equal number: where two hands divide a sweep.
    public int middle() {
        int half = links() / 2;
        int low = 0;
        int high = firms();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (linkStart[slotStart[mid]] < half) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /// The loss of one slot before (1 − σ): κ Σ λ·loss of supplier.
    public double slotLoss(int slot, double[] loss) {
        double sum = 0;
        for (int link = linkStart[slot]; link < linkStart[slot + 1]; link++) {
            sum += share[link] * loss[supplier[link]];
        }
        return sum * criticality[slot];
    }
}
