package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.figures.Dimension;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A briefing is of one moment.
class FreezesRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Freezes freezes;

    private Hamlets hamlets;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
    }

    /// A briefing whose counties do not add up to the city is thrown away. While a freeze reads area after area,
    /// sixty reports come in; all of them are in it or none, county by county.
    @Test
    void what_was_printed_adds_up_also_while_reports_come_in() throws Exception {
        var people = IntStream.range(0, 60)
                .mapToObj(it -> hamlets.enterprise(1 + it % 3))
                .toList();
        var day = DAY.minusDays(3);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = pool.submit(() -> Actors.run(
                    KEEPER,
                    () -> people.forEach(it -> reports.submit(
                            ReportForm.of(it, day, WorkStatus.RESUMED, new Headcount(100, 80, 0)),
                            Sending.by(Source.FORM),
                            KEEPER))));
            do {
                Actors.run(KEEPER, () -> addsUp(freezes.freeze(day, KEEPER).id(), day));
            } while (!writing.isDone());
            writing.get();
        }
    }

    private void addsUp(int freeze, LocalDate day) {
        int below = areas.tree().children(hamlets.city, day).stream()
                .mapToInt(it -> reported(freeze, it.id()))
                .sum();
        assertThat(below).isEqualTo(reported(freeze, hamlets.city));
    }

    private int reported(int freeze, AreaId area) {
        return freezes.figures(freeze, area, KEEPER).stream()
                .filter(it -> it.code().equals("resumption") && it.dimension() == Dimension.ALL)
                .mapToInt(it -> it.rate().reported())
                .sum();
    }
}
