package fugong.cli;

import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.registry.Areas;
import fugong.sample.Sample;
import fugong.sample.SampleSize;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/// `fugong demo [hamlet|town|city]`: the demo region on its own store beside the office's own, every step of it by
/// the doors that anybody else would use.
final class DemoCommand {

    /// The morning after the last day of the demo's reports: all 35 days can be looked at.
    static final LocalDate TODAY = LocalDate.of(2020, 3, 16);

    private DemoCommand() {}

    static int run(ServerStart start, List<String> words, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        var named = words.isEmpty() ? Optional.of(SampleSize.CITY) : SampleSize.of(words.getFirst());
        if (named.isEmpty() || words.size() > 1) {
            err.println(
                    "fugong demo [hamlet|town|city]: \"%s\" is no size of the demo region. Maybe city, which is the usual one."
                            .formatted(String.join(" ", words)));
            return Commands.WRONG_WORDS;
        }
        SampleSize size = named.get();
        Path home = Path.of(System.getenv().getOrDefault("FUGONG_HOME", "data"))
                .resolve("demo-" + size.name().toLowerCase(Locale.ROOT));
        Map<String, Object> settings = DemoPeople.hints();
        settings.putAll(Map.of("fugong.home", home, "fugong.demo", "true", "fugong.today", TODAY));
        var rooms = start.pages(settings);
        Actors.<InterruptedException>run(Actor.system("demo"), () -> fill(rooms, size, home, out));
        String address = "http://%s:%s"
                .formatted(
                        rooms.getEnvironment().getProperty("server.address"),
                        rooms.getEnvironment().getProperty("local.server.port"));
        out.println("\nThe demo region is served at " + address);
        out.println("Sign in as one of: command (both cities), anxi (a county), clerk, liaison, desk, group, home,");
        out.println("partner, statistics, auditor, admin. The password of each is " + DemoPeople.PASSWORD);
        out.println("Stop with Ctrl-C; the next start is quick. To begin anew, delete " + home);
        return Commands.STAYS;
    }

    static void fill(ApplicationContext rooms, SampleSize size, Path home, PrintStream out)
            throws InterruptedException {
        if (rooms.getBean(Areas.class).tree().isEmpty()) {
            load(rooms.getBean(Loads.class), size, home.resolve("pack"), out);
        }
        new DemoPeople(rooms, TODAY).settle();
    }

    private static void load(Loads loads, SampleSize size, Path pack, PrintStream out) throws InterruptedException {
        try {
            out.println("Writing the demo region (synthetic, seed %d) …".formatted(Sample.SEED));
            Sample.write(size, Sample.SEED, Path.of(System.getProperty("fugong.regions", "regions")), pack);
            Path work = Files.createTempDirectory("fugong-demo-");
            Upload upload = Upload.open(pack.toAbsolutePath(), "demo", "", work);
            out.println("Planning the load …");
            long began = System.nanoTime();
            Load plan = await(loads, loads.start(upload, Actors.current()), out);
            if (!plan.committable()) {
                loads.findings(plan.id(), "", "", 0, 20).forEach(out::println);
                throw new IllegalStateException(
                        "The demo region does not load: %s. Maybe a fault of the generator.".formatted(plan.tally()));
            }
            long planned = System.nanoTime();
            out.println("Loading %,d rows …".formatted(plan.tally().created()));
            loads.commit(plan.id(), plan.fingerprint(), Actors.current());
            Load done = await(loads, plan.id(), out);
            if (done.state() != Load.State.COMMITTED) {
                throw new IllegalStateException(
                        "The demo region was not loaded: %s %s".formatted(done.state(), done.incident()));
            }
            out.println("Planned in %d s, loaded in %d s."
                    .formatted(
                            TimeUnit.NANOSECONDS.toSeconds(planned - began),
                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - planned)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The demo region could not be written to " + pack, e);
        }
    }

    /// Says now and then how far it is.
    private static Load await(Loads loads, long id, PrintStream out) throws InterruptedException {
        for (int tick = 1; loads.require(id).state().runs(); tick++) {
            Thread.sleep(500);
            if (tick % 20 == 0) {
                loads.progress(id).ifPresent(it -> out.println("  %s: %,d rows".formatted(it.resource(), it.rows())));
            }
        }
        return loads.await(id);
    }
}
