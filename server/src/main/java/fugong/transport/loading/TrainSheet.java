package fugong.transport.loading;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.TrainStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `trains`: special trains that may be ordered, each with its calls.
@Component
class TrainSheet extends Plain<SpecialTrain> {

    private static final TableSchema SCHEMA = TableSchema.of("trains", "返岗专列", "Special trains")
            .with(Field.text("code", "车次", "Train").needed().example("G2924").longest(20))
            .with(Field.day("day", "日期", "Day").needed())
            .with(Field.text("area", "包车地区", "Ordered by").needed().example("530000"))
            .with(Field.whole("carriages", "车厢", "Carriages").needed().atLeast(1))
            .with(Field.whole("seats", "每厢可用座位", "Seats of a carriage")
                    .needed()
                    .atLeast(1)
                    .notes("按当日规定可使用的座位", "that may be used under the rule of the day"))
            .with(Field.number("cost", "费用", "Cost").needed().atLeast(0))
            .with(Field.list("calls", "停站", "Calls")
                    .needed()
                    .example("KMS@510/510;SBN@960/960")
                    .notes(
                            "车站代码@到达/发车, 当日零时起的分钟数",
                            "station@arrival/departure in minutes from midnight, a semicolon between calls"))
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("code", "day");

    private final TrainStore trains;
    private final Names names;

    TrainSheet(TrainStore trains, Names names) {
        super(SCHEMA);
        this.trains = trains;
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
    Book<SpecialTrain> look(List<Row> rows) {
        var finder = names.open();
        var stored = trains.all().stream()
                .collect(Collectors.toMap(it -> it.code() + "|" + it.day(), it -> it, (a, b) -> a));
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var it = stored.get(row.key());
                if (it == null) {
                    return null;
                }
                var values = new HashMap<String, @Nullable Object>();
                values.put("area", finder.code(it.area()));
                values.put("carriages", (long) it.carriages());
                values.put("seats", (long) it.seats());
                values.put("cost", BigDecimal.valueOf(it.cost()));
                values.put("calls", calls(it, finder));
                return values;
            }

            @Override
            public @Nullable SpecialTrain subject(Row row, List<Located> findings) {
                Integer area = finder.area(row, "area", findings);
                var calls = read(row, finder, findings);
                return area == null || !findings.isEmpty()
                        ? null
                        : new SpecialTrain(
                                0,
                                area,
                                row.needText("code"),
                                row.needDay("day"),
                                (int) row.needWhole("carriages"),
                                (int) row.needWhole("seats"),
                                Objects.requireNonNull(row.number("cost")).doubleValue(),
                                true,
                                Boolean.TRUE.equals(row.yesNo("synthetic")),
                                calls);
            }
        };
    }

    private static List<String> calls(SpecialTrain it, Names.Finder finder) {
        return it.calls().stream()
                .map(call -> finder.placeCode(call.place()) + "@" + call.arrives() + "/" + call.departs())
                .toList();
    }

    private static List<SpecialTrain.Call> read(Row row, Names.Finder finder, List<Located> findings) {
        var calls = new ArrayList<SpecialTrain.Call>();
        for (String text : row.list("calls")) {
            var parts = text.split("[@/]");
            var place = finder.place(parts[0].strip());
            if (parts.length != 3 || place == null || !parts[1].matches("\\d{1,5}") || !parts[2].matches("\\d{1,5}")) {
                findings.add(row.at("calls", new SheetFinding("calls-unreadable", text)));
                return List.of();
            }
            calls.add(new SpecialTrain.Call(place.id(), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return calls;
    }

    @Override
    void put(List<SpecialTrain> subjects) {
        subjects.forEach(trains::put);
    }

    @Override
    boolean remove(SpecialTrain subject) {
        return trains.remove(subject.code(), subject.day());
    }

    @Override
    public void export(RowSink out) {
        var finder = names.open();
        trains.all()
                .forEach(it -> out.row(
                        it.code(),
                        it.day(),
                        finder.code(it.area()),
                        (long) it.carriages(),
                        (long) it.seats(),
                        BigDecimal.valueOf(it.cost()),
                        calls(it, finder),
                        it.synthetic()));
    }
}
