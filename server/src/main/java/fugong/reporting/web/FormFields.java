package fugong.reporting.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.ProjectId;
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

/// The fields of the page's form. What is no number or day is taken as not said: the browser lets nothing else
/// through.
record FormFields(Map<String, String> values) {

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
        for (int i = 0; i < 10; i++) {
            if (!text("obstacleKind" + i).isEmpty()) {
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
        for (int i = 0; i < 10; i++) {
            if (!text("want" + i).isEmpty()) {
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
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
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
