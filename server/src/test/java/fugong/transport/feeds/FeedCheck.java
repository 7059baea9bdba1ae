package fugong.transport.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mobilitydata.gtfsvalidator.input.CountryCode;
import org.mobilitydata.gtfsvalidator.runner.ApplicationType;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunner;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunnerConfig;
import org.mobilitydata.gtfsvalidator.util.VersionResolver;
import tools.jackson.databind.json.JsonMapper;

/// MobilityData's validator in a process of its own: it leaves threads behind and would keep ours alive.
public final class FeedCheck {

    private FeedCheck() {}

    /// Notices by severity and code, with their number.
    public record Notices(TreeMap<String, Integer> errors, TreeMap<String, Integer> warnings) {}

    /// @param day the day on which the feed is looked at
    public static Notices of(byte[] zip, Path folder, LocalDate day) throws IOException, InterruptedException {
        Path feed = Files.write(folder.resolve("feed.zip"), zip);
        Path report = folder.resolve("report");
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedCheck.class.getName(),
                        feed.toUri().toString(),
                        report.toString(),
                        day.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("validator.log").toFile())
                .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).as("the validator ended").isTrue();
        assertThat(run.exitValue())
                .as(Files.readString(folder.resolve("validator.log")))
                .isZero();
        return read(report.resolve("report.json"));
    }

    private static Notices read(Path report) throws IOException {
        var errors = new TreeMap<String, Integer>();
        var warnings = new TreeMap<String, Integer>();
        for (var notice : new JsonMapper().readTree(Files.readString(report)).get("notices")) {
            var to = notice.get("severity").asString().equals("ERROR") ? errors : warnings;
            to.put(notice.get("code").asString(), notice.get("totalNotices").asInt());
        }
        return new Notices(errors, warnings);
    }

    public static void main(String[] words) {
        var config = ValidationRunnerConfig.builder()
                .setGtfsSource(java.net.URI.create(words[0]))
                .setOutputDirectory(Path.of(words[1]))
                .setValidationReportFileName("report.json")
                .setHtmlReportFileName("report.html")
                .setSystemErrorsReportFileName("system_errors.json")
                .setNumThreads(1)
                .setCountryCode(CountryCode.forStringOrUnknown("CN"))
                .setDateForValidation(LocalDate.parse(words[2]))
                .setPrettyJson(true)
                .setSkipValidatorUpdate(true)
                .build();
        var status = new ValidationRunner(new VersionResolver(ApplicationType.CLI)).run(config);
        System.exit(List.of(ValidationRunner.Status.SUCCESS).contains(status) ? 0 : 1);
    }
}
