package fugong.cli;

import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Tally;
import fugong.importing.Upload;
import fugong.kernel.FindingWords;
import fugong.kernel.Located;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `fugong load PACK [--dry-run]`: plans a region pack or a table, says what it would do, and does it.
final class LoadCommand {

    private static final String USAGE = """
            fugong load PACK|FILE [--dry-run] [--as RESOURCE] [--findings N] [--lang zh|en]
              PACK        a folder with datapackage.json, or an archive of one
              FILE        one table (.csv .xlsx .json .geojson); --as says what its rows are
              --dry-run   says what would be done and does nothing
              --findings  how many findings of each kind are printed (3)""";
    private static final int REFUSED = 1;
    private static final int WRONG_WORDS = 2;
    private static final int MOST_FINDINGS = 3;

    /// @param dry only plan
    private record Wish(Path given, boolean dry, String as, int findings, Locale locale) {}

    private LoadCommand() {}

    static int run(ServerStart start, List<String> words, PrintStream out, PrintStream err) throws Exception {
        var wish = wish(words);
        if (wish == null) {
            err.println(USAGE);
            return WRONG_WORDS;
        }
        if (!Files.exists(wish.given())) {
            err.println("There is no %s. Maybe the path is meant from another folder.".formatted(wish.given()));
            return WRONG_WORDS;
        }
        try (var rooms = start.rooms(Map.of())) {
            var loads = rooms.getBean(Loads.class);
            return Actors.as(Actor.system("load " + wish.given().getFileName()), () -> load(loads, wish, out));
        }
    }

    private static @Nullable Wish wish(List<String> words) {
        Path given = null;
        boolean dry = false;
        var as = "";
        int findings = MOST_FINDINGS;
        var locale = Locale.ENGLISH;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean followed = i + 1 < words.size();
            if (word.equals("--dry-run")) {
                dry = true;
            } else if (word.equals("--as") && followed) {
                as = words.get(++i);
            } else if (word.equals("--lang") && followed) {
                locale = Locale.forLanguageTag(words.get(++i));
            } else if (word.equals("--findings") && followed && words.get(i + 1).matches("\\d{1,7}")) {
                findings = Integer.parseInt(words.get(++i));
            } else if (given == null && !word.startsWith("--")) {
                given = Path.of(word);
            } else {
                return null;
            }
        }
        return given == null ? null : new Wish(given.toAbsolutePath().normalize(), dry, as, findings, locale);
    }

    private static int load(Loads loads, Wish wish, PrintStream out) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("fugong-pack-");
        try {
            var upload = Upload.open(wish.given(), wish.given().getFileName().toString(), wish.as(), work);
            var plan = loads.await(loads.start(upload, Actors.current()));
            print(plan, wish, loads, out);
            return plan.changesNothing() || wish.dry() || !plan.committable()
                    ? ended(plan, wish, out)
                    : commit(loads, plan, out);
        } finally {
            delete(work);
        }
    }

    private static int ended(Load plan, Wish wish, PrintStream out) {
        if (plan.changesNothing()) {
            out.println("No change: everything is there already.");
            return 0;
        }
        out.println(plan.committable() ? "Nothing was written (--dry-run)." : "Nothing was written.");
        return plan.committable() && wish.dry() ? 0 : REFUSED;
    }

    private static int commit(Loads loads, Load plan, PrintStream out) throws InterruptedException {
        loads.commit(plan.id(), plan.fingerprint(), Actors.current());
        var done = loads.await(plan.id());
        out.println(
                switch (done.state()) {
                    case COMMITTED ->
                        "Loaded: %d created, %d changed. It can be undone on the page /import/%d."
                                .formatted(done.tally().created(), done.tally().changed(), done.id());
                    case STALE ->
                        "Refused as stale: the data changed between plan and commit. Nothing was written; load again.";
                    default -> "Nothing was written: %s %s".formatted(done.state(), done.incident());
                });
        return done.state() == Load.State.COMMITTED ? 0 : REFUSED;
    }

    private static void print(Load plan, Wish wish, Loads loads, PrintStream out) {
        out.println("Plan of %s".formatted(plan.source()));
        out.println("  %-24s %9s %9s %9s %9s".formatted("resource", "created", "changed", "unchanged", "refused"));
        for (var part : plan.parts()) {
            line(part.resource() + (part.broken() ? " !" : ""), part.tally(), out);
        }
        line("together", plan.tally(), out);
        var counts = loads.counts(plan.id());
        if (!counts.isEmpty()) {
            out.println("Findings");
            counts.forEach(it -> print(plan, it, wish, loads, out));
        }
        if (!plan.incident().isEmpty()) {
            out.println("Our own fault, see the log: " + plan.incident());
        }
    }

    /// One kind of finding: how often, then the first places.
    private static void print(Load plan, Load.Count kind, Wish wish, Loads loads, PrintStream out) {
        out.println("  %d × %s %s in %s".formatted(kind.count(), kind.severity(), kind.code(), kind.resource()));
        loads.findings(plan.id(), kind.resource(), kind.code(), 0, wish.findings())
                .forEach(it -> print(it, wish.locale(), out));
        if (kind.count() > wish.findings()) {
            out.println("    … and %d more (--findings N).".formatted(kind.count() - wish.findings()));
        }
    }

    private static void line(String name, Tally tally, PrintStream out) {
        out.println("  %-24s %9d %9d %9d %9d"
                .formatted(name, tally.created(), tally.changed(), tally.unchanged(), tally.refused()));
    }

    private static void print(Located found, Locale locale, PrintStream out) {
        var place = "%s row %d %s"
                .formatted(found.resource(), found.row(), found.column())
                .strip();
        out.println("    %s: \"%s\" %s".formatted(place, found.value(), FindingWords.says(found.finding(), locale)));
        var mend = FindingWords.mend(found.finding(), locale);
        if (!mend.isEmpty()) {
            out.println("        " + mend);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
