package fugong.bench.reports;

import fugong.FugongServer;
import fugong.registry.Areas;
import fugong.security.Actors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `fugong bench reports [--enterprises N] [--singles S] [--warm W] [--days D]`: see package-info. Days: how many
/// days of bulk reports; 35 with 20,396 enterprises are the 713,860 reports of the demo.
public final class ReportsBench {

    private ReportsBench() {}

    /// @return the exit code
    public static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        var home = Files.createTempDirectory("fugong-bench-");
        try (var server = new SpringApplicationBuilder(FugongServer.class)
                .properties(Map.of(
                        "server.port", "0",
                        "fugong.home", home.toString(),
                        "fugong.web.requests-per-second", "1000000",
                        "fugong.today", "2020-03-02"))
                .run()) {
            var stand = Stand.of(server, home, number(words, "--enterprises", 100_000), out);
            int warm = number(words, "--warm", 12_000);
            int singles = number(words, "--singles", 6_000);
            int days = number(words, "--days", 1);
            Actors.run(Stand.KEEPER, () -> all(stand, warm, singles, days));
        } finally {
            delete(home);
        }
        return 0;
    }

    static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    }

    private static void all(Stand stand, int warm, int singles, int days) throws Exception {
        stand.say(
                "PostgreSQL %s, fsync %s, synchronous_commit %s, %d processors, heap %d MB",
                stand.show("server_version"),
                stand.show("fsync"),
                stand.show("synchronous_commit"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var region = Region.build(stand.bean(Areas.class));
        Region.enterprises(stand.owner(), stand.enterprises());
        stand.say(
                "%,d enterprises in 100 counties, every fifth in one of %d groups", stand.enterprises(), Region.GROUPS);
        new Singles(stand).run(warm, singles);
        new Bulk(stand).run(days);
        new DrillDown(stand).run(region);
        stand.say(
                "The demo's 713,860 reports: --enterprises 20396 --days 35; or ./fugong demo city, which says how long the "
                        + "whole region was planned and loaded.");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
