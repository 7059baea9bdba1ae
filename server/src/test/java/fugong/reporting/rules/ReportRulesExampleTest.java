package fugong.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.reporting.ReportRule;
import fugong.reporting.ReportRule.Known;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.ReportForm.Lines;
import fugong.reporting.forms.WorkStatus;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule with a report that trips it and one that just does not.
class ReportRulesExampleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final BigDecimal NORMAL = BigDecimal.TEN; // 10,000 yuan a day

    /// A plant of 100 people and 100,000 yuan a day that says: resumed, 80 of 100 are here.
    private static ReportForm said() {
        return people(WorkStatus.RESUMED, 80);
    }

    private static ReportForm people(WorkStatus status, int present) {
        return ReportForm.of(new EnterpriseId(7), DAY, status, new Headcount(100, present, 0));
    }

    private static Known known(DailyReport... recent) {
        return new Known(DAY, true, 100, 0, NORMAL, List.of(recent), null);
    }

    private static ReportForm more(ReportForm it, Lines lines, LocalDate full, Integer stockDays) {
        return new ReportForm(
                it.enterprise(),
                it.day(),
                it.status(),
                it.own(),
                it.contract(),
                lines,
                it.output(),
                full,
                stockDays,
                null,
                null,
                it.obstacles(),
                it.wants(),
                it.note());
    }

    private static ReportForm output(String amount) {
        return said().withOutput(new BigDecimal(amount));
    }

    private static ReportForm missing(Obstacle.Kind kind, String quantity, LocalDate since) {
        return said().withObstacles(List.of(
                new Obstacle(kind, quantity == null ? null : new BigDecimal(quantity), "masks", "Anxi", since)));
    }

    private static DailyReport[] before(int days, ReportForm form) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(it -> new DailyReport(
                        form.on(DAY.minusDays(it)),
                        1,
                        Instant.EPOCH,
                        0,
                        DailyReport.Source.FORM,
                        new AreaId(1),
                        true,
                        false))
                .toArray(DailyReport[]::new);
    }

    /// Rule, report that trips it, what is known then; report that just does not, what is known then.
    static Stream<Arguments> examples() {
        return Stream.of(
                arguments(new ClosedButWorking(), closed(1), known(), closed(0), known()),
                arguments(new DayInTheFuture(), said().on(DAY.plusDays(1)), known(), said(), known()),
                arguments(new DueDiffersFromRegister(), due(151), known(), due(150), known()), // half of 100
                arguments(
                        new FullDateHasPassed(),
                        more(people(WorkStatus.PARTIAL, 50), null, DAY.minusDays(1), null),
                        known(),
                        more(people(WorkStatus.PARTIAL, 50), null, DAY, null),
                        known()),
                arguments(
                        new LinesDoNotFit(),
                        more(said(), new Lines(4, 3), null, null),
                        known(),
                        more(said(), new Lines(3, 3), null, null),
                        known()),
                arguments(
                        new MorePresentThanDue(),
                        people(WorkStatus.RESUMED, 101),
                        known(),
                        people(WorkStatus.RESUMED, 100),
                        known()),
                arguments(
                        new NegativeNumber(),
                        more(said(), null, null, -1),
                        known(),
                        more(said(), null, null, 0),
                        known()),
                arguments(
                        new NotOnTheRegister(),
                        said(),
                        new Known(DAY, false, 100, 0, NORMAL, List.of(), null),
                        said(),
                        known()),
                arguments(new NumberTooLarge(), output("1000000.1"), known(), output("1000000"), known()),
                arguments(new NumberTooLarge(), output("18446744073709551616"), known(), said(), known()), // 2^64
                arguments(new NumberTooLarge(), output("1e999999999"), known(), output("1e-999999999"), known()),
                arguments(
                        new ObstacleNotBegun(),
                        missing(Obstacle.Kind.MONEY, null, DAY.plusDays(1)),
                        known(),
                        missing(Obstacle.Kind.MONEY, null, DAY),
                        known()),
                arguments(
                        new ObstacleWithoutQuantity(),
                        missing(Obstacle.Kind.GOODS, "0", null),
                        known(),
                        missing(Obstacle.Kind.GOODS, "1", null),
                        known()),
                arguments(new OutputFarAboveNormal(), output("15.1"), known(), output("15"), known()),
                arguments(new OutputInYuan(), output("1000.1"), known(), output("1000"), known()),
                arguments( // a third of the normal output with less than a tenth of the people
                        new OutputWithoutPeople(),
                        people(WorkStatus.RESUMED, 9).withOutput(new BigDecimal("3.34")),
                        known(),
                        people(WorkStatus.RESUMED, 10).withOutput(new BigDecimal("3.34")),
                        known()),
                arguments(
                        new ResumedWithNobody(),
                        people(WorkStatus.PARTIAL, 0),
                        known(),
                        people(WorkStatus.NOT_RESUMED, 0),
                        known()),
                arguments( // the seventh day of the same words; complete plants may say the same for ever
                        new SameForManyDays(), said(), known(before(6, said())), said(), known(before(5, said()))),
                arguments( // from 80: more than half of 100 due
                        new SuddenJump(),
                        people(WorkStatus.PARTIAL, 29),
                        known(before(1, said())),
                        people(WorkStatus.PARTIAL, 30),
                        known(before(1, said()))),
                arguments(
                        new VeryOldDay(),
                        said().on(DAY.minusDays(61)),
                        known(),
                        said().on(DAY.minusDays(60)),
                        known()));
    }

    private static ReportForm closed(int output) {
        return people(WorkStatus.CLOSED, 0).withOutput(BigDecimal.valueOf(output));
    }

    private static ReportForm due(int due) {
        return ReportForm.of(new EnterpriseId(7), DAY, WorkStatus.RESUMED, new Headcount(due, 80, 0));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void trips_and_just_does_not(ReportRule rule, ReportForm trips, Known then, ReportForm fine, Known also) {
        assertThat(rule.check(trips, then))
                .extracting(Finding::code)
                .isNotEmpty()
                .allMatch(it -> it.startsWith("reporting."));
        assertThat(rule.check(fine, also)).isEmpty();
    }

    @Test
    void every_rule_has_an_example() throws Exception {
        var shown = examples().map(it -> it.get()[0].getClass().getSimpleName()).collect(Collectors.toSet());
        try (var files = Files.list(Path.of("src/main/java/fugong/reporting/rules"))) {
            assertThat(files.map(it -> it.getFileName().toString().replace(".java", ""))
                            .filter(it -> !it.equals("package-info")))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }
}
