package fugong.cli.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of `plan assignment`, understood.
record AssignmentOptions(
        Path problem,
        Path out,
        double seconds,
        long seed,
        @Nullable Path before) {

    /// Null when the words make no sense.
    static @Nullable AssignmentOptions of(List<String> words) {
        Path problem = null;
        Path out = null;
        Path before = null;
        double seconds = 30;
        long seed = 7;
        try {
            for (int i = 0; i < words.size(); i++) {
                switch (words.get(i)) {
                    case "--out" -> out = Path.of(words.get(++i));
                    case "--before" -> before = Path.of(words.get(++i));
                    case "--seconds" -> seconds = Double.parseDouble(words.get(++i));
                    case "--seed" -> seed = Long.parseLong(words.get(++i));
                    default -> {
                        if (words.get(i).startsWith("--") || problem != null) {
                            return null;
                        }
                        problem = Path.of(words.get(i));
                    }
                }
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
        return problem == null || out == null || !(seconds > 0)
                ? null
                : new AssignmentOptions(problem, out, seconds, seed, before);
    }

    List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(List.of(problem));
        if (before != null) {
            inputs.add(before);
        }
        return inputs;
    }
}
