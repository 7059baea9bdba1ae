package fugong.reporting.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import fugong.kernel.ProjectId;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Largest;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Want;
import fugong.reporting.forms.WorkStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What goes over the wire. Output in 10,000 yuan.
final class Json {

    private Json() {}

    /// What a body must have to be about something; else it is unreadable (400), as one with a broken brace is.
    private static void needed(int id, String name, @Nullable LocalDate day) {
        if (id <= 0 || day == null || day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("%s and day are needed".formatted(name));
        }
    }

    record FoundJson(String code, String severity, String says, String mend, Map<String, Object> facts) {
        static List<FoundJson> of(List<Finding> findings, Locale locale) {
            return findings.stream()
                    .map(it -> new FoundJson(
                            it.code(),
                            it.severity().name(),
                            FindingWords.says(it, locale),
                            FindingWords.mend(it, locale),
                            it.facts()))
                    .toList();
        }
    }

    record HeadsJson(
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer quarantined) {
        static Headcount heads(@Nullable HeadsJson it) {
            return it == null
                    ? Headcount.NONE
                    : new Headcount(
                            Objects.requireNonNullElse(it.due, 0),
                            Objects.requireNonNullElse(it.present, 0),
                            Objects.requireNonNullElse(it.quarantined, 0));
        }

        static HeadsJson of(Headcount it) {
            return new HeadsJson(it.due(), it.present(), it.quarantined());
        }
    }

    /// A daily report as it is sent. Missing numbers were not said.
    record ReportBody(
            int enterprise,
            LocalDate day,
            WorkStatus status,
            HeadsJson own,
            @Nullable HeadsJson contract,
            @Nullable Integer linesRunning,
            @Nullable Integer linesTotal,
            @Nullable BigDecimal output,
            @Nullable LocalDate fullFrom,
            @Nullable Integer stockDays,
            @Nullable Integer orders,
            @Nullable Integer maskDays,
            @Nullable List<Obstacle> obstacles,
            @Nullable List<Want> wants,
            @Nullable String note) {

        ReportBody {
            needed(enterprise, "enterprise", day);
            Objects.requireNonNull(status, "status");
        }

        ReportForm form() {
            return new ReportForm(
                    new EnterpriseId(enterprise),
                    day,
                    status,
                    HeadsJson.heads(own),
                    HeadsJson.heads(contract),
                    linesTotal == null
                            ? null
                            : new ReportForm.Lines(Objects.requireNonNullElse(linesRunning, 0), linesTotal),
                    output,
                    fullFrom,
                    stockDays,
                    orders,
                    maskDays,
                    Objects.requireNonNullElse(obstacles, List.of()),
                    Objects.requireNonNullElse(wants, List.of()),
                    Objects.requireNonNullElse(note, ""));
        }
    }

    record ReportJson(
            int enterprise,
            LocalDate day,
            int revision,
            Instant knownAt,
            String source,
            boolean onTime,
            boolean withdrawn,
            WorkStatus status,
            HeadsJson own,
            HeadsJson contract,
            @Nullable Integer linesRunning,
            @Nullable Integer linesTotal,
            @Nullable BigDecimal output,
            @Nullable LocalDate fullFrom,
            @Nullable Integer stockDays,
            @Nullable Integer orders,
            @Nullable Integer maskDays,
            List<Obstacle> obstacles,
            List<Want> wants,
            String note) {

        static ReportJson of(DailyReport it) {
            var said = it.said();
            var lines = said.lines();
            return new ReportJson(
                    said.enterprise().value(),
                    said.day(),
                    it.revision(),
                    it.knownAt(),
                    it.source().name(),
                    it.onTime(),
                    it.withdrawn(),
                    said.status(),
                    HeadsJson.of(said.own()),
                    HeadsJson.of(said.contract()),
                    lines == null ? null : lines.running(),
                    lines == null ? null : lines.total(),
                    said.output(),
                    said.fullFrom(),
                    said.stockDays(),
                    said.orders(),
                    said.maskDays(),
                    said.obstacles(),
                    said.wants(),
                    said.note());
        }
    }

    /// What became of a report; `report` is null when it was refused.
    record Answer(@Nullable ReportJson report, List<FoundJson> findings, boolean again) {}

    record ProjectBody(
            int project,
            LocalDate day,
            boolean started,
            boolean newStart,
            boolean resumed,
            int due,
            int present,
            @Nullable BigDecimal invested,
            @Nullable List<Obstacle> obstacles,
            @Nullable List<Want> wants,
            @Nullable String note) {

        ProjectBody {
            needed(project, "project", day);
        }

        ProjectReport.Form form() {
            return new ProjectReport.Form(
                    new ProjectId(project),
                    day,
                    started,
                    newStart,
                    resumed,
                    due,
                    present,
                    invested,
                    Objects.requireNonNullElse(obstacles, List.of()),
                    Objects.requireNonNullElse(wants, List.of()),
                    Objects.requireNonNullElse(note, ""));
        }
    }

    record ProjectAnswer(@Nullable ProjectReport report, List<FoundJson> findings, boolean again) {}

    record WeighedJson(
            long met,
            long reported,
            long excluded,
            long register,
            long base,
            @Nullable Double share,
            @Nullable Double shareOfRegister,
            @Nullable Double coverage) {
        static @Nullable WeighedJson of(Figure.@Nullable Weighed it) {
            return it == null
                    ? null
                    : new WeighedJson(
                            it.met(),
                            it.reported(),
                            it.excluded(),
                            it.register(),
                            it.base(),
                            number(it.share()),
                            number(it.shareOfRegister()),
                            number(it.coverage()));
        }
    }

    /// Beside a rate by electricity: the share of the largest consumer, 0 to 1; the enterprise is null where
    /// whoever asks may not see it. Amounts in watt-hours.
    record LargestJson(
            @Nullable Double share,
            long amount,
            long amountOf,
            @Nullable Integer enterprise) {
        static @Nullable LargestJson of(@Nullable Largest it) {
            if (it == null) {
                return null;
            }
            var who = it.enterprise();
            return new LargestJson(number(it.share()), it.amount(), it.ofAll(), who == null ? null : who.value());
        }
    }

    /// A figure with all that must be printed beside it. `value` is the headline: a share, or points of an
    /// index. `largest` stands beside rates by electricity of one day.
    record FigureJson(
            String code,
            int version,
            LocalDate day,
            String dimension,
            String key,
            @Nullable Double value,
            @Nullable WeighedJson units,
            @Nullable WeighedJson staff,
            @Nullable WeighedJson output,
            @Nullable WeighedJson power,
            @Nullable Long amount,
            @Nullable Long amountOf,
            @Nullable LargestJson largest,
            List<FigureJson> parts) {
        static FigureJson of(Figure it) {
            var amount = it.amount();
            return new FigureJson(
                    it.code(),
                    it.version(),
                    it.day(),
                    it.dimension().name(),
                    it.value(),
                    number(it.headline()),
                    WeighedJson.of(it.units()),
                    WeighedJson.of(it.staff()),
                    WeighedJson.of(it.output()),
                    WeighedJson.of(it.power()),
                    amount == null ? null : amount.amount(),
                    amount == null ? null : amount.of(),
                    LargestJson.of(it.largest()),
                    it.parts().stream().map(FigureJson::of).toList());
        }
    }

    static @Nullable Double number(OptionalDouble it) {
        return it.isPresent() ? it.getAsDouble() : null;
    }
}
