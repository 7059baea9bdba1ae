package fugong.bench.network;

import java.util.ArrayList;
import java.util.List;

/// What the benchmark was asked for; flaws in words, all at once.
record Options(int firms, long links, int threads, long seed, String only, List<String> flaws) {

    private static final List<String> PARTS = List.of("picture", "update", "unlock", "order", "day", "index");

    static Options of(List<String> args) {
        int firms = 1_000_000;
        long links = 10_000_000;
        int threads = 2;
        long seed = 1;
        String only = String.join(",", PARTS);
        var flaws = new ArrayList<String>();
        for (int i = 0; i < args.size(); i += 2) {
            String value = i + 1 < args.size() ? args.get(i + 1) : "";
            try {
                switch (args.get(i)) {
                    case "--firms" -> firms = Integer.parseInt(value);
                    case "--links" -> links = Long.parseLong(value);
                    case "--threads" -> threads = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--only" -> only = value;
                    default ->
                        flaws.add("Unknown option " + args.get(i) + ". Maybe --firms, --links, --threads, --seed"
                                + " or --only was meant.");
                }
            } catch (NumberFormatException e) {
                flaws.add(args.get(i) + " needs a whole number, not '" + value + "'.");
            }
        }
        if (firms < 2 || links < firms || links > Integer.MAX_VALUE - 8) {
            flaws.add("%d firms and %d links: at least 2 firms, one link each, at most 2147483639 links."
                    .formatted(firms, links));
        }
        for (String part : only.split(",")) {
            if (!PARTS.contains(part)) {
                flaws.add(
                        "--only '%s' is unknown. Maybe one of %s was meant.".formatted(part, String.join(", ", PARTS)));
            }
        }
        return new Options(firms, links, threads, seed, only, flaws);
    }

    boolean wants(String what) {
        return List.of(only.split(",")).contains(what);
    }
}
