package fugong.transport.loading;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.Vehicle;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `coaches`: one coach per row, with the days on which it can be had.
@Component
class CoachSheet extends Plain<Vehicle> {

    private static final TableSchema SCHEMA = TableSchema.of("coaches", "返岗客车", "Coaches")
            .with(Field.text("plate", "车牌", "Plate").needed().example("川E12345").longest(20))
            .with(Field.text("area", "所在区县", "Based in").needed().example("510521"))
            .with(Field.text("operator", "运输企业", "Operator").longest(100))
            .with(Field.text("model", "车型", "Model").longest(60))
            .with(Field.whole("rated", "核定座位", "Rated seats")
                    .needed()
                    .atLeast(1)
                    .example("49"))
            .with(Field.whole("observation", "留观座位", "Observation seats").atLeast(0))
            .with(Field.number("fixed_cost", "起步费", "Cost per trip").atLeast(0))
            .with(Field.number("cost_per_km", "每公里费用", "Cost per km").atLeast(0))
            .with(Field.yesNo("relay", "可配备班驾驶员", "Relay driver"))
            .with(Field.day("available_from", "可用起", "Available from").needed())
            .with(Field.day("available_to", "可用止", "Available to"))
            .with(Field.text("phone", "联系电话", "Phone").longest(20))
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("plate");

    private final FleetStore fleet;
    private final Names names;

    CoachSheet(FleetStore fleet, Names names) {
        super(SCHEMA);
        this.fleet = fleet;
        this.names = names;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "places");
    }

    @Override
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.MANAGE_FLEET)).isPresent();
    }

    @Override
    Book<Vehicle> look(List<Row> rows) {
        var finder = names.open();
        var stored = fleet.byPlate(rows.stream().map(Row::key).toList());
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                return it == null ? null : values(it, finder);
            }

            @Override
            public @Nullable Vehicle subject(Row row, List<Located> findings) {
                Integer area = finder.area(row, "area", findings);
                return area == null ? null : vehicle(row, area, stored.get(row.key()));
            }
        };
    }

    private static Vehicle vehicle(Row row, int area, @Nullable Vehicle old) {
        var like = old == null ? Vehicle.usual() : old;
        return new Vehicle(
                like.id(),
                area,
                like.enterprise(),
                text(row, "operator", like.operator()),
                row.needText("plate"),
                text(row, "model", like.model()),
                like.depot(),
                (int) row.needWhole("rated"),
                row.whole("observation") == null
                        ? like.observation()
                        : Objects.requireNonNull(row.whole("observation")).intValue(),
                like.luggage(),
                Objects.requireNonNullElse(row.number("fixed_cost"), like.fixedCost()),
                Objects.requireNonNullElse(row.number("cost_per_km"), like.costPerKm()),
                like.maxDriving(),
                row.has("relay") ? Boolean.TRUE.equals(row.yesNo("relay")) : like.relay(),
                like.relayCost(),
                like.relayDriving(),
                row.needDay("available_from"),
                row.day("available_to"),
                like.ready(),
                text(row, "phone", like.phone()),
                Boolean.TRUE.equals(row.yesNo("synthetic")),
                like.version());
    }

    private static String text(Row row, String field, String otherwise) {
        return row.has(field) ? Objects.requireNonNullElse(row.text(field), "") : otherwise;
    }

    private static Map<String, @Nullable Object> values(Vehicle it, Names.Finder finder) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("area", finder.code(it.area()));
        values.put("operator", it.operator());
        values.put("model", it.model());
        values.put("rated", (long) it.rated());
        values.put("observation", (long) it.observation());
        values.put("fixed_cost", it.fixedCost());
        values.put("cost_per_km", it.costPerKm());
        values.put("relay", it.relay());
        values.put("available_from", it.availableFrom());
        values.put("available_to", it.availableTo());
        values.put("phone", it.phone());
        return values;
    }

    @Override
    void put(List<Vehicle> subjects) {
        subjects.forEach(fleet::put);
    }

    @Override
    boolean remove(Vehicle subject) {
        return fleet.remove(subject.plate());
    }

    @Override
    public void export(RowSink out) {
        var finder = names.open();
        fleet.vehicles()
                .forEach(it -> out.row(
                        it.plate(),
                        finder.code(it.area()),
                        it.operator(),
                        it.model(),
                        BigDecimal.valueOf(it.rated()).longValue(),
                        (long) it.observation(),
                        it.fixedCost(),
                        it.costPerKm(),
                        it.relay(),
                        it.availableFrom(),
                        it.availableTo(),
                        it.phone(),
                        it.synthetic()));
    }
}
