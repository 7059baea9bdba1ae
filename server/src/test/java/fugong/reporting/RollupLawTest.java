package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.Readings.Reading;
import fugong.reporting.figures.Dimension;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever is sent in whatever order, one by one or in bulk, corrected, measured, folded or not: the figures equal
/// a full recomputation, and the figures of the counties add up to those of the city.
class RollupLawTest extends DatabaseTest {

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
    private Indicators indicators;

    @Autowired
    private Rollup rollup;

    private Hamlets hamlets;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 30; i++) {
            hamlets.enterprise(
                    1 + random.nextInt(3),
                    random.nextBoolean() ? "1952" : "51",
                    random.nextInt(1, 900),
                    random.nextInt(50),
                    Integer.toString(random.nextInt(100)),
                    Integer.toString(random.nextInt(5000)),
                    SizeClass.values()[random.nextInt(5)],
                    Ownership.values()[random.nextInt(7)]);
        }
    }

    @Test
    void figures_equal_a_full_recomputation() {
        for (long seed = 1; seed <= 4; seed++) {
            var random = new SplittableRandom(seed);
            long it = seed;
            Actors.run(KEEPER, () -> {
                for (int step = 0; step < 40; step++) {
                    act(random);
                }
                agrees(it);
            });
        }
    }

    private void act(SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> rollup.fold();
            case 1 -> {
                var forms = new ArrayList<ReportForm>();
                for (int i = random.nextInt(20); i >= 0; i--) {
                    forms.add(form(random));
                }
                reports.submitAll(forms, Source.SHEET, KEEPER);
            }
            case 2 -> {
                var list = new ArrayList<Reading>();
                var who = any(random);
                list.add(new Reading(
                        who, DAY.minusDays(random.nextInt(3)), Readings.Kind.ELECTRICITY, random.nextLong(3_000_000)));
                readings.put(list, KEEPER);
            }
            default -> reports.submit(form(random), Sending.by(Source.API), KEEPER);
        }
    }

    private EnterpriseId any(SplittableRandom random) {
        return hamlets.people.get(random.nextInt(hamlets.people.size()));
    }

    private ReportForm form(SplittableRandom random) {
        int due = random.nextInt(500);
        int present = random.nextInt(due + 1);
        var form = ReportForm.of(
                        any(random),
                        DAY.minusDays(random.nextInt(3)),
                        WorkStatus.values()[random.nextInt(7)],
                        new Headcount(due, present, random.nextInt(due - present + 1)))
                .withContract(new Headcount(10, random.nextInt(11), 0))
                .withOutput(random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(10_000), 2));
        return random.nextInt(4) > 0
                ? form
                : form.withObstacles(List.of(
                        new Obstacle(Obstacle.Kind.LABOUR, BigDecimal.TEN, "sewers", "Gulin", null),
                        new Obstacle(Obstacle.Kind.MONEY, null, "", "", null)));
    }

    private void agrees(long seed) {
        assertThat(rollup.differences(DAY.minusDays(5), DAY))
                .as("seed %d", seed)
                .isEmpty();
        for (int back = 0; back < 3; back++) {
            var day = DAY.minusDays(back);
            for (var figure : indicators.of(hamlets.city, day, KEEPER)) {
                if (!figure.parts().isEmpty()) {
                    continue;
                }
                var below = indicators.below(figure.code(), hamlets.city, day, KEEPER).values().stream()
                        .map(it -> it.units())
                        .reduce((a, b) -> a.plus(b))
                        .orElseThrow();
                assertThat(below)
                        .as("seed %d, %s on %s, below", seed, figure.code(), day)
                        .isEqualTo(figure.units());
                if (!figure.code().startsWith("project")) {
                    var sections = indicators.by(Dimension.SECTION, figure.code(), hamlets.city, day, KEEPER).stream()
                            .map(it -> it.units())
                            .reduce((a, b) -> a.plus(b))
                            .orElseThrow();
                    assertThat(sections)
                            .as("seed %d, %s on %s, sections", seed, figure.code(), day)
                            .isEqualTo(figure.units());
                }
            }
        }
    }
}
