package fugong.importing.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a table row by row, as text or as a workbook; memory does not grow with it.
public interface Sheet extends Closeable {

    void row(@Nullable Object... values) throws IOException;

    /// @param format "csv" or "xlsx"
    static Sheet to(OutputStream out, String format, String name) throws IOException {
        return format.equals("xlsx") ? new WorkbookSheet(out, name) : new CsvSheet(out);
    }

    static String type(String format) {
        return format.equals("xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv;charset=UTF-8";
    }
}
