package fugong.importing.sheets;

import fugong.importing.words.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// One sheet of a workbook. Texts are texts, so that codes keep their digits and nothing becomes a formula.
final class WorkbookSheet implements Sheet {

    private static final int KEEP_ROWS = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    WorkbookSheet(OutputStream out, String name) {
        this.out = out;
        this.book = new Workbook(out, "Fugong", "1.0");
        this.sheet = book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            cell(i, values[i]);
        }
        if (row == 0) {
            sheet.range(0, 0, 0, Math.max(0, values.length - 1)).style().bold().set();
        }
        row++;
        if (row % KEEP_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Long number -> sheet.value(row, column, number);
            case Integer number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                var text = Values.written(value);
                sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
        out.close();
    }
}
