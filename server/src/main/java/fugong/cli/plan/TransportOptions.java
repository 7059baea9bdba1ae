package fugong.cli.plan;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words behind `plan transport`.
record TransportOptions(
        Path problem,
        Path out,
        double seconds,
        long seed,
        int threads,
        @Nullable Path before,
        boolean prices) {

    /// Seconds where none are asked for: a plan is made once, and mended while people wait.
    private static final double FIRST_PLAN = 30;

    private static final double NEXT_PLAN = 3;

    /// Null where the call is wrong.
    static @Nullable TransportOptions of(List<String> words) {
        Path problem = null;
        Path out = null;
        Path before = null;
        double seconds = Double.NaN;
        long seed = 7;
        int threads = 1;
        boolean prices = false;
        try {
            for (int i = 0; i < words.size(); i++) {
                switch (words.get(i)) {
                    case "--out" -> out = Path.of(words.get(++i));
                    case "--seconds" -> seconds = Double.parseDouble(words.get(++i));
                    case "--seed" -> seed = Long.parseLong(words.get(++i));
                    case "--threads" -> threads = Integer.parseInt(words.get(++i));
                    case "--before" -> before = Path.of(words.get(++i));
                    case "--prices" -> prices = true;
                    default -> problem = Path.of(words.get(i));
                }
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
        if (Double.isNaN(seconds)) {
            seconds = before == null ? FIRST_PLAN : NEXT_PLAN;
        }
        return problem == null || out == null || !(seconds > 0) || threads < 1
                ? null
                : new TransportOptions(problem, out, seconds, seed, threads, before, prices);
    }
}
