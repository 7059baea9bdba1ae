package fugong.cli.network;

import fugong.engine.network.Flaw;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The network commands: `picture`, `explain`, `draw`, `unlock`, `alternatives`, `order`, `simulate`, `causes`,
/// `index`, `materials`.
public final class NetworkCommands {

    private static final String USAGE = """
            fugong network picture DIR [--sigma 0.3] [--top 20] [--band true]
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
            """;

    private NetworkCommands() {}

    /// 0 done · 1 the data has flaws · 2 the command was not understood.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var words = Words.of(args);
        if (words.rest().size() != 2 || !words.flaws().isEmpty()) {
            words.flaws().forEach(err::println);
            err.print(USAGE);
            return 2;
        }
        Path path = Path.of(words.rest().get(1));
        if (!Files.exists(path)) {
            err.println(path + " does not exist. Maybe the path is relative to another folder.");
            return 1;
        }
        Answer answer = switch (words.rest().getFirst()) {
            case "picture" -> PictureCommand.run(path, words);
            case "explain" -> ExplainCommand.run(path, words);
            case "draw" -> DrawCommand.run(path, words);
            case "alternatives" -> AlternativesCommand.run(path, words);
            case "unlock" -> UnlockCommand.run(path, words);
            case "order" -> OrderCommand.run(path, words);
            case "simulate" -> SimulateCommand.run(path, words);
            case "causes" -> SimulateCommand.causes(path, words);
            case "index" -> IndexCommand.run(path, words);
            case "materials" -> MaterialsCommand.run(path, words);
            default -> Answer.unknown(words.rest().getFirst());
        };
        return tell(answer, words, out, err);
    }

    private static int tell(Answer answer, Words words, PrintStream out, PrintStream err) {
        return switch (answer) {
            case Answer.Refused(List<Flaw> flaws) -> {
                flaws.forEach(flaw -> err.println(flaw));
                err.printf("%d flaws; nothing was computed.%n", flaws.size());
                yield 1;
            }
            case Answer.Unknown(String what) -> {
                err.println("'" + what + "' is not a command or option here.");
                err.print(USAGE);
                yield 2;
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
