package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A load taken back leaves what was there before it, obstacles too; what was nowhere before is absent, not zero.
class UndoneLoadRoomTest extends DatabaseTest {

    @TempDir
    Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Readings readings;

    @Autowired
    private CellsHold cells;

    @Autowired
    private LateList late;

    private Hamlets hamlets;
    private EnterpriseId firm;
    private String code;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
        firm = hamlets.enterprise(1);
        code = Actors.as(
                KEEPER, () -> enterprises.require(firm, KEEPER).creditCode().value());
    }

    private Load load(String resource, String text) throws Exception {
        var file = Files.writeString(folder.resolve(resource + ".csv"), text);
        var upload = Upload.open(file, resource, resource, Files.createTempDirectory(folder, "u"));
        var plan = loads.await(loads.start(upload, KEEPER));
        assertThat(plan.committable()).as(plan.parts().toString()).isTrue();
        loads.commit(plan.id(), plan.fingerprint(), KEEPER);
        return loads.await(plan.id());
    }

    private void takeBack(Load load) throws Exception {
        loads.undo(load.id(), KEEPER);
        assertThat(loads.await(load.id()).state()).isEqualTo(Load.State.UNDONE);
    }

    @Test
    void a_corrected_report_gets_its_obstacles_back() throws Exception {
        var before = ReportForm.of(firm, DAY, WorkStatus.PARTIAL, new Headcount(100, 40, 0))
                .withOutput(new BigDecimal("8"))
                .withObstacles(List.of(
                        new Obstacle(Obstacle.Kind.LABOUR, new BigDecimal(30), "sewers; cutters", "Gulin", DAY)));
        Actors.run(KEEPER, () -> {
            reports.submit(before, Sending.by(Source.FORM), KEEPER);
            var load = load("reports", """
                    credit_code,day,status,own_due,own_present,obstacles
                    %s,%s,RESUMED,100,90,
                    """.formatted(code, DAY));
            assertThat(said().own().present()).isEqualTo(90);
            assertThat(said().obstacles()).isEmpty();
            takeBack(load);
            assertThat(said()).isEqualTo(before);
        });
    }

    @Test
    void a_reading_taken_back_is_absent_and_may_come_again() throws Exception {
        Actors.run(KEEPER, () -> {
            var text = """
                    credit_code,day,kind,amount
                    %s,%s,ELECTRICITY,600
                    """.formatted(code, DAY);
            takeBack(load("readings", text));
            assertThat(readings.of(firm, DAY, DAY, KEEPER)).isEmpty();
            assertThat(readings.list(List.of(firm), DAY)).isEmpty();
            load("readings", text);
            assertThat(readings.of(firm, DAY, DAY, KEEPER))
                    .extracting(Readings.Reading::amount)
                    .containsExactly(600_000L);
            assertThat(cells.check()).as("figures agree with a recount").isEmpty();
        });
    }

    /// A sheet of heads alone corrects heads; obstacles, needs, output and the note stay. An empty cell takes away.
    @Test
    void a_column_that_is_not_there_says_nothing() throws Exception {
        var other = Actors.as(KEEPER, () -> hamlets.enterprise(2));
        var its = Actors.as(
                KEEPER, () -> enterprises.require(other, KEEPER).creditCode().value());
        var before = ReportForm.of(other, DAY, WorkStatus.PARTIAL, new Headcount(100, 40, 3))
                .withContract(new Headcount(20, 5, 0))
                .withOutput(new BigDecimal("8"))
                .withObstacles(List.of(new Obstacle(Obstacle.Kind.LABOUR, new BigDecimal(30), "sewers", "", DAY)));
        Actors.run(KEEPER, () -> {
            reports.submit(before, Sending.by(Source.FORM), KEEPER);
            var heads = load("reports", """
                    credit_code,day,status,own_due,own_present
                    %s,%s,PARTIAL,100,60
                    """.formatted(its, DAY));
            var now = reports.find(other, DAY, KEEPER).orElseThrow().said();
            assertThat(now.own()).isEqualTo(new Headcount(100, 60, 3));
            assertThat(now.contract()).isEqualTo(before.contract());
            assertThat(now.output()).isEqualByComparingTo("8");
            assertThat(now.obstacles()).isEqualTo(before.obstacles());
            takeBack(heads);
            assertThat(reports.find(other, DAY, KEEPER).orElseThrow().said()).isEqualTo(before);

            load("reports", """
                    credit_code,day,status,own_due,own_present,obstacles,output
                    %s,%s,PARTIAL,100,60,,
                    """.formatted(its, DAY));
            now = reports.find(other, DAY, KEEPER).orElseThrow().said();
            assertThat(now.obstacles()).isEmpty();
            assertThat(now.output()).isNull();
            assertThat(now.contract()).isEqualTo(before.contract());

            // The day after has no report yet: what the sheet does not tell was not said.
            var next = DAY.plusDays(1);
            clock.set(clock.instant().plusSeconds(86_400));
            load("reports", """
                    credit_code,day,status,own_due,own_present
                    %s,%s,PARTIAL,100,60
                    """.formatted(its, next));
            assertThat(reports.find(other, next, KEEPER).orElseThrow().said().contract())
                    .isEqualTo(Headcount.NONE);
            clock.reset();
        });
    }

    /// Somebody whose only report was taken back has not reported: the late list must not say he did.
    @Test
    void a_withdrawn_report_is_no_last_report() throws Exception {
        var other = Actors.as(KEEPER, () -> hamlets.enterprise(3));
        Actors.run(KEEPER, () -> {
            var its = enterprises.require(other, KEEPER).creditCode().value();
            for (var day : List.of(DAY.minusDays(5), DAY.minusDays(2))) {
                var load = load("reports", """
                        credit_code,day,status,own_due,own_present
                        %s,%s,RESUMED,100,60
                        """.formatted(its, day));
                if (day.equals(DAY.minusDays(2))) {
                    takeBack(load);
                }
            }
            assertThat(late.of(hamlets.county(3), null, DAY, 0, 10, KEEPER).lines())
                    .singleElement()
                    .extracting(LateList.Line::lastDay)
                    .isEqualTo(DAY.minusDays(5));
        });
    }

    private ReportForm said() {
        return reports.find(firm, DAY, KEEPER).orElseThrow().said();
    }
}
