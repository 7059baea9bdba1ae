package fugong.reporting.sheets;

import fugong.importing.Row;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A report as a row, and a row as a report.
final class ReportWords {

    private ReportWords() {}

    static ReportForm form(Row row, EnterpriseId enterprise, List<Located> findings) {
        var total = whole(row, "lines_total");
        var running = whole(row, "lines_running");
        var note = row.text("note");
        return new ReportForm(
                enterprise,
                row.needDay("day"),
                WorkStatus.valueOf(row.needText("status")),
                heads(row, "own"),
                heads(row, "contract"),
                total == null ? null : new ReportForm.Lines(running == null ? 0 : running, total),
                row.number("output"),
                row.day("full_from"),
                whole(row, "stock_days"),
                whole(row, "orders"),
                whole(row, "mask_days"),
                Written.obstacles(row, findings),
                Written.wants(row, findings),
                note == null ? "" : note);
    }

    private static Headcount heads(Row row, String of) {
        return new Headcount(
                Objects.requireNonNullElse(whole(row, of + "_due"), 0),
                Objects.requireNonNullElse(whole(row, of + "_present"), 0),
                Objects.requireNonNullElse(whole(row, of + "_quarantined"), 0));
    }

    private static @Nullable Integer whole(Row row, String field) {
        var number = row.whole(field);
        return number == null ? null : Integer.valueOf(Math.toIntExact(number));
    }

    /// In the order of the schema's fields.
    static Map<String, @Nullable Object> values(DailyReport report, String creditCode) {
        var said = report.said();
        var lines = said.lines();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("credit_code", creditCode);
        values.put("day", said.day());
        values.put("status", said.status().name());
        put(values, "own", said.own());
        put(values, "contract", said.contract());
        values.put("lines_running", lines == null ? null : lines.running());
        values.put("lines_total", lines == null ? null : lines.total());
        values.put("output", said.output());
        values.put("full_from", said.fullFrom());
        values.put("stock_days", said.stockDays());
        values.put("orders", said.orders());
        values.put("mask_days", said.maskDays());
        values.put("obstacles", Written.of(said.obstacles()));
        values.put("wants", Written.ofWants(said.wants()));
        values.put("note", said.note().isEmpty() ? null : said.note());
        values.put("reported_at", report.knownAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String of, Headcount heads) {
        values.put(of + "_due", heads.due());
        values.put(of + "_present", heads.present());
        values.put(of + "_quarantined", heads.quarantined());
    }
}
