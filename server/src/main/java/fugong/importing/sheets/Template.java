package fugong.importing.sheets;

import fugong.importing.Field;
import fugong.importing.FieldType;
import fugong.importing.TableSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An empty workbook to fill in: headings in the person's language, cells formatted so that nothing is lost in
/// them, lists to choose from, and a second sheet that explains every column.
public final class Template {

    private static final int PREPARED_ROWS = 500;
    private static final double WIDTH_PER_CHARACTER = 2.1;
    private static final double LEAST_WIDTH = 12;

    private final TableSchema schema;
    private final boolean chinese;
    private final List<String> explained = new ArrayList<>();

    public Template(TableSchema schema, boolean chinese) {
        this.schema = schema;
        this.chinese = chinese;
    }

    public void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Fugong", "1.0")) {
            var sheet = book.newWorksheet(chinese ? schema.zh() : schema.en());
            var notes = book.newWorksheet(chinese ? "说明" : "Notes");
            head(notes);
            for (int i = 0; i < schema.fields().size(); i++) {
                var field = schema.fields().get(i);
                explain(notes, i + 1, field);
                column(sheet, notes, i, field);
            }
            sheet.freezePane(0, 1);
        }
    }

    private void head(Worksheet notes) {
        var words = chinese
                ? List.of("列", "必填", "类型", "示例", "说明", "可选值")
                : List.of("Column", "Required", "Kind", "Example", "Notes", "Choices");
        for (int i = 0; i < words.size(); i++) {
            notes.value(0, i, words.get(i));
            notes.width(i, i == 4 ? 50 : 22);
        }
        notes.range(0, 0, 0, words.size() - 1).style().bold().set();
    }

    private void explain(Worksheet notes, int row, Field field) {
        explained.add(field.name());
        notes.value(row, 0, field.heading(chinese));
        notes.value(row, 1, field.required() ? (chinese ? "是" : "yes") : "");
        notes.value(row, 2, kind(field.type()));
        notes.value(row, 3, field.example());
        notes.value(row, 4, chinese ? field.notesZh() : field.notesEn());
        for (int i = 0; i < field.choices().size(); i++) {
            var choice = field.choices().get(i);
            notes.value(row, 5 + i, chinese ? choice.zh() : choice.en());
        }
    }

    private String kind(FieldType type) {
        return switch (type) {
            case STRING -> chinese ? "文字" : "text";
            case INTEGER -> chinese ? "整数" : "whole number";
            case NUMBER -> chinese ? "数字" : "number";
            case BOOLEAN -> chinese ? "是/否" : "yes/no";
            case DATE -> chinese ? "日期 2020-02-10" : "day 2020-02-10";
            case TIME -> chinese ? "时间 17:00" : "time 17:00";
            case DATETIME -> chinese ? "日期时间 2020-02-10 17:00" : "day and time 2020-02-10 17:00";
            case LIST -> chinese ? "多个值，用分号隔开" : "several values, parted by semicolons";
            case GEOJSON -> "GeoJSON";
            case OBJECT -> "JSON";
        };
    }

    private void column(Worksheet sheet, Worksheet notes, int column, Field field) {
        var heading = field.heading(chinese) + (field.required() ? " *" : "");
        sheet.value(0, column, heading);
        sheet.style(0, column)
                .bold()
                .fillColor(field.required() ? "DFF1EC" : "EEF1EE")
                .set();
        sheet.width(column, Math.max(LEAST_WIDTH, heading.length() * (chinese ? WIDTH_PER_CHARACTER : 1.1)));
        var format = switch (field.type()) {
            case DATE -> "yyyy-mm-dd";
            case INTEGER, NUMBER -> "General";
            default -> "@";
        };
        var cells = sheet.range(1, column, PREPARED_ROWS, column);
        cells.style().format(format).set();
        if (!field.choices().isEmpty()) {
            int row = explained.indexOf(field.name()) + 1;
            cells.validateWithList(notes.range(row, 5, row, 4 + field.choices().size()));
        }
    }
}
