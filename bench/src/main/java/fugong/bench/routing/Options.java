package fugong.bench.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the caller asked for.
record Options(
        List<Path> paths,
        double seconds,
        int threads,
        List<Long> seeds,
        String only,
        @Nullable Path out,
        boolean rivals,
        boolean own) {

    static Options of(List<String> args) {
        List<Path> paths = new ArrayList<>();
        double seconds = 10;
        int threads = 1;
        List<Long> seeds = List.of(1L);
        String only = "";
        Path out = null;
        boolean rivals = false;
        boolean own = true;
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--seconds" -> seconds = Double.parseDouble(args.get(++i));
                case "--threads" -> threads = Integer.parseInt(args.get(++i));
                case "--seeds" ->
                    seeds = Arrays.stream(args.get(++i).split(","))
                            .map(Long::valueOf)
                            .toList();
                case "--only" -> only = args.get(++i);
                case "--out" -> out = Path.of(args.get(++i));
                case "--rivals" -> rivals = true;
                case "--rivals-only" -> {
                    rivals = true;
                    own = false;
                }
                default -> paths.add(Path.of(args.get(i)));
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "bench routing needs a folder of instances. Maybe: bench routing DIR --seconds 10 --seeds 1,2,3");
        }
        return new Options(paths, seconds, threads, seeds, only, out, rivals, own);
    }
}
