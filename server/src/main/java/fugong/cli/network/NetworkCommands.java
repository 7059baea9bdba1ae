package fugong.cli.network;

import fugong.engine.network.Flaw;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The network commands: `picture`, `explain`, `draw`, `unlock`, `alternatives`, `order`, `simulate`, `causes`,
/// `index`, `materials`.
public final class NetworkCommands {

    private static final String USAGE = """
            fugong network picture DIR [--sigma 0.3] [--top 20] [--band true|false]
            fugong network explain DIR --firm F [--sigma 0.3]
            fugong network draw DIR [--firm F] [--format svg|dot] [--cutoff 0.01] [--sigma 0.3]
            fugong network alternatives DIR --firm F [--input SECTOR] [--extra 0.2] [--top 10] [--sigma 0.3]
            fugong network unlock DIR --clear F[,F2…] [--sigma 0.3]
            fugong network order DIR --per-day 5 --days 20 [--top 100] [--seconds 30] [--sigma 0.3]
            fugong network simulate DIR --days 60 [--scenario FILE] [--rationing 0|1|2|3] [--stock-days 15] [--restock-days 6]
            fugong network causes DIR --day 20 [--top 20] [the options of simulate]
            fugong network index DIR [--top 20] [--threshold 1e-6]
            fugong network materials FILE [--day 0]
            every command: [--format csv|json] [--out FILE]
            rationing: 0 in proportion, 1 final users last, 2 lowest order ratio first, 3 the same among firms and final users last
            """;

    private enum Command {
        PICTURE("sigma top band", "", PictureCommand::run),
        EXPLAIN("firm sigma", "firm", ExplainCommand::run),
        DRAW("firm cutoff sigma", "", DrawCommand::run),
        ALTERNATIVES("firm input extra top sigma", "firm", AlternativesCommand::run),
        UNLOCK("clear sigma", "clear", UnlockCommand::run),
        ORDER("per-day days top seconds sigma", "", OrderCommand::run),
        SIMULATE("days scenario rationing stock-days restock-days", "", SimulateCommand::run),
        CAUSES("day top scenario rationing stock-days restock-days", "", SimulateCommand::causes),
        INDEX("top threshold", "", IndexCommand::run),
        MATERIALS("day", "", MaterialsCommand::run);

        private final Words.Options options;
        private final BiFunction<Path, Words, Answer> question;

        Command(String options, String needed, BiFunction<Path, Words, Answer> question) {
            var all = new HashSet<>(List.of((options + " format out").split(" ")));
            List<String> formats = this.name().equals("DRAW") ? List.of("svg", "dot") : List.of("csv", "json");
            this.options = new Words.Options(
                    all,
                    needed.isEmpty() ? List.of() : List.of(needed),
                    Map.of("format", formats, "band", List.of("true", "false")));
            this.question = question;
        }

        static Optional<Command> named(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                    .findAny();
        }
    }

    private NetworkCommands() {}

    /// 0 done · 1 the data has flaws · 2 the command was not understood.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var words = Words.of(args);
        if (words.rest().isEmpty()) {
            return notUnderstood(List.of("A command is needed."), err);
        }
        var command = Command.named(words.rest().getFirst());
        if (command.isEmpty()) {
            return notUnderstood(List.of("'" + words.rest().getFirst() + "' is no command here."), err);
        }
        var wrong = new ArrayList<>(words.against(command.get().options));
        if (words.rest().size() != 2) {
            wrong.addFirst("One folder or file is needed after '%s', not %d."
                    .formatted(words.rest().getFirst(), words.rest().size() - 1));
        }
        if (!wrong.isEmpty()) {
            return notUnderstood(wrong, err);
        }
        Path path = Path.of(words.rest().get(1));
        if (!Files.exists(path)) {
            err.println(path + " does not exist. Maybe the path is relative to another folder.");
            return 1;
        }
        return tell(command.get().question.apply(path, words), words, out, err);
    }

    private static int notUnderstood(List<String> wrong, PrintStream err) {
        wrong.forEach(err::println);
        err.print(USAGE);
        return 2;
    }

    private static int tell(Answer answer, Words words, PrintStream out, PrintStream err) {
        return switch (answer) {
            case Answer.Refused(List<Flaw> flaws) -> {
                flaws.forEach(flaw -> err.println(flaw));
                err.printf("%d flaws; nothing was computed.%n", flaws.size());
                yield 1;
            }
            case Answer.Tables(List<Sheet> sheets, List<String> notes) -> {
                notes.forEach(err::println);
                boolean json = words.text("format", "csv").equals("json");
                yield write(json ? Sheet.json(sheets) : Sheet.csv(sheets), words, out, err);
            }
            case Answer.Text(String text) -> write(text, words, out, err);
        };
    }

    private static int write(String text, Words words, PrintStream out, PrintStream err) {
        String file = words.text("out", "");
        if (file.isEmpty()) {
            out.print(text);
            return 0;
        }
        try {
            Files.writeString(Path.of(file), text);
            return 0;
        } catch (IOException e) {
            err.println(file + " cannot be written: " + e.getMessage() + " Maybe the folder does not exist.");
            return 1;
        }
    }
}
