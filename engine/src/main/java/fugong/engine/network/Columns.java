package fugong.engine.network;

/// The same links seen from the supplier: supplier → slots it sells into, with the buyer of every slot.
///
/// Built once per network by counting; needed for causes, prices and unlocking, not for plain sweeps.
public final class Columns {

    /// First outgoing link of each firm; one entry more than firms.
    public final int[] outStart;
    /// Slot of each outgoing link, ascending within a supplier.
    public final int[] slot;
    /// κλ of each outgoing link (before 1 − σ); 0 where the slot is not critical.
    public final double[] pull;
    /// Buyer at the end of each outgoing link: spares whoever follows a change one visit to a random place.
    public final int[] to;
    /// Buyer of each slot.
    public final int[] buyer;

    private Columns(int[] outStart, int[] slot, double[] pull, int[] to, int[] buyer) {
        this.outStart = outStart;
        this.slot = slot;
        this.pull = pull;
        this.to = to;
        this.buyer = buyer;
    }

    static Columns of(Rows rows) {
        int firms = rows.firms();
        int[] start = new int[firms + 1];
        for (int link = 0; link < rows.links(); link++) {
            start[rows.supplier[link] + 1]++;
        }
        for (int firm = 0; firm < firms; firm++) {
            start[firm + 1] += start[firm];
        }
        int[] next = start.clone();
        int[] slot = new int[rows.links()];
        double[] pull = new double[rows.links()];
        int[] to = new int[rows.links()];
        int[] buyer = new int[rows.slots()];
        for (int firm = 0; firm < firms; firm++) {
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                buyer[p] = firm;
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    int at = next[rows.supplier[link]]++;
                    slot[at] = p;
                    to[at] = firm;
                    pull[at] = rows.share[link] * rows.criticality[p];
                }
            }
        }
        return new Columns(start, slot, pull, to, buyer);
    }
}
