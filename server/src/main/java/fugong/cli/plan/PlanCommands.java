package fugong.cli.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `fugong plan transport | assignment | check`: the engines without a server. What was planned in production can
/// be planned again on a laptop from one JSON file.
public final class PlanCommands {

    private static final String USAGE = """
            fugong plan transport PROBLEM.json --out PLAN.json [--seconds 30] [--seed 7] [--threads 2]
                                  [--before OLD-PLAN.json] [--prices]
            fugong plan assignment PROBLEM.json --out PLAN.json [--seconds 30] [--seed 7]
                                  [--before OLD-PLAN.json]
            fugong plan check PROBLEM.json PLAN.json [--before OLD-PLAN.json]""";

    private PlanCommands() {}

    public static int run(List<String> args, PrintStream out, PrintStream err) {
        String what = args.isEmpty() ? "" : args.getFirst();
        List<String> words = args.isEmpty() ? args : args.subList(1, args.size());
        try {
            return switch (what) {
                case "transport" -> TransportCommand.run(words, out, err);
                case "assignment" -> AssignmentCommand.run(words, out, err);
                case "check" -> check(words, out, err);
                default -> wrongCall(err);
            };
        } catch (IOException e) {
            err.println("A file could not be read or written: %s. Maybe the folder does not exist."
                    .formatted(e.getMessage()));
            return 2;
        }
    }

    private static int check(List<String> words, PrintStream out, PrintStream err) throws IOException {
        boolean again = words.size() == 4 && words.get(2).equals("--before");
        if (words.size() != 2 && !again) {
            return wrongCall(err);
        }
        try {
            JsonNode problem = read(Path.of(words.get(0)));
            JsonNode plan = read(Path.of(words.get(1)));
            return AssignmentCommand.reads(problem)
                    ? AssignmentCommand.check(problem, plan, out, err)
                    : TransportCommand.check(problem, plan, again ? read(Path.of(words.get(3))) : null, out, err);
        } catch (JacksonException e) {
            err.println("A file is no JSON: %s".formatted(e.getOriginalMessage()));
            return 1;
        }
    }

    static JsonNode read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file.toString());
        }
        try (var stream = Files.newInputStream(file)) {
            return JsonMapper.builder().build().readTree(stream);
        }
    }

    private static int wrongCall(PrintStream err) {
        err.println(USAGE);
        return 2;
    }
}
