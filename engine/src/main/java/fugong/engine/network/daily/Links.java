package fugong.engine.network.daily;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import fugong.engine.network.RowsDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds the links that a scenario will switch on later, with nothing on them yet.
final class Links {

    private Links() {}

    static ProductionNetwork withSwitches(ProductionNetwork network, Scenario scenario) {
        Map<Integer, List<Integer>> extra = new HashMap<>();
        int count = 0;
        for (Change change : scenario.changes()) {
            if (change instanceof Change.Switch(int buyer, int supplier, int day, double share)) {
                int p = Scenario.slot(network, buyer, network.sector(supplier));
                var list = extra.computeIfAbsent(p, slot -> new ArrayList<>());
                if (!isThere(network.rows(), p, supplier) && !list.contains(supplier)) {
                    list.add(supplier);
                    count++;
                }
            }
        }
        return count == 0 ? network : rebuilt(network, extra, count);
    }

    private static boolean isThere(Rows rows, int slot, int supplier) {
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            if (rows.supplier[link] == supplier) {
                return true;
            }
        }
        return false;
    }

    private static ProductionNetwork rebuilt(ProductionNetwork network, Map<Integer, List<Integer>> extra, int count) {
        Rows rows = network.rows();
        int firms = rows.firms();
        var draft = new RowsDraft(firms, rows.links() + count);
        char[] sector = new char[firms];
        double[] output = new double[firms];
        int[] given = new int[firms];
        double[] amounts = new double[rows.slots()];
        for (int firm = 0; firm < firms; firm++) {
            sector[firm] = (char) network.sector(firm);
            output[firm] = network.output(firm);
            given[firm] = network.given(firm);
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                amounts[p] = network.slotAmount(p);
                draft.slot(rows.product[p], rows.criticality[p], amounts[p]);
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    draft.link(rows.supplier[link], rows.share[link]);
                }
                extra.getOrDefault(p, List.of()).forEach(supplier -> draft.link(supplier, 0));
            }
            draft.endFirm();
        }
        return new ProductionNetwork(draft.rows(), sector, output, amounts, given);
    }
}
