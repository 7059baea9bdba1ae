package fugong.reporting.sheets;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import fugong.reporting.Readings;
import fugong.reporting.Readings.Kind;
import fugong.reporting.Readings.Reading;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `readings`: what others measured. Electricity in kWh, gas and water in cubic metres, freight in tonnes.
@Component
class ReadingSheet extends Plain<Reading> {

    private static final TableSchema SCHEMA = TableSchema.of("readings", "外部读数", "Readings")
            .notes("由供电、供气等单位提供，企业无需填报。", "From the grid and other suppliers; enterprises are not asked.")
            .with(Field.text("credit_code", "统一社会信用代码", "Credit code").needed().longest(18))
            .with(Field.day("day", "日期", "Day").needed())
            .with(Field.oneOf(
                            "kind",
                            "类别",
                            "Kind",
                            Choice.of("ELECTRICITY", "电(千瓦时)", "Electricity (kWh)", "电"),
                            Choice.of("GAS", "气(立方米)", "Gas (m³)", "气"),
                            Choice.of("WATER", "水(立方米)", "Water (m³)", "水"),
                            Choice.of("FREIGHT", "货运(吨)", "Freight (t)", "货运"))
                    .needed())
            .with(Field.number("amount", "数量", "Amount").needed().atLeast(0).atMost(1_000_000_000))
            .with(synthetic())
            .keyed("credit_code", "day", "kind");

    private static final int THOUSANDTHS = 3;

    private final Readings readings;
    private final Enterprises enterprises;

    ReadingSheet(Readings readings, Enterprises enterprises) {
        this.readings = readings;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "enterprises", "memberships", "power_bases");
    }

    @Override
    public int batch() {
        return 10_000;
    }

    @Override
    Book<Reading> look(List<Row> rows) {
        var codes = new Codes(enterprises, rows);
        var stored = new HashMap<String, Reading>();
        rows.stream()
                .collect(Collectors.groupingBy(it -> it.needDay("day")))
                .forEach((day, ofDay) -> readings.list(
                                ofDay.stream()
                                        .flatMap(it -> Stream.ofNullable(codes.find(it)))
                                        .toList(),
                                day)
                        .forEach(it -> stored.put(key(it.enterprise(), it), it)));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var id = codes.find(row);
                var found = id == null ? null : stored.get(key(id, reading(row, id, new Told(row, Map.of()))));
                return found == null
                        ? null
                        : Map.of(
                                "amount",
                                BigDecimal.valueOf(found.amount(), THOUSANDTHS),
                                "synthetic",
                                found.synthetic());
            }

            @Override
            public @Nullable Reading subject(Row row, List<Located> findings) {
                var id = codes.find(row, findings);
                var before = stored(row);
                return id == null ? null : reading(row, id, new Told(row, before == null ? Map.of() : before));
            }
        };
    }

    private static String key(EnterpriseId enterprise, Reading reading) {
        return enterprise + " " + reading.day() + " " + reading.kind();
    }

    private static Reading reading(Row row, EnterpriseId id, Told told) {
        return new Reading(
                id, row.needDay("day"), Kind.valueOf(row.needText("kind")), thousandths(row), told.yes("synthetic"));
    }

    static long thousandths(Row row) {
        var amount = java.util.Objects.requireNonNull(row.number("amount"));
        return amount.movePointRight(THOUSANDTHS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    void put(List<Reading> subjects) {
        readings.put(subjects, Actors.current());
    }

    /// A reading is not forgotten; taken back, it is as if nothing had been measured.
    @Override
    void remove(List<Reading> subjects) {
        readings.takeBack(subjects, Actors.current());
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        for (var it : readings.newest()) {
            out.row(
                    codes.getOrDefault(it.enterprise(), ""),
                    it.day(),
                    it.kind().name(),
                    BigDecimal.valueOf(it.amount(), THOUSANDTHS),
                    it.synthetic());
        }
    }
}
