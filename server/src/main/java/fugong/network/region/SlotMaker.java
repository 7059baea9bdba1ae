package fugong.network.region;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.RowsDraft;
import fugong.network.catalogue.Catalogue;
import fugong.network.links.Importance;
import fugong.network.links.LinkSource;
import fugong.network.links.SupplyLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From told and drawn links to the engine's slots.
///
/// A told slot is covered by the suppliers' shares; where only amounts were told, by amount over what the sector
/// usually buys; where neither, by equal parts of what is left. What stays open comes from elsewhere. Drawn links
/// fill the sectors of which nothing was told.
final class SlotMaker {

    private static final double FULL = 0.999;

    private final Catalogue catalogue;
    private final Region.Firm[] firms;
    private final Map<Integer, Integer> number;

    private record Piece(int supplier, double share, LinkSource source) {}

    private record Slot(int product, double importance, double amount, List<Piece> pieces) {}

    private final List<List<Slot>> slots;

    SlotMaker(Catalogue catalogue, Region.Firm[] firms, Map<Integer, Integer> number) {
        this.catalogue = catalogue;
        this.firms = firms;
        this.number = number;
        this.slots = new ArrayList<>(firms.length);
        for (int i = 0; i < firms.length; i++) {
            slots.add(new ArrayList<>());
        }
    }

    /// @param links all of one buyer
    void told(int buyer, List<SupplyLink> links) {
        var byProduct = new TreeMap<Integer, List<SupplyLink>>();
        links.forEach(it -> byProduct
                .computeIfAbsent(catalogue.place(it.product()), key -> new ArrayList<>())
                .add(it));
        byProduct.forEach((product, of) -> {
            if (product >= 0) {
                slots.get(buyer).add(slot(buyer, product, of));
            }
        });
    }

    private Slot slot(int buyer, int product, List<SupplyLink> links) {
        int from = catalogue.sectorOf(product);
        double usual = Math.max(1, catalogue.coefficient(from, firms[buyer].sector()) * firms[buyer].output());
        double[] part = new double[links.size()];
        int open = 0;
        double sum = 0;
        for (int i = 0; i < part.length; i++) {
            var it = links.get(i);
            part[i] = it.share() != null ? it.share() : it.amount() != null ? Math.min(1, it.amount() / usual) : -1;
            open += part[i] < 0 ? 1 : 0;
            sum += Math.max(0, part[i]);
        }
        double rest = Math.max(0, 1 - sum);
        double whole = Math.max(1, sum);
        var pieces = new ArrayList<Piece>();
        double covered = 0;
        for (int i = 0; i < part.length; i++) {
            double share = part[i] < 0 ? rest / open : part[i] / whole;
            var supplier = number.get(links.get(i).supplier().value());
            if (share > 0) {
                int at = supplier == null ? firms.length + from : supplier;
                pieces.add(new Piece(at, share, links.get(i).source()));
                covered += share;
            }
        }
        if (covered < FULL) {
            pieces.add(new Piece(firms.length + from, 1 - covered, LinkSource.SYNTHESISED));
        }
        double importance = links.stream()
                .map(SupplyLink::importance)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Importance::weight)
                .orElse(catalogue.importance(from, firms[buyer].sector()));
        return new Slot(product, importance, usual, pieces);
    }

    /// A drawn link; those of one buyer and sector become one slot.
    void drawn(int buyer, int supplier, int sector, double amount) {
        int product = catalogue.placeOfSector(sector);
        var of = slots.get(buyer);
        for (int i = 0; i < of.size(); i++) {
            var slot = of.get(i);
            if (slot.product() == product && slot.pieces().getFirst().source() == LinkSource.SYNTHESISED) {
                slot.pieces().add(new Piece(supplier, amount, LinkSource.SYNTHESISED));
                of.set(i, new Slot(product, slot.importance(), slot.amount() + amount, slot.pieces()));
                return;
            }
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(supplier, amount, LinkSource.SYNTHESISED));
        of.add(new Slot(product, catalogue.importance(sector, firms[buyer].sector()), amount, pieces));
    }

    /// @param source becomes the sources of the links in the order of the rows
    record Made(ProductionNetwork network, byte[] source) {}

    Made network() {
        int sectors = catalogue.sectors().size();
        int count = slots.stream()
                .flatMap(List::stream)
                .mapToInt(it -> it.pieces().size())
                .sum();
        var draft = new RowsDraft(firms.length + sectors, count);
        var amounts = new double[(int) slots.stream().mapToLong(List::size).sum()];
        var source = new byte[count];
        int slotAt = 0;
        int linkAt = 0;
        for (var of : slots) {
            of.sort(Comparator.comparingDouble(Slot::importance).reversed().thenComparing(Slot::product));
            for (var slot : of) {
                draft.slot(slot.product(), slot.importance(), slot.amount());
                amounts[slotAt++] = slot.amount();
                double whole = slot.pieces().stream().mapToDouble(Piece::share).sum();
                for (var piece : slot.pieces()) {
                    draft.link(piece.supplier(), piece.share() / whole);
                    source[linkAt++] = (byte) piece.source().ordinal();
                }
            }
            draft.endFirm();
        }
        for (int sector = 0; sector < sectors; sector++) {
            draft.endFirm();
        }
        return new Made(assembled(draft, amounts, sectors), source);
    }

    private ProductionNetwork assembled(RowsDraft draft, double[] amounts, int sectors) {
        var product = new char[firms.length + sectors];
        var output = new double[product.length];
        var given = new int[product.length];
        Arrays.setAll(given, it -> it);
        for (int i = 0; i < firms.length; i++) {
            product[i] = (char) firms[i].product();
            output[i] = firms[i].output();
        }
        for (int sector = 0; sector < sectors; sector++) {
            product[firms.length + sector] = (char) catalogue.placeOfSector(sector);
        }
        return new ProductionNetwork(draft.rows(), product, output, amounts, given);
    }
}
