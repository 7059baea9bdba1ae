package fugong.cli;

import fugong.sample.Sample;
import fugong.sample.SampleSize;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `fugong sample --out FOLDER [--size hamlet|town|city] [--seed N] [--regions FOLDER]`: a made-up region pack.
final class SampleCommand {

    private static final String USAGE = """
            fugong sample --out FOLDER [--size hamlet|town|city] [--seed N] [--regions FOLDER]
              writes a region pack of made-up enterprises and reports; the same seed gives the same bytes""";
    private static final int WRONG_WORDS = 2;

    private SampleCommand() {}

    static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            options.put(words.get(i), words.get(i + 1));
        }
        var regions = Path.of(options.getOrDefault("--regions", "regions"));
        var size = SampleSize.of(options.getOrDefault("--size", "city"));
        if (!options.containsKey("--out") || words.size() % 2 != 0 || !Files.isDirectory(regions) || size.isEmpty()) {
            err.println(USAGE);
            return WRONG_WORDS;
        }
        try {
            var seed = Long.parseLong(options.getOrDefault("--seed", Long.toString(Sample.SEED)));
            var written = Sample.write(size.get(), seed, regions, Path.of(options.getOrDefault("--out", "")));
            written.rows().forEach((name, rows) -> out.println("%,12d  %s".formatted(rows, name)));
            return 0;
        } catch (NumberFormatException e) {
            err.println(USAGE);
            return WRONG_WORDS;
        }
    }
}
