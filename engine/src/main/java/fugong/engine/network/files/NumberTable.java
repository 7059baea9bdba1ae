package fugong.engine.network.files;

import fugong.engine.network.Flaw;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Rows of numbers between blanks, without a header: the tables of the reference simulators.
///
/// @param name  the file, for messages
/// @param there whether the file exists
/// @param rows  lines that are not blank
record NumberTable(String name, boolean there, List<Row> rows) {

    /// @param line  where it stands in the file, from 1
    /// @param cells cells that are no numbers are NaN
    /// @param text  the line as written, kept only where a cell is no number
    record Row(int line, double[] cells, String text) {

        /// A cell in the words of the file.
        String said(int column) {
            return text.isEmpty() ? said(cells[column]) : text.strip().split("\\s+")[column];
        }

        private static String said(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    static NumberTable read(Path folder, String name, List<Flaw> flaws) {
        Path file = folder.resolve(name);
        var rows = new ArrayList<Row>();
        if (!Files.exists(file)) {
            return new NumberTable(name, false, rows);
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                row(number, number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line, rows);
            }
        } catch (IOException e) {
            flaws.add(new Flaw(
                    name,
                    "it cannot be read as UTF-8 text.",
                    "Maybe it was saved as UTF-16, or is packed; unpack it."));
        }
        return new NumberTable(name, true, rows);
    }

    private static void row(int number, String line, List<Row> rows) {
        var words = new StringTokenizer(line);
        double[] cells = new double[words.countTokens()];
        boolean numbers = true;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CsvTable.number(words.nextToken());
            numbers &= !Double.isNaN(cells[i]);
        }
        if (cells.length > 0) {
            rows.add(new Row(number, cells, numbers ? "" : line));
        }
    }
}
