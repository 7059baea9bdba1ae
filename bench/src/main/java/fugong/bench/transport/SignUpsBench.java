package fugong.bench.transport;

import fugong.FugongServer;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.persistence.Database;
import fugong.registry.Areas;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserForm;
import fugong.security.Users;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `fugong bench signups [--people N] [--clients C] [--pages P]`: a sheet of N sign-ups (3 of 100 with something to
/// find) is planned and loaded, then C clients read P pages of the lists.
public final class SignUpsBench {

    private static final String PASSWORD = "bench-bench-bench";
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    private SignUpsBench() {}

    /// @return the exit code
    public static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        var home = Files.createTempDirectory("fugong-bench-");
        // As arguments: they win over the settings of the server, so that a port of its own is taken.
        try (var server = new SpringApplicationBuilder(FugongServer.class)
                .run(
                        "--server.port=0",
                        "--fugong.home=" + home,
                        "--fugong.web.requests-per-second=1000000",
                        "--fugong.today=" + Ground.DAY)) {
            prepare(server);
            int people = number(words, "--people", 300_000);
            Actors.run(Ground.KEEPER, () -> load(server.getBean(Loads.class), home, people, out));
            int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
            new Readers(port, out)
                    .run("office", PASSWORD, number(words, "--clients", 32), number(words, "--pages", 1_500));
        } finally {
            delete(home);
        }
        return 0;
    }

    static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    }

    private static void prepare(ConfigurableApplicationContext server) throws Exception {
        var database = server.getBean(Database.class);
        try (var owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            Actors.run(Ground.KEEPER, () -> Ground.build(server.getBean(Areas.class), owner));
        }
        var users = server.getBean(Users.class);
        Actors.run(Ground.KEEPER, () -> {
            int user = users.openSynthetic(new UserForm("office", "Office", null, null, "en"), PASSWORD, Ground.KEEPER);
            users.give(user, Role.HOME_COUNTY, LONG_AGO, null, Ground.KEEPER);
            var top = server.getBean(Areas.class)
                    .tree()
                    .find("960000", Ground.DAY)
                    .found()
                    .orElseThrow();
            users.giveDirectly(user, Scope.Kind.AREA, top.id().value(), LONG_AGO, null, Ground.KEEPER);
        });
    }

    private static void load(Loads loads, Path home, int people, PrintStream out) throws Exception {
        var sheet = home.resolve("sign_ups.csv");
        new Sheet(people).write(sheet);
        var work = Files.createDirectories(home.resolve("work"));
        long began = System.nanoTime();
        var upload = Upload.open(sheet, "sign_ups.csv", "sign_ups", work);
        var plan = loads.await(loads.start(upload, Ground.KEEPER));
        double planned = (System.nanoTime() - began) / 1e9;
        loads.commit(plan.id(), plan.fingerprint(), Ground.KEEPER);
        var done = loads.await(plan.id());
        double all = (System.nanoTime() - began) / 1e9;
        out.println("%,d rows: planned in %.1f s, loaded in %.1f s, together %.1f s; %s, %,d created, %,d refused"
                .formatted(
                        people,
                        planned,
                        all - planned,
                        all,
                        done.state(),
                        done.tally().created(),
                        done.tally().refused()));
        for (Load.Count it : loads.counts(plan.id())) {
            out.println("  %,7d × %s".formatted(it.count(), it.code()));
        }
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
