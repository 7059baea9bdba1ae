package fugong.bench.transport;

import fugong.FugongServer;
import fugong.persistence.Database;
import fugong.persistence.Migrations;
import fugong.persistence.PostgresHome;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserForm;
import fugong.security.Users;
import fugong.security.signin.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `fugong bench kills [--kills N] [--counties C] [--seed S]`: the process of the server is killed (-9) N times at
/// random moments while C counties sign up, plan, board and hand over, and ask again until they are answered. Then
/// the tables are counted: nobody lost, nobody on two coaches, no message doubled. The exit code is 1 otherwise.
public final class KillsBench {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
    /// Between coming up and the knife, milliseconds: long enough for the messages, which are planned every three
    /// seconds.
    private static final int LONGEST = 7_000;

    private KillsBench() {}

    /// @return the exit code
    public static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        int kills = SignUpsBench.number(words, "--kills", 100);
        int counties = SignUpsBench.number(words, "--counties", 4);
        int seed = SignUpsBench.number(words, "--seed", 7);
        var home = Files.createTempDirectory("fugong-bench-");
        var postgres = PostgresHome.open(home.resolve("postgres"), true);
        try {
            var database = postgres.database("kills");
            Migrations.run(database);
            try (var owner = DriverManager.getConnection(
                    database.url(), database.owner().user(), database.owner().password())) {
                execute(owner, "set fugong.everything = 'on'");
                var bearer = prepare(database, owner, counties);
                var server = new ServerProcess(home, database);
                return new Knife(server, owner, bearer, counties, out).cut(kills, seed);
            }
        } finally {
            postgres.stop();
            delete(home);
        }
    }

    /// Everything that is there before the first kill, made by a server that then goes.
    private static String prepare(Database database, Connection owner, int counties) throws Exception {
        try (var server = new SpringApplicationBuilder(FugongServer.class)
                .run(
                        "--server.port=0",
                        "--fugong.today=" + Ground.DAY,
                        "--fugong.db-url=" + database.url(),
                        "--fugong.db-owner=" + database.owner().user(),
                        "--fugong.db-owner-password=" + database.owner().password(),
                        "--fugong.db-app=" + database.app().user(),
                        "--fugong.db-app-password=" + database.app().password())) {
            Actors.run(Ground.KEEPER, () -> Ground.build(server.getBean(Areas.class), owner));
            for (int county = 0; county < counties; county++) {
                execute(owner, """
                        insert into transport_vehicle (area, plate, rated, available_from)
                        select area, '川K' || code || '-' || n, 45, '2020-01-01'
                          from registry_area_name, generate_series(1, 400) n where code = '%s'
                        """.formatted(Ground.county(county)));
            }
            var users = server.getBean(Users.class);
            return Actors.as(Ground.KEEPER, () -> {
                int user = users.openSynthetic(
                        new UserForm("kills", "Kills", null, null, "en"), "kills-kills-kills", Ground.KEEPER);
                users.give(user, Role.COMMAND, LONG_AGO, null, Ground.KEEPER);
                users.giveDirectly(user, Scope.Kind.EVERYTHING, 0, LONG_AGO, null, Ground.KEEPER);
                var actor = new Actor(user, "kills", Set.of(Role.COMMAND), Scope.EVERYTHING);
                return Actors.as(
                        actor,
                        () -> server.getBean(Tokens.class)
                                .make(
                                        actor,
                                        "kills",
                                        EnumSet.of(
                                                Permission.SEE_TRANSPORT,
                                                Permission.PLAN_TRANSPORT,
                                                Permission.RUN_TRIPS,
                                                Permission.SEE_PERSONAL_DATA),
                                        30));
            });
        }
    }

    static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// The one who kills, and counts afterwards.
    private record Knife(ServerProcess server, Connection owner, String bearer, int counties, PrintStream out) {

        int cut(int kills, int seed) throws Exception {
            server.start();
            server.end();
            server.start();
            var over = new AtomicBoolean();
            var journeys = new ArrayList<Journey>();
            var rounds = new ArrayList<Future<Integer>>();
            var hit = new TreeMap<String, Integer>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int county = 0; county < counties; county++) {
                    var journey = new Journey(county, server.port, bearer, new Tables(owner));
                    journeys.add(journey);
                    rounds.add(pool.submit(() -> {
                        int round = 0;
                        while (!over.get()) {
                            journey.round(round++);
                        }
                        return round;
                    }));
                }
                try {
                    kill(kills, seed, journeys, rounds, hit);
                } finally {
                    over.set(true);
                }
            }
            int all = 0;
            for (var it : rounds) {
                all += it.get();
            }
            Thread.sleep(LONGEST);
            server.kill();
            int repeated = journeys.stream().mapToInt(Journey::repeated).sum();
            out.println("%d kills in the middle of %s; %d journeys, %d requests broken and asked again"
                    .formatted(kills, hit, all, repeated));
            return new Count(owner, out).all(all * Journey.PEOPLE) ? 0 : 1;
        }

        private void kill(
                int kills, int seed, List<Journey> journeys, List<Future<Integer>> rounds, Map<String, Integer> hit)
                throws Exception {
            var random = new SplittableRandom(seed);
            for (int i = 1; i <= kills; i++) {
                Thread.sleep(random.nextInt(LONGEST));
                journeys.forEach(it -> hit.merge(it.doing, 1, Integer::sum));
                server.kill();
                for (var it : rounds) {
                    if (it.isDone()) {
                        it.get();
                    }
                }
                server.start();
                if (i % 10 == 0) {
                    out.println("  %d killed".formatted(i));
                }
            }
        }
    }
}
