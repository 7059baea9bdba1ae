package fugong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.kernel.EnterpriseId;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Every made-up row of the hamlet says so: where it is stored, on pages, in the API and in what is exported. What a
/// person says afterwards does not.
class MadeUpRowsRoomTest extends DatabaseTest {

    private static final Actor SYSTEM = Actor.system("hamlet");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 27);

    /// A link says what it is by its source, and has two ends that do; a stop is a point on a map.
    private static final Set<String> WITHOUT_A_COLUMN = Set.of("links", "places");

    @TempDir
    static Path work;

    @Autowired
    private Loads loads;

    @Autowired
    private TestPeople people;

    @Autowired
    private DailyReports reports;

    private EnterpriseId firm = new EnterpriseId(1);

    @BeforeAll
    void load() throws Exception {
        Actors.run(SYSTEM, () -> {
            var upload = Upload.open(
                    SampleLawTest.repository().resolve("samples/hamlet"),
                    "hamlet",
                    "",
                    Files.createTempDirectory(work, "p"));
            var plan = loads.await(loads.start(upload, SYSTEM));
            loads.commit(plan.id(), plan.fingerprint(), SYSTEM);
            loads.await(plan.id());
            firm = new EnterpriseId(
                    jdbc.sql("select enterprise from reporting_report where day = :day order by enterprise limit 1")
                            .param("day", DAY)
                            .query(Integer.class)
                            .single());
        });
        people.somebody("looker", Set.of(Role.COMMAND), Scope.EVERYTHING);
    }

    @Test
    void every_export_says_it_of_every_made_up_row() throws Exception {
        var silent = new ArrayList<String>();
        try (var web = TestWeb.signedIn(port, "looker")) {
            for (var resource : madeUp()) {
                var answer = web.get("/import/exports/" + resource + ".csv");
                assertThat(answer.statusCode()).as(resource).isEqualTo(200);
                var rows =
                        CSVFormat.DEFAULT.parse(new StringReader(answer.body().replace("\uFEFF", "")));
                var list = rows.getRecords();
                int column = list.getFirst().toList().indexOf("synthetic");
                assertThat(list).as(resource).hasSizeGreaterThan(1);
                if (column < 0) {
                    silent.add(resource);
                    continue;
                }
                for (var row : list.subList(1, list.size())) {
                    assertThat(row.get(column)).as(resource + " " + row).isIn("true", "是", "yes");
                }
            }
        }
        assertThat(silent).as("resources that cannot say it").isSubsetOf(WITHOUT_A_COLUMN);
    }

    /// What the pack itself calls made up.
    private static List<String> madeUp() throws Exception {
        var text = Files.readString(SampleLawTest.repository().resolve("samples/hamlet/datapackage.json"));
        return text.lines()
                .filter(it -> it.contains("\"synthetic\": true"))
                .map(it -> it.replaceAll(".*\"name\": \"([a-z_]+)\".*", "$1"))
                .filter(it -> !it.equals("sign_ups")) // people are not exported in the clear
                .toList();
    }

    @Test
    void a_page_and_the_api_say_it_of_a_report_until_a_person_says_the_same_words() {
        var path = "/enterprises/" + firm + "/reports";
        try (var web = TestWeb.signedIn(port, "looker")) {
            assertThat(web.get(path).body()).contains("badge synthetic");
            assertThat(web.get("/report/" + firm + "?day=" + DAY).body()).contains("badge synthetic");
            assertThat(web.get("/api/v1/enterprises/" + firm + "/reports/" + DAY)
                            .body())
                    .contains("SYNTHETIC");
        }
        Actors.run(SYSTEM, () -> {
            var said = reports.last(firm, DAY.plusDays(20), 60, SYSTEM).getFirst();
            assertThat(said.synthetic()).isTrue();
            reports.submit(said.said(), Sending.by(DailyReport.Source.FORM), SYSTEM);
            var now = reports.find(firm, said.day(), SYSTEM).orElseThrow();
            assertThat(now.synthetic()).isFalse();
            assertThat(now.revision()).isEqualTo(said.revision() + 1);
            assertThat(now.said()).isEqualTo(said.said());
        });
    }
}
