package fugong.reporting.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.kernel.Severity;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Want;
import fugong.reporting.forms.WorkStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of the page's form. What is no number or day where one belongs is never taken as "not said":
/// [#flaws] names it, and the report waits.
record FormFields(Map<String, String> values) {

    private static final int MOST_LINES = 10;
    private static final String DAYS = "fullFrom|obstacleSince\\d+";
    private static final String WHOLES =
            "(own|contract)(Due|Present|Quarantined)|lines(Running|Total)|stockDays|orders|maskDays|due|present";
    private static final String NUMBERS = "output|invested|(obstacle|want)Quantity\\d+";

    /// What was typed but cannot be read, in the order of the names.
    List<Finding> flaws() {
        return values.keySet().stream()
                .sorted()
                .filter(it -> !text(it).isEmpty())
                .filter(it -> it.matches(DAYS) && day(it) == null
                        || it.matches(WHOLES) && whole(it) == null
                        || it.matches(NUMBERS) && number(it) == null)
                .<Finding>map(it -> new Unreadable(it, text(it)))
                .toList();
    }

    /// Whether only one more line was asked for, and nothing is to be sent yet.
    boolean wantsMoreLines() {
        return values.containsKey("more");
    }

    /// The lines of a list, and an empty one below while there is room.
    static <T> List<@Nullable T> withOneMore(List<T> lines) {
        var list = new ArrayList<@Nullable T>(lines);
        if (list.size() < MOST_LINES) {
            list.add(null);
        }
        return list;
    }

    /// A number or a day that is none, or one too long to be meant.
    record Unreadable(String field, String text) implements Finding {
        @Override
        public String code() {
            return "reporting.unreadable";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "field",
                    field.replaceAll("\\d+$", ""),
                    "text",
                    text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
    }

    ReportForm report(EnterpriseId enterprise, LocalDate day) {
        var total = whole("linesTotal");
        return new ReportForm(
                enterprise,
                day,
                word(WorkStatus.class, "status", WorkStatus.NOT_RESUMED),
                heads("own"),
                heads("contract"),
                total == null
                        ? null
                        : new ReportForm.Lines(Objects.requireNonNullElse(whole("linesRunning"), 0), total),
                number("output"),
                day("fullFrom"),
                whole("stockDays"),
                whole("orders"),
                whole("maskDays"),
                obstacles(),
                wants(),
                text("note"));
    }

    ProjectReport.Form project(ProjectId project, LocalDate day) {
        return new ProjectReport.Form(
                project,
                day,
                values.containsKey("started"),
                values.containsKey("newStart"),
                values.containsKey("resumed"),
                Objects.requireNonNullElse(whole("due"), 0),
                Objects.requireNonNullElse(whole("present"), 0),
                number("invested"),
                obstacles(),
                wants(),
                text("note"));
    }

    private Headcount heads(String of) {
        return new Headcount(
                Objects.requireNonNullElse(whole(of + "Due"), 0),
                Objects.requireNonNullElse(whole(of + "Present"), 0),
                Objects.requireNonNullElse(whole(of + "Quarantined"), 0));
    }

    private List<Obstacle> obstacles() {
        var list = new ArrayList<Obstacle>();
        for (int i = 0; i < MOST_LINES; i++) {
            if (!text("obstacleKind" + i).isEmpty() && !values.containsKey("obstacleGone" + i)) {
                list.add(new Obstacle(
                        word(Obstacle.Kind.class, "obstacleKind" + i, Obstacle.Kind.OTHER),
                        number("obstacleQuantity" + i),
                        text("obstacleWhat" + i),
                        text("obstaclePlace" + i),
                        day("obstacleSince" + i)));
            }
        }
        return list;
    }

    private List<Want> wants() {
        var list = new ArrayList<Want>();
        for (int i = 0; i < MOST_LINES; i++) {
            if (!text("want" + i).isEmpty() && !values.containsKey("wantGone" + i)) {
                list.add(new Want(text("want" + i), number("wantQuantity" + i), text("wantUnit" + i)));
            }
        }
        return list;
    }

    private String text(String field) {
        var text = values.getOrDefault(field, "").strip();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private @Nullable Integer whole(String field) {
        return text(field).matches("-?\\d{1,9}") ? Integer.valueOf(text(field)) : null;
    }

    private @Nullable BigDecimal number(String field) {
        return text(field).matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(text(field)) : null;
    }

    private @Nullable LocalDate day(String field) {
        try {
            return text(field).matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text(field)) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, String field, E otherwise) {
        for (var word : type.getEnumConstants()) {
            if (word.name().equals(text(field))) {
                return word;
            }
        }
        return otherwise;
    }
}
