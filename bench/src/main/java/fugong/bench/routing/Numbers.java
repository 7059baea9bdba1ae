package fugong.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads lines of numbers, and plane distances between points.
final class Numbers {

    private Numbers() {}

    /// All lines that consist of numbers alone.
    static List<double[]> rows(Path file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String trimmed = line.trim();
            if (trimmed.matches("[-+0-9.eE\\s]+") && !trimmed.isEmpty()) {
                rows.add(row(trimmed));
            }
        }
        return rows;
    }

    static double[] row(String line) {
        String[] words = line.trim().split("\\s+");
        double[] row = new double[words.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(words[i]);
        }
        return row;
    }

    static double[][] plane(List<double[]> points, boolean rounded) {
        int n = points.size();
        double[][] d = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double way = Math.hypot(points.get(a)[0] - points.get(b)[0], points.get(a)[1] - points.get(b)[1]);
                d[a][b] = rounded ? Math.floor(way + 0.5) : way;
            }
        }
        return d;
    }
}
