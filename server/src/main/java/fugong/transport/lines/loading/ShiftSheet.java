package fugong.transport.lines.loading;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import fugong.transport.lines.CommuterBook;
import fugong.transport.lines.HourText;
import fugong.transport.lines.Shift;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `work_shifts`: when enterprises may begin, where their gate is, how many it lets in.
@Component
class ShiftSheet extends EnterpriseSheet<Shift> {

    private static final TableSchema SCHEMA = TableSchema.of("work_shifts", "上班班次", "Shifts")
            .with(Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                    .needed()
                    .example("91350524MA2XN0KT5F"))
            .with(Field.text("begins", "可选上班时间", "Possible begins")
                    .needed()
                    .example("07:30 08:00 08:30")
                    .notes("可错峰的上班时间，用空格分开。", "Hours the shift may begin at, separated by spaces."))
            .with(Field.whole("minutes", "班次时长（分钟）", "Length of shift, minutes")
                    .needed()
                    .example("540")
                    .atLeast(60)
                    .atMost(1440))
            .with(Field.number("lon", "厂门经度", "Longitude of gate")
                    .needed()
                    .atLeast(-180)
                    .atMost(180))
            .with(Field.number("lat", "厂门纬度", "Latitude of gate")
                    .needed()
                    .atLeast(-90)
                    .atMost(90))
            .with(Field.whole("per_slot", "每时段通过人数", "People per slot")
                    .needed()
                    .example("200")
                    .atLeast(1)
                    .atMost(100_000))
            .with(Field.whole("slot", "时段（分钟）", "Slot, minutes")
                    .needed()
                    .example("30")
                    .atLeast(1)
                    .atMost(240))
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("enterprise");

    private final CommuterBook book;

    ShiftSheet(Enterprises enterprises, CommuterBook book) {
        super(enterprises);
        this.book = book;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    Optional<Shift> make(Row row, EnterpriseId enterprise, List<Located> findings) {
        var begins = HourText.read(row.needText("begins"));
        if (begins.isEmpty()) {
            findings.add(row.at("begins", new LineFinding.HoursUnreadable(row.needText("begins"))));
            return Optional.empty();
        }
        return Optional.of(new Shift(
                enterprise,
                degrees(row, "lon"),
                degrees(row, "lat"),
                begins,
                (int) row.needWhole("minutes"),
                (int) row.needWhole("per_slot"),
                (int) row.needWhole("slot"),
                Boolean.TRUE.equals(row.yesNo("synthetic"))));
    }

    @Override
    Map<String, Shift> stored() {
        var stored = new HashMap<String, Shift>();
        book.shifts().forEach(it -> stored.put(keyOf(it), it));
        return stored;
    }

    @Override
    String keyOf(Shift it) {
        return it.enterprise().toString();
    }

    @Override
    Map<String, @Nullable Object> values(Shift it) {
        return map(
                "begins",
                HourText.write(it.begins()),
                "minutes",
                (long) it.minutes(),
                "lon",
                it.lon(),
                "lat",
                it.lat(),
                "per_slot",
                (long) it.perSlot(),
                "slot",
                (long) it.slot());
    }

    @Override
    Shift changedBack(Shift now, Map<String, @Nullable Object> before) {
        return new Shift(
                now.enterprise(),
                degrees(before, "lon", now.lon()),
                degrees(before, "lat", now.lat()),
                HourText.read((String) or(before, "begins", HourText.write(now.begins()))),
                whole(before, "minutes", now.minutes()),
                whole(before, "per_slot", now.perSlot()),
                whole(before, "slot", now.slot()),
                now.synthetic());
    }

    @Override
    void put(List<Shift> all) {
        book.putShifts(all);
    }

    @Override
    void delete(List<Shift> all) {
        book.deleteShifts(all);
    }

    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        book.shifts()
                .forEach(it -> out.row(
                        codes.get(it.enterprise()),
                        HourText.write(it.begins()),
                        it.minutes(),
                        it.lon(),
                        it.lat(),
                        it.perSlot(),
                        it.slot(),
                        it.synthetic()));
    }
}
