package fugong.network.sheets;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.network.Partners;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.catalogue.Product;
import fugong.network.links.Importance;
import fugong.network.links.LinkFinding;
import fugong.network.links.LinkSource;
import fugong.network.links.LinkStore;
import fugong.network.links.Partner;
import fugong.network.links.SupplyLink;
import fugong.registry.Enterprises;
import fugong.security.Actors;
import fugong.security.Permission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `links`: supply links from an association's sheet, a group's headquarters, or a pack. Made for a million rows:
/// codes are looked up once per load, stored links once per batch, and written by arrays.
@Component
class LinkSheet extends PlainSheet<SupplyLink> {

    static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final int BATCH = 10_000;
    private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);

    private static final TableSchema SCHEMA = TableSchema.of("links", "供应关系", "Supply links")
            .with(Field.text("supplier", "供应商信用代码", "Supplier")
                    .needed()
                    .example("91350524MA2XN0KT5F")
                    .longest(18))
            .with(Field.text("buyer", "采购方信用代码", "Buyer")
                    .needed()
                    .example("91350524MA2XN1LK6B")
                    .longest(18))
            .with(Field.text("product", "产品编号", "Product")
                    .needed()
                    .example("1501")
                    .longest(20))
            .with(Field.number("share", "占采购方该产品采购量比重", "Share")
                    .atLeast(0)
                    .atMost(1)
                    .example("0.6"))
            .with(Field.number("amount", "正常日供应额（万元）", "Amount (10,000 yuan/day)")
                    .atLeast(0)
                    .atMost(1_000_000_000)
                    .example("1.2"))
            .with(Field.oneOf(
                    "importance",
                    "重要程度",
                    "Importance",
                    Choice.of("ESSENTIAL", "必需", "essential"),
                    Choice.of("IMPORTANT", "重要", "important"),
                    Choice.of("OTHER", "其他", "other")))
            .with(Field.oneOf(
                    "source",
                    "来源",
                    "Source",
                    Choice.of("DECLARED", "企业申报", "declared"),
                    Choice.of("ASSOCIATION", "协会表格", "association"),
                    Choice.of("HEADQUARTERS", "集团总部", "headquarters"),
                    Choice.of("SYNTHESISED", "合成", "synthesised")))
            .with(Field.day("valid_from", "生效日期", "Valid from").example("2020-01-01"))
            .with(Field.day("valid_to", "失效日期", "Valid to"))
            .keyed("supplier", "buyer", "product", "valid_from");

    private final LinkStore store;
    private final CatalogueStore catalogues;
    private final Partners partners;
    private final Enterprises enterprises;

    LinkSheet(LinkStore store, CatalogueStore catalogues, Partners partners, Enterprises enterprises) {
        this.store = store;
        this.catalogues = catalogues;
        this.partners = partners;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "enterprises", "memberships", "products");
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /// Associations and headquarters load the links of their members.
    @Override
    public boolean allowed() {
        return Actors.current().may(Permission.IMPORT) || Actors.current().may(Permission.REPORT);
    }

    @Override
    Book<SupplyLink> book(LoadContext context) {
        return new Codes(LocalDate.ofInstant(context.at(), context.zone()));
    }

    private final class Codes implements Book<SupplyLink> {

        private final LocalDate day;
        private final Map<String, Partner> known = new HashMap<>();
        private final Set<EnterpriseId> ours = new HashSet<>();
        private final Map<String, Product> products;
        private final boolean everything = Actors.current().scope().everything();
        private Map<SupplyLink.Key, SupplyLink> stored = Map.of();

        Codes(LocalDate day) {
            this.day = day;
            this.products = catalogues.products().stream().collect(Collectors.toMap(Product::code, it -> it));
        }

        @Override
        public void lookUp(List<Row> rows) {
            var fresh = rows.stream()
                    .flatMap(it -> Stream.of(it.needText("supplier"), it.needText("buyer")))
                    .filter(it -> !known.containsKey(it))
                    .distinct()
                    .toList();
            if (!fresh.isEmpty()) {
                known.putAll(partners.find(fresh, day));
                ours.addAll(enterprises
                        .ids(fresh.stream().map(CreditCode::of).distinct().toList())
                        .values());
            }
            stored = store.find(
                    rows.stream().map(this::key).filter(Objects::nonNull).toList());
        }

        private SupplyLink.@Nullable Key key(Row row) {
            var supplier = known.get(row.needText("supplier"));
            var buyer = known.get(row.needText("buyer"));
            var product = products.get(row.needText("product"));
            return supplier == null || buyer == null || product == null
                    ? null
                    : new SupplyLink.Key(supplier.id().value(), buyer.id().value(), product.id(), from(row));
        }

        @Override
        public @Nullable SupplyLink subject(Row row, List<Located> findings) {
            var supplier = partner(row, "supplier", findings);
            var buyer = partner(row, "buyer", findings);
            var product = products.get(row.needText("product"));
            if (product == null) {
                findings.add(row.at("product", new LinkFinding.ProductUnknown(row.needText("product"))));
            }
            if (supplier == null || buyer == null || product == null) {
                return null;
            }
            if (supplier.id().equals(buyer.id())) {
                findings.add(row.at("supplier", new LinkFinding.SuppliesItself(supplier.creditCode())));
            }
            if (!everything && !ours.contains(supplier.id()) && !ours.contains(buyer.id())) {
                findings.add(row.at("supplier", new LinkFinding.NotYours(supplier.creditCode(), buyer.creditCode())));
            }
            var to = row.day("valid_to");
            if (to != null && !to.isAfter(from(row))) {
                findings.add(row.at("valid_to", new LinkFinding.OutOfRange("valid_to", to.toString())));
            }
            return link(row, supplier, buyer, product);
        }

        private @Nullable Partner partner(Row row, String field, List<Located> findings) {
            var partner = known.get(row.needText(field));
            if (partner == null) {
                findings.add(row.at(field, new LinkFinding.PartnerUnknown(row.needText(field))));
            }
            return partner;
        }

        private SupplyLink link(Row row, Partner supplier, Partner buyer, Product product) {
            var before = stored.get(
                    new SupplyLink.Key(supplier.id().value(), buyer.id().value(), product.id(), from(row)));
            var share = row.number("share");
            var amount = row.number("amount");
            var importance = row.text("importance");
            var source = row.text("source");
            return new SupplyLink(
                    supplier.id(),
                    buyer.id(),
                    supplier.area(),
                    buyer.area(),
                    product.id(),
                    row.has("share") || before == null ? share == null ? null : share.doubleValue() : before.share(),
                    row.has("amount") || before == null
                            ? amount == null
                                    ? null
                                    : amount.multiply(YUAN)
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .longValueExact()
                            : before.amount(),
                    row.has("importance") || before == null
                            ? importance == null ? null : Importance.valueOf(importance)
                            : before.importance(),
                    source != null
                            ? LinkSource.valueOf(source)
                            : before == null ? LinkSource.ASSOCIATION : before.source(),
                    from(row),
                    row.has("valid_to") || before == null ? row.day("valid_to") : before.validTo());
        }

        @Override
        public @Nullable Map<String, @Nullable Object> stored(Row row, SupplyLink subject) {
            var it = stored.get(subject.key());
            if (it == null) {
                return null;
            }
            var values = new HashMap<String, @Nullable Object>();
            values.put("share", it.share() == null ? null : BigDecimal.valueOf(it.share()));
            values.put("amount", amount(it));
            values.put(
                    "importance",
                    it.importance() == null ? null : it.importance().name());
            values.put("source", row.text("source") == null ? null : it.source().name());
            values.put("valid_to", it.validTo());
            return values;
        }
    }

    private static @Nullable BigDecimal amount(SupplyLink it) {
        return it.amount() == null ? null : BigDecimal.valueOf(it.amount(), 4).stripTrailingZeros();
    }

    private static LocalDate from(Row row) {
        return Objects.requireNonNullElse(row.day("valid_from"), EVER);
    }

    @Override
    void put(List<SupplyLink> subjects) {
        store.put(subjects);
    }

    @Override
    void remove(List<SupplyLink> subjects) {
        store.remove(subjects.stream().map(SupplyLink::key).toList());
    }

    @Override
    SupplyLink again(Row row, SupplyLink it, Map<String, @Nullable Object> before) {
        var share = (BigDecimal) before.getOrDefault("share", row.number("share"));
        var amount = (BigDecimal) before.getOrDefault("amount", row.number("amount"));
        var importance = (String) before.getOrDefault("importance", row.text("importance"));
        var source = (String) before.getOrDefault("source", it.source().name());
        return new SupplyLink(
                it.supplier(),
                it.buyer(),
                it.supplierArea(),
                it.buyerArea(),
                it.product(),
                share == null ? null : share.doubleValue(),
                amount == null
                        ? null
                        : amount.multiply(YUAN)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact(),
                importance == null ? null : Importance.valueOf(importance),
                source == null ? it.source() : LinkSource.valueOf(source),
                it.validFrom(),
                (LocalDate) before.getOrDefault("valid_to", row.day("valid_to")));
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        var products = catalogues.products().stream().collect(Collectors.toMap(Product::id, Product::code));
        try (var links = store.all()) {
            links.forEach(it -> row(it, codes, products, out));
        }
    }

    private void row(SupplyLink it, Map<EnterpriseId, String> codes, Map<Integer, String> products, RowSink out) {
        var day = LocalDate.of(9999, 1, 1);
        var named = partners.list(
                Stream.of(it.supplier(), it.buyer())
                        .filter(id -> !codes.containsKey(id))
                        .toList(),
                day);
        out.row(
                code(it.supplier(), codes, named),
                code(it.buyer(), codes, named),
                products.getOrDefault(it.product(), ""),
                it.share() == null ? null : BigDecimal.valueOf(it.share()),
                amount(it),
                it.importance() == null ? null : it.importance().name(),
                it.source().name(),
                it.validFrom().equals(EVER) ? null : it.validFrom(),
                it.validTo());
    }

    private static String code(EnterpriseId id, Map<EnterpriseId, String> codes, Map<EnterpriseId, Partner> named) {
        var code = codes.get(id);
        var partner = named.get(id);
        return code != null ? code : partner == null ? "" : partner.creditCode();
    }
}
