package fugong.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every command by name, in the order of the help.
public final class Commands {

    /// Goes on after the main method ended: the server.
    static final int STAYS = -1;

    /// What a command does with its words.
    @FunctionalInterface
    interface Command {
        /// @return the exit code, or [#STAYS]
        int run(List<String> words, PrintStream out, PrintStream err) throws Exception;
    }

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    private record Entry(String help, Command command) {}

    static {
        add("serve", "serves the pages on this machine's own data", ServeCommand::run);
    }

    private Commands() {}

    private static void add(String name, String help, Command command) {
        ALL.put(name, new Entry(help, command));
    }

    public static int run(List<String> args, PrintStream out, PrintStream err) {
        Entry entry = args.isEmpty() ? null : ALL.get(args.getFirst());
        if (entry == null) {
            help(args.isEmpty() || args.getFirst().equals("help") ? out : err, args);
            return args.isEmpty() || args.getFirst().equals("help") ? 0 : 2;
        }
        try {
            return entry.command().run(args.subList(1, args.size()), out, err);
        } catch (Exception e) {
            e.printStackTrace(err);
            return 70;
        }
    }

    private static void help(PrintStream to, List<String> args) {
        if (!args.isEmpty() && !args.getFirst().equals("help")) {
            to.println("There is no command \"%s\". Maybe one of these:".formatted(args.getFirst()));
        }
        ALL.forEach((name, entry) -> to.println("  fugong %-10s %s".formatted(name, entry.help())));
    }
}
