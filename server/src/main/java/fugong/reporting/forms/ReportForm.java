package fugong.reporting.forms;

import fugong.kernel.EnterpriseId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A daily report as it arrived, unjudged. It speaks of the whole `day`, as of 24:00.
///
/// Null means "not said", which is not zero.
///
/// @param output     10,000 yuan on that day
/// @param fullFrom   when full capacity is expected
/// @param stockDays  days the raw material lasts
/// @param orders     per cent of a normal order book
/// @param maskDays   days the protective goods last
public record ReportForm(
        EnterpriseId enterprise,
        LocalDate day,
        WorkStatus status,
        Headcount own,
        Headcount contract,
        @Nullable Lines lines,
        @Nullable BigDecimal output,
        @Nullable LocalDate fullFrom,
        @Nullable Integer stockDays,
        @Nullable Integer orders,
        @Nullable Integer maskDays,
        List<Obstacle> obstacles,
        List<Want> wants,
        String note) {

    /// Production lines: running of all.
    public record Lines(int running, int total) {}

    public ReportForm {
        obstacles = List.copyOf(obstacles);
        wants = List.copyOf(wants);
        note = note.strip();
        output = output == null ? null : Obstacle.plain(Obstacle.plain(output).setScale(4, RoundingMode.HALF_UP));
    }

    /// The shortest report there is: a status and the heads.
    public static ReportForm of(EnterpriseId enterprise, LocalDate day, WorkStatus status, Headcount own) {
        return new ReportForm(
                enterprise,
                day,
                status,
                own,
                Headcount.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    /// "As yesterday": the same words for another day.
    public ReportForm on(LocalDate other) {
        return new ReportForm(
                enterprise,
                other,
                status,
                own,
                contract,
                lines,
                output,
                fullFrom,
                stockDays,
                orders,
                maskDays,
                obstacles,
                wants,
                note);
    }

    public ReportForm withContract(Headcount heads) {
        return new ReportForm(
                enterprise,
                day,
                status,
                own,
                heads,
                lines,
                output,
                fullFrom,
                stockDays,
                orders,
                maskDays,
                obstacles,
                wants,
                note);
    }

    public ReportForm withOutput(@Nullable BigDecimal amount) {
        return new ReportForm(
                enterprise,
                day,
                status,
                own,
                contract,
                lines,
                amount,
                fullFrom,
                stockDays,
                orders,
                maskDays,
                obstacles,
                wants,
                note);
    }

    public ReportForm withObstacles(List<Obstacle> list) {
        return new ReportForm(
                enterprise,
                day,
                status,
                own,
                contract,
                lines,
                output,
                fullFrom,
                stockDays,
                orders,
                maskDays,
                list,
                wants,
                note);
    }

    /// Yuan; whole, because cells add up without rounding.
    public @Nullable Long outputYuan() {
        return output == null ? null : output.movePointRight(4).longValueExact();
    }
}
