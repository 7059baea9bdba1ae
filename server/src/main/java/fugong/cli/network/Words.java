package fugong.cli.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A command line taken apart: plain words and `--name value` pairs.
///
/// @param flaws what was not understood, in words
record Words(List<String> rest, Map<String, String> options, List<String> flaws) {

    private static final Set<String> NUMBERS = Set.of(
            "sigma",
            "top",
            "per-day",
            "days",
            "seconds",
            "rationing",
            "stock-days",
            "restock-days",
            "threshold",
            "day",
            "extra",
            "cutoff");
    private static final Set<String> TEXTS = Set.of("clear", "firm", "scenario", "format", "out", "band", "input");

    static Words of(List<String> args) {
        var rest = new ArrayList<String>();
        Map<String, String> options = new HashMap<>();
        var flaws = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (!word.startsWith("--")) {
                rest.add(word);
                continue;
            }
            String name = word.substring(2);
            if (!NUMBERS.contains(name) && !TEXTS.contains(name)) {
                flaws.add("Option " + word + " is unknown.");
            } else if (i + 1 == args.size()) {
                flaws.add("Option " + word + " needs a value.");
            } else if (NUMBERS.contains(name) && !isNumber(args.get(i + 1))) {
                flaws.add("Option " + word + " needs a number, not '" + args.get(i + 1) + "'.");
            } else {
                options.put(name, args.get(i + 1));
            }
            i++;
        }
        range(options, "sigma", 0, 1, flaws);
        range(options, "rationing", 0, 3, flaws);
        range(options, "extra", 0, 10, flaws);
        range(options, "cutoff", 0, 1, flaws);
        range(options, "day", 0, 10_000, flaws);
        for (String positive : List.of("top", "per-day", "days", "stock-days", "restock-days")) {
            range(options, positive, 1, 1e9, flaws);
        }
        return new Words(List.copyOf(rest), Map.copyOf(options), List.copyOf(flaws));
    }

    private static void range(Map<String, String> options, String name, double low, double high, List<String> flaws) {
        if (options.containsKey(name)) {
            double value = Double.parseDouble(options.get(name));
            if (!(value >= low && value <= high)) {
                flaws.add("Option --%s must lie between %s and %s.".formatted(name, low, high));
            }
        }
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    double number(String name, double otherwise) {
        String text = options.get(name);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    int whole(String name, int otherwise) {
        return (int) number(name, otherwise);
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
