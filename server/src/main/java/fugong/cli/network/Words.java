package fugong.cli.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A command line taken apart: plain words and `--name value` pairs.
///
/// @param flaws what was not understood, in words, with the choices there are
record Words(List<String> rest, Map<String, String> options, List<String> flaws) {

    private static final Set<String> WHOLE = Set.of("top", "per-day", "days", "rationing", "day");
    private static final Map<String, double[]> RANGES = Map.ofEntries(
            Map.entry("sigma", new double[] {0, 1}),
            Map.entry("rationing", new double[] {0, 3}),
            Map.entry("extra", new double[] {0, 10}),
            Map.entry("cutoff", new double[] {0, 1}),
            Map.entry("day", new double[] {0, 10_000}),
            Map.entry("days", new double[] {1, 10_000}),
            Map.entry("threshold", new double[] {1e-12, 1}),
            Map.entry("seconds", new double[] {0.001, 86_400}),
            Map.entry("top", new double[] {1, 1e9}),
            Map.entry("per-day", new double[] {1, 1e9}),
            Map.entry("stock-days", new double[] {1, 10_000}),
            Map.entry("restock-days", new double[] {1, 10_000}));
    private static final Map<String, String> MEANINGS = Map.of(
            "rationing",
            "0 in proportion, 1 final users last, 2 lowest order ratio first, 3 the same among firms and final users"
                    + " last",
            "sigma",
            "the share that substitutes or stock replace");

    static Words of(List<String> args) {
        var rest = new ArrayList<String>();
        Map<String, String> options = new HashMap<>();
        var flaws = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (i + 1 == args.size()) {
                flaws.add("Option " + word + " needs a value.");
            } else if (options.put(word.substring(2), args.get(++i)) != null) {
                flaws.add("Option " + word + " stands twice.");
            }
        }
        options.forEach((name, value) -> number(name, value, flaws));
        return new Words(List.copyOf(rest), Map.copyOf(options), List.copyOf(flaws));
    }

    private static void number(String name, String value, List<String> flaws) {
        double[] range = RANGES.get(name);
        if (range == null) {
            return;
        }
        double number = parsed(value);
        boolean fits = number >= range[0] && number <= range[1];
        if (!fits || WHOLE.contains(name) && number != Math.rint(number)) {
            String meaning = MEANINGS.containsKey(name) ? " (" + MEANINGS.get(name) + ")" : "";
            flaws.add("Option --%s is '%s'; it must be a %snumber from %s to %s%s."
                    .formatted(
                            name,
                            value,
                            WHOLE.contains(name) ? "whole " : "",
                            said(range[0]),
                            said(range[1]),
                            meaning));
        }
    }

    private static String said(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// What these words say that a command does not know, or leave out that it needs.
    List<String> against(Options known) {
        var wrong = new ArrayList<>(flaws);
        for (String name : new TreeSet<>(options.keySet())) {
            if (!known.all().contains(name)) {
                wrong.add("Option --%s is unknown here; there are --%s."
                        .formatted(name, String.join(", --", new TreeSet<>(known.all()))));
            }
        }
        known.needed().stream()
                .filter(name -> text(name, "").isBlank())
                .forEach(name -> wrong.add("Option --" + name + " is needed."));
        known.choices().forEach((name, choices) -> {
            if (options.containsKey(name) && !choices.contains(options.get(name))) {
                wrong.add("Option --%s is '%s'; it must be one of %s."
                        .formatted(name, options.get(name), String.join(", ", choices)));
            }
        });
        return List.copyOf(wrong);
    }

    /// The options of one command.
    record Options(Set<String> all, List<String> needed, Map<String, List<String>> choices) {}

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
