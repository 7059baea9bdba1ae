package fugong.bench.reports;

import fugong.FugongServer;
import fugong.kernel.EnterpriseId;
import fugong.persistence.Database;
import fugong.registry.Areas;
import fugong.reporting.DailyReports;
import fugong.reporting.Definitions;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Dimension;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserForm;
import fugong.security.Users;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `fugong bench reports [--enterprises N] [--seconds S] [--days D]`: see package-info. Days: how many days of
/// bulk
/// reports; 35 with 20,396 enterprises are the 713,860 reports of the demo.
public final class ReportsBench {

    private static final String SECRET = "fgt_bench-of-reports-on-a-fresh-store";
    private static final Actor KEEPER = Actor.system("bench of reports");
    private static final int BATCH = 20_000;

    private final ConfigurableApplicationContext server;
    private final PrintStream out;
    private final Connection owner;
    private final int enterprises;
    private final Path home;

    private ReportsBench(ConfigurableApplicationContext server, Path home, PrintStream out, int enterprises)
            throws SQLException {
        this.server = server;
        this.home = home;
        this.out = out;
        this.enterprises = enterprises;
        var database = server.getBean(Database.class);
        owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    /// @return the exit code
    public static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        int enterprises = number(words, "--enterprises", 100_000);
        int singles = number(words, "--singles", 6_000);
        int days = number(words, "--days", 1);
        var home = Files.createTempDirectory("fugong-bench-");
        try (var server = new SpringApplicationBuilder(FugongServer.class)
                .properties(Map.of(
                        "server.port", "0",
                        "fugong.home", home.toString(),
                        "fugong.web.requests-per-second", "1000000",
                        "fugong.today", "2020-03-02"))
                .run()) {
            var bench = new ReportsBench(server, home, out, enterprises);
            Actors.run(KEEPER, () -> bench.all(singles, days));
        } finally {
            delete(home);
        }
        return 0;
    }

    private static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    }

    private void all(int singles, int days) throws Exception {
        say(
                "PostgreSQL %s, fsync %s, synchronous_commit %s, %d processors, heap %d MB",
                show("server_version"),
                show("fsync"),
                show("synchronous_commit"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var region = Region.build(server.getBean(Areas.class));
        asEverything();
        Region.enterprises(owner, enterprises);
        say("%,d enterprises in 100 counties", enterprises);
        singles(singles);
        bulk(days);
        drillDown(region);
    }

    /// The owner passes by no policy that is forced; ours are not, so this is only for the functions that ask.
    private void asEverything() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set fugong.everything = 'on'");
        }
    }

    private void singles(int count) throws Exception {
        token();
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        var clients = new Clients(port, SECRET);
        clients.send(16, 1, Math.min(3_000, count), Region.DAY.minusDays(40)); // warm
        var cpu = Cpu.now(home);
        long began = System.nanoTime();
        var times = clients.send(16, 1, count, Region.DAY.minusDays(41));
        double seconds = (System.nanoTime() - began) / 1e9;
        cpu = Cpu.now(home).since(cpu);
        say("single reports, 16 clients over HTTP, one transaction each (validation, trail, roll-up, idempotency):");
        say(
                "  %,.0f reports/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%,d reports)",
                count / seconds, times.percentile(50), times.percentile(95), times.percentile(99), times.count());
        say("  %s", cpu.each(count));
    }

    private void token() throws Exception {
        var users = server.getBean(Users.class);
        int user = users.openSynthetic(new UserForm("bench", "Bench", null, null, "en"), "bench-bench-bench", KEEPER);
        users.give(user, Role.COMMAND, LocalDate.of(2019, 1, 1), null, KEEPER);
        users.giveDirectly(user, Scope.Kind.EVERYTHING, 0, LocalDate.of(2019, 1, 1), null, KEEPER);
        try (var statement = owner.prepareStatement("""
                insert into security_token ("user", name, hash, hint, permissions, created_at, expires_at)
                values (?, 'bench', ?, 'fgt_', '{REPORT,SEE_ENTERPRISES,SEE_PICTURE}', now() - interval '1 day', '2199-01-01')
                """)) {
            statement.setInt(1, user);
            statement.setBytes(2, MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes()));
            statement.execute();
        }
    }

    private void bulk(int days) throws SQLException, IOException {
        long reportsBefore = size("reporting_report");
        long rowsBefore = count("reporting_report");
        var reports = server.getBean(DailyReports.class);
        long began = System.nanoTime();
        int sent = 0;
        for (int back = days - 1; back >= 0; back--) {
            for (int from = 1; from <= enterprises; from += BATCH) {
                sent += accepted(reports.submitAll(
                        forms(from, Math.min(enterprises, from + BATCH - 1), Region.DAY.minusDays(back)),
                        DailyReport.Source.API,
                        KEEPER));
            }
        }
        folded();
        double seconds = (System.nanoTime() - began) / 1e9;
        say(
                "bulk, 1 client, %,d reports a transaction, roll-up folded: %,.0f reports/s (%,d in %.1f s)",
                BATCH, sent / seconds, sent, seconds);
        say("  raw COPY of the same rows into the same table shape in the same run: %,.0f rows/s", copy());
        long rows = count("reporting_report") - rowsBefore;
        say(
                "bytes per 10-field report: %.0f (row and index) + %.0f (cells, %,d rows) + %.0f (trail and keys of singles, per single)",
                (double) (size("reporting_report") - reportsBefore) / rows,
                (double) size("reporting_cell") / (rowsBefore + rows),
                count("reporting_cell"),
                (double) (size("security_trail") + size("web_idempotency")) / Math.max(1, count("web_idempotency")));
    }

    private static int accepted(List<Submission> answers) {
        for (var answer : answers) {
            if (!(answer instanceof Submission.Accepted)) {
                throw new IllegalStateException(answer.toString());
            }
        }
        return answers.size();
    }

    private static List<ReportForm> forms(int from, int to, LocalDate day) {
        var forms = new ArrayList<ReportForm>();
        for (int id = from; id <= to; id++) {
            int present = (id * 7 + day.getDayOfYear()) % 98;
            forms.add(new ReportForm(
                    new EnterpriseId(id),
                    day,
                    id % 10 < 8 ? WorkStatus.RESUMED : WorkStatus.NOT_RESUMED,
                    new Headcount(100, present, 2),
                    new Headcount(10, id % 10, 0),
                    new ReportForm.Lines(id % 3, 3),
                    BigDecimal.valueOf(30 + id % 200, 1),
                    null,
                    12,
                    80,
                    5,
                    List.of(),
                    List.of(),
                    ""));
        }
        return forms;
    }

    /// Waits until the fold in the background has caught up.
    private void folded() throws SQLException {
        while (count("reporting_pending") + count("reporting_cell_delta") > 0) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private double copy() throws SQLException, IOException {
        var file = Files.createTempFile("fugong-bench-", ".copy");
        try (var statement = owner.createStatement()) {
            statement.execute("create table bench_copy (like reporting_report including indexes)");
            var manager = owner.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            try (var to = Files.newOutputStream(file)) {
                manager.copyOut("copy (select * from reporting_report limit 500000) to stdout", to);
            }
            long began = System.nanoTime();
            try (var from = Files.newInputStream(file)) {
                long rows = manager.copyIn("copy bench_copy from stdin", from, 1 << 16);
                return rows / ((System.nanoTime() - began) / 1e9);
            }
        } finally {
            Files.delete(file);
            try (var statement = owner.createStatement()) {
                statement.execute("drop table if exists bench_copy");
            }
        }
    }

    /// Thirty days of cells: one counted from the bulk's reports, the others copied from it, since the
    /// drill-down reads
    /// cells and never reports.
    private void drillDown(Region region) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into reporting_cell
                    select definition, dimension, area, day - n, value, reported, met, excluded, staff_reported, staff_met,
                           staff_excluded, output_reported, output_met, output_excluded, power_reported, power_met,
                           power_excluded, amount, amount_of
                      from reporting_cell, generate_series(1, 29) n where day = '%s'
                    on conflict do nothing
                    """.formatted(Region.DAY));
            statement.execute("analyze reporting_cell");
        }
        var indicators = server.getBean(Indicators.class);
        var vector = List.of("resumption", "return", "output").stream()
                .map(server.getBean(Definitions.class)::require)
                .toList();
        var times = Map.of(
                "province, 10 cities × 30 days × 3 rates",
                new Times(),
                "city, 10 counties × 30 days × 3 rates",
                new Times(),
                "province by 31 divisions, 1 day",
                new Times());
        for (int round = 0; round < 60; round++) {
            int at = round;
            var city = region.cities().get(round % 10).id();
            var from = Region.DAY.minusDays(29);
            timed(
                    known(times, "province, 10 cities × 30 days × 3 rates"),
                    round,
                    () -> indicators.trendBelow(vector, region.province(), from, Region.DAY, KEEPER));
            timed(
                    known(times, "city, 10 counties × 30 days × 3 rates"),
                    at,
                    () -> indicators.trendBelow(vector, city, from, Region.DAY, KEEPER));
            timed(
                    known(times, "province by 31 divisions, 1 day"),
                    at,
                    () -> indicators.by(Dimension.DIVISION, "resumption", region.province(), Region.DAY, KEEPER));
        }
        say("drill-down, %,d enterprises × 30 days (%,d cells):", enterprises, count("reporting_cell"));
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> say(
                        "  %-42s p50 %.1f ms, p95 %.1f ms",
                        it.getKey(), it.getValue().percentile(50), it.getValue().percentile(95)));
    }

    private static void timed(Times times, int round, Runnable query) {
        long began = System.nanoTime();
        query.run();
        if (round >= 10) {
            times.add(System.nanoTime() - began);
        }
    }

    private String show(String setting) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private long size(String table) throws SQLException {
        return number("select pg_total_relation_size('%s')".formatted(table));
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void say(String format, Object... values) {
        out.println(format.formatted(values));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Times known(Map<String, Times> times, String what) {
        return Objects.requireNonNull(times.get(what), what);
    }
}
