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
import org.jspecify.annotations.Nullable;

/// A report as a row, and a row as a report.
final class ReportWords {

    private ReportWords() {}

    /// Whether the file has every column of what a report says.
    static boolean tellsAll(Row row) {
        return row.schema().fields().stream()
                .filter(it -> !it.name().equals("reported_at") && !it.name().equals("synthetic"))
                .allMatch(it -> row.has(it.name()));
    }

    /// @param before the report of that day as it stands: columns the file does not have stay as they are there
    static ReportForm form(Row row, EnterpriseId enterprise, @Nullable ReportForm before, List<Located> findings) {
        var told = new Told(row, before == null ? Map.of() : values(before));
        var total = told.whole("lines_total");
        return new ReportForm(
                enterprise,
                row.needDay("day"),
                WorkStatus.valueOf(row.needText("status")),
                heads(told, "own"),
                heads(told, "contract"),
                total == null ? null : new ReportForm.Lines(told.count("lines_running"), total),
                told.number("output"),
                told.day("full_from"),
                told.whole("stock_days"),
                told.whole("orders"),
                told.whole("mask_days"),
                before == null || row.has("obstacles") ? Written.obstacles(row, findings) : before.obstacles(),
                before == null || row.has("wants") ? Written.wants(row, findings) : before.wants(),
                told.text("note"));
    }

    private static Headcount heads(Told told, String of) {
        return new Headcount(told.count(of + "_due"), told.count(of + "_present"), told.count(of + "_quarantined"));
    }

    /// In the order of the schema's fields.
    static Map<String, @Nullable Object> values(DailyReport report, String creditCode) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("credit_code", creditCode);
        values.putAll(values(report.said()));
        values.put("reported_at", report.knownAt().atOffset(ZoneOffset.UTC));
        values.put("synthetic", report.synthetic());
        return values;
    }

    private static Map<String, @Nullable Object> values(ReportForm said) {
        var lines = said.lines();
        var values = new LinkedHashMap<String, @Nullable Object>();
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
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String of, Headcount heads) {
        values.put(of + "_due", heads.due());
        values.put(of + "_present", heads.present());
        values.put(of + "_quarantined", heads.quarantined());
    }
}
