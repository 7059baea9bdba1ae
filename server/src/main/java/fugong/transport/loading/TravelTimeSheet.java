package fugong.transport.loading;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.transport.places.TravelTimes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `travel_times`: minutes and kilometres of ways that somebody measured or published. A county tells those that
/// begin or end with it.
@Component
class TravelTimeSheet extends Plain<TravelTimes.Way> {

    private static final TableSchema SCHEMA = TableSchema.of("travel_times", "行车时间", "Travel times")
            .with(Field.text("origin", "起点", "From").needed())
            .with(Field.text("destination", "终点", "To").needed())
            .with(Field.number("minutes", "分钟", "Minutes").needed().atLeast(0))
            .with(Field.number("km", "公里", "Kilometres").needed().atLeast(0))
            .with(Field.text("source", "来源", "Source").longest(300))
            .keyed("origin", "destination");

    private final TravelTimes times;
    private final Names names;

    TravelTimeSheet(TravelTimes times, Names names) {
        super(SCHEMA);
        this.times = times;
        this.names = names;
    }

    @Override
    public List<String> after() {
        return List.of("places");
    }

    @Override
    Book<TravelTimes.Way> look(List<Row> rows) {
        var finder = names.open();
        var stored = new HashMap<String, TravelTimes.Way>();
        times.all().forEach(it -> stored.put(finder.placeCode(it.from()) + "|" + finder.placeCode(it.to()), it));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                if (it == null) {
                    return null;
                }
                var values = new HashMap<String, @Nullable Object>();
                values.put("minutes", BigDecimal.valueOf(it.minutes()));
                values.put("km", BigDecimal.valueOf(it.km()));
                values.put("source", it.source());
                return values;
            }

            @Override
            public TravelTimes.@Nullable Way subject(Row row, List<Located> findings) {
                var from = finder.place(row, "origin", findings);
                var to = finder.place(row, "destination", findings);
                if (from != null && to != null && !finder.mine(from) && !finder.mine(to)) {
                    findings.add(row.at("origin", new SheetFinding("place-not-yours", row.key())));
                }
                return from == null || to == null || !findings.isEmpty()
                        ? null
                        : new TravelTimes.Way(
                                from.id(),
                                to.id(),
                                Objects.requireNonNull(row.number("minutes")).doubleValue(),
                                Objects.requireNonNull(row.number("km")).doubleValue(),
                                Objects.requireNonNullElse(row.text("source"), ""));
            }
        };
    }

    @Override
    void put(List<TravelTimes.Way> subjects) {
        times.put(subjects);
    }

    @Override
    boolean remove(TravelTimes.Way subject) {
        times.remove(subject);
        return true;
    }

    @Override
    public void export(RowSink out) {
        var finder = names.open();
        times.all()
                .forEach(it -> out.row(
                        finder.placeCode(it.from()),
                        finder.placeCode(it.to()),
                        BigDecimal.valueOf(it.minutes()),
                        BigDecimal.valueOf(it.km()),
                        it.source()));
    }
}
