package fugong.engine.network;

/// Turns flawless [SupplyData] into compressed rows by counting sorts: no objects per link, time linear in
/// links.
///
/// Links of one pair of firms are added up; links of amount 0 stay out; a slot without any amount does not
/// exist.
public final class NetworkAssembly {

    private final SupplyData data;
    private final int[] given;
    private final int[] number;

    private NetworkAssembly(SupplyData data, int[] given) {
        this.data = data;
        this.given = given;
        this.number = new int[given.length];
        for (int firm = 0; firm < given.length; firm++) {
            number[given[firm]] = firm;
        }
    }

    /// Firms keep their numbers.
    public static ProductionNetwork asGiven(SupplyData data) {
        int[] same = new int[data.firms()];
        for (int firm = 0; firm < same.length; firm++) {
            same[firm] = firm;
        }
        return new NetworkAssembly(data, same).build();
    }

    /// Firms with many customers come first, so that most random reads fall into the cache.
    public static ProductionNetwork hubsFirst(SupplyData data) {
        int[] customers = new int[data.firms()];
        int most = 0;
        for (int supplier : data.supplier()) {
            most = Math.max(most, ++customers[supplier]);
        }
        int[] start = new int[most + 2];
        for (int count : customers) {
            start[most - count + 1]++;
        }
        for (int count = 0; count <= most; count++) {
            start[count + 1] += start[count];
        }
        int[] given = new int[data.firms()];
        for (int firm = 0; firm < given.length; firm++) {
            given[start[most - customers[firm]]++] = firm;
        }
        return new NetworkAssembly(data, given).build();
    }

    private ProductionNetwork build() {
        var flaws = data.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    "The data has %d flaws, the first: %s Maybe ask for flaws() before building."
                            .formatted(flaws.size(), flaws.getFirst()));
        }
        int firms = data.firms();
        char[] sector = new char[firms];
        double[] output = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            sector[firm] = (char) data.sector()[given[firm]];
            output[firm] = data.output()[given[firm]];
        }
        int[] order = linksByBuyer(linksBySupplier());
        var draft = new RowsDraft(firms, data.supplier().length);
        int link = 0;
        var purchases = new Purchases(data.criticality());
        for (int firm = 0; firm < firms; firm++) {
            purchases.clear();
            for (; link < order.length && number[data.buyer()[order[link]]] == firm; link++) {
                int supplier = number[data.supplier()[order[link]]];
                purchases.add(supplier, sector[supplier], data.amount()[order[link]]);
            }
            purchases.sortInto(draft, sector[firm]);
        }
        return new ProductionNetwork(draft.rows(), sector, output, draft.slotAmounts(), given);
    }

    private int[] linksBySupplier() {
        int[] start = new int[data.firms() + 1];
        for (int supplier : data.supplier()) {
            start[number[supplier] + 1]++;
        }
        accumulate(start);
        int[] order = new int[data.supplier().length];
        for (int link = 0; link < order.length; link++) {
            order[start[number[data.supplier()[link]]]++] = link;
        }
        return order;
    }

    private int[] linksByBuyer(int[] before) {
        int[] start = new int[data.firms() + 1];
        for (int buyer : data.buyer()) {
            start[number[buyer] + 1]++;
        }
        accumulate(start);
        int[] order = new int[before.length];
        for (int link : before) {
            order[start[number[data.buyer()[link]]]++] = link;
        }
        return order;
    }

    private static void accumulate(int[] counts) {
        for (int i = 0; i + 1 < counts.length; i++) {
            counts[i + 1] += counts[i];
        }
    }
}
