package fugong.reporting.sheets;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import fugong.reporting.Readings;
import fugong.reporting.Readings.Mean;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `power_bases`: the mean daily electricity of an enterprise in the period a definition names ("2019-Q4").
@Component
class PowerMeanSheet extends Plain<Mean> {

    private static final TableSchema SCHEMA = TableSchema.of("power_bases", "用电基准", "Base periods of electricity")
            .with(Field.text("credit_code", "统一社会信用代码", "Credit code").needed().longest(18))
            .with(Field.text("period", "基准期", "Period")
                    .needed()
                    .example("2019-Q4")
                    .longest(20))
            .with(Field.number("amount", "日均用电(千瓦时)", "Mean a day (kWh)")
                    .needed()
                    .atLeast(0)
                    .atMost(1_000_000_000))
            .with(synthetic())
            .keyed("credit_code", "period");

    private final Readings readings;
    private final Enterprises enterprises;

    PowerMeanSheet(Readings readings, Enterprises enterprises) {
        this.readings = readings;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "enterprises");
    }

    @Override
    public int batch() {
        return 10_000;
    }

    @Override
    Book<Mean> look(List<Row> rows) {
        var codes = new Codes(enterprises, rows);
        var stored = new HashMap<String, Mean>();
        readings.means().forEach(it -> stored.put(it.enterprise() + " " + it.period(), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var mean = stored.get(codes.find(row) + " " + row.needText("period"));
                return mean == null
                        ? null
                        : Map.of("amount", BigDecimal.valueOf(mean.amount(), 3), "synthetic", mean.synthetic());
            }

            @Override
            public @Nullable Mean subject(Row row, List<Located> findings) {
                var id = codes.find(row, findings);
                var before = stored(row);
                var told = new Told(row, before == null ? Map.of() : before);
                return id == null
                        ? null
                        : new Mean(id, row.needText("period"), ReadingSheet.thousandths(row), told.yes("synthetic"));
            }
        };
    }

    @Override
    void put(List<Mean> subjects) {
        readings.putMeans(subjects, Actors.current());
    }

    @Override
    void remove(List<Mean> subjects) {
        readings.removeMeans(subjects, Actors.current());
    }

    @Override
    void settle() {
        readings.meansChanged();
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        for (var it : readings.means()) {
            out.row(
                    codes.getOrDefault(it.enterprise(), ""),
                    it.period(),
                    BigDecimal.valueOf(it.amount(), 3),
                    it.synthetic());
        }
    }
}
