package fugong.engine.network.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Rows of numbers between blanks, without a header: the tables of the reference simulators.
final class NumberTable {

    private NumberTable() {}

    /// Cells that are no numbers become NaN; empty when the file does not exist.
    static List<double[]> read(Path file) {
        var rows = new ArrayList<double[]>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                var words = new StringTokenizer(line);
                double[] row = new double[words.countTokens()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = CsvTable.number(words.nextToken());
                }
                if (row.length > 0) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
        return rows;
    }
}
