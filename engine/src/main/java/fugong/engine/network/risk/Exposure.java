package fugong.engine.network.risk;

import fugong.engine.network.Columns;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;

/// The two matrices of the index, sparse: how a supplier's stop reaches buyers, and a buyer's stop its
/// suppliers.
///
/// Downstream, an essential input counts by its share of its slot; a non-essential one by its share of all inputs
/// of the buyer; a negligible one not at all. Upstream, a buyer counts by its share of the supplier's sales.
final class Exposure {

    final ProductionNetwork network;
    final int firms;
    final int sectors;
    /// Links of each supplier that matter downstream.
    final int[] downStart;
    /// Slot of an essential link, −1 − buyer of a non-essential one.
    final int[] downTo;
    final int[] downBuyer;
    final double[] downShare;
    /// Links of each buyer upstream: supplier and the buyer's share of its sales.
    final int[] upStart;
    final int[] upSupplier;
    final double[] upShare;
    /// Sales of each firm to other firms.
    final double[] sales;

    Exposure(ProductionNetwork network) {
        if (!network.knowsAmounts()) {
            throw new IllegalArgumentException("The index needs amounts, not shares alone.");
        }
        this.network = network;
        Rows rows = network.rows();
        this.firms = rows.firms();
        this.sales = new double[firms];
        int last = 0;
        for (int firm = 0; firm < firms; firm++) {
            last = Math.max(last, network.sector(firm));
        }
        this.sectors = last + 1;
        double[] purchases = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                purchases[firm] += network.slotAmount(p);
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    sales[rows.supplier[link]] += rows.share[link] * network.slotAmount(p);
                }
            }
        }
        upStart = new int[firms + 1];
        upSupplier = rows.supplier;
        upShare = new double[rows.links()];
        for (int firm = 0; firm < firms; firm++) {
            upStart[firm + 1] = rows.linkStart[rows.slotStart[firm + 1]];
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    upShare[link] = rows.share[link] * network.slotAmount(p) / sales[rows.supplier[link]];
                }
            }
        }
        Columns columns = network.columns();
        downStart = new int[firms + 1];
        int count = 0;
        for (double pull : columns.pull) {
            count += pull > 0 ? 1 : 0;
        }
        downTo = new int[count];
        downBuyer = new int[count];
        downShare = new double[count];
        fill(rows, columns, purchases);
    }

    private void fill(Rows rows, Columns columns, double[] purchases) {
        int at = 0;
        for (int firm = 0; firm < firms; firm++) {
            for (int out = columns.outStart[firm]; out < columns.outStart[firm + 1]; out++) {
                int p = columns.slot[out];
                if (columns.pull[out] == 0) {
                    continue;
                }
                boolean essential = rows.criticality[p] == 1;
                int buyer = columns.buyer[p];
                double share = columns.pull[out] / rows.criticality[p];
                downTo[at] = essential ? p : -1 - buyer;
                downBuyer[at] = buyer;
                downShare[at++] = essential ? share : share * network.slotAmount(p) / purchases[buyer];
            }
            downStart[firm + 1] = at;
        }
    }
}
