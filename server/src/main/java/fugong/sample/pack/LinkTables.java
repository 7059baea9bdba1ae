package fugong.sample.pack;

import fugong.sample.firms.Cluster;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.util.List;

/// Supply links as enterprises would tell them. Only the cluster tells any; for everybody else the input-output
/// table must do, as it would in a city that has just begun to ask.
public final class LinkTables {

    private static final int HAMLET = 10;

    private final List<Firm> firms;
    private final Cluster cluster;

    public LinkTables(List<Firm> firms, Cluster cluster) {
        this.firms = firms;
        this.cluster = cluster;
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic(
                "links", this::links, "supplier", "buyer", "product", "share", "importance", "source", "valid_from");
    }

    private void links(CsvFile file) throws IOException {
        for (var it : cluster.links()) {
            file.row(
                    it.supplier().code(),
                    it.buyer().code(),
                    it.product(),
                    it.share(),
                    it.product().equals("1501") ? "ESSENTIAL" : "IMPORTANT",
                    "ASSOCIATION",
                    "2020-01-01");
        }
        // In a handful of firms each buys of the one before it.
        for (int i = 1; i < firms.size() && firms.size() < HAMLET; i++) {
            file.row(
                    firms.get(i - 1).code(),
                    firms.get(i).code(),
                    "28",
                    i % 2 == 0 ? 0.6 : null,
                    "ESSENTIAL",
                    "DECLARED",
                    "2020-01-01");
        }
    }
}
