package fugong.cli;

import fugong.cli.network.NetworkCommands;
import fugong.cli.plan.PlanCommands;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Every command by name, in the order of the help.
public final class Commands {

    /// Goes on after the main method ended: the server.
    public static final int STAYS = -1;

    static final int WRONG_WORDS = 2;
    private static final int OUR_FAULT = 70;

    /// What a command does with its words.
    @FunctionalInterface
    interface Command {
        /// @return the exit code, or [#STAYS]
        int run(List<String> words) throws Exception;
    }

    private record Entry(String help, Command command) {}

    private final Map<String, Entry> all = new LinkedHashMap<>();
    private final PrintStream out;
    private final PrintStream err;

    /// @param server the application that commands start when they need the rooms
    public Commands(Class<?> server, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        ServerStart start = new ServerStart(server);
        add(
                "demo",
                "serves the demo region, made and loaded at the first start",
                words -> DemoCommand.run(start, words, out, err));
        add("serve", "serves the pages on this machine's own data", alone("serve", () -> ServeCommand.run(start, out)));
        add("load", "plans and loads a region pack or a table", words -> LoadCommand.run(start, words, out, err));
        add(
                "user",
                "opens a user, the first administrator for one, or gives a new first password",
                words -> UserCommand.run(start, words, out, err));
        add(
                "backup",
                "writes everything this office keeps into one file",
                words -> BackupCommand.backup(words, out, err));
        add("restore", "puts a backup where nothing is yet", words -> BackupCommand.restore(words, out, err));
        add(
                "sample",
                "writes a made-up region pack: hamlet, town or city",
                words -> SampleCommand.run(words, out, err));
        add(
                "zones",
                "makes a list of zone levels from rule and fact files alone",
                words -> ZonesCommand.run(words, out, err));
        add(
                "network",
                "asks the production-network engine about a folder of tables",
                words -> NetworkCommands.run(words, out, err));
        add(
                "plan",
                "plans transport or assignment from a problem file, or checks a plan",
                words -> PlanCommands.run(words, out, err));
        add(
                "check",
                "prints every setting with its source and checks what must hold",
                alone("check", () -> CheckCommand.run(start, out)));
    }

    private void add(String name, String help, Command command) {
        all.put(name, new Entry(help, command));
    }

    /// A command that takes no words says so, rather than passing over what somebody meant.
    private Command alone(String name, Callable<Integer> command) {
        return words -> {
            if (!words.isEmpty()) {
                err.println("fugong %s takes no words, and \"%s\" is one. Maybe a setting is meant: see fugong check."
                        .formatted(name, words.getFirst()));
                return WRONG_WORDS;
            }
            return command.call();
        };
    }

    public int run(List<String> args) {
        if (args.isEmpty() || args.getFirst().equals("help")) {
            help(out);
            return 0;
        }
        Entry entry = all.get(args.getFirst());
        if (entry == null) {
            err.println("There is no command \"%s\". Maybe one of these:".formatted(args.getFirst()));
            help(err);
            return WRONG_WORDS;
        }
        try {
            return entry.command().run(args.subList(1, args.size()));
        } catch (Exception e) {
            e.printStackTrace(err);
            return OUR_FAULT;
        }
    }

    private void help(PrintStream to) {
        all.forEach((name, entry) -> to.println("  fugong %-10s %s".formatted(name, entry.help())));
    }
}
