package fugong.reporting.sheets;

import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.Undone;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import fugong.registry.Enterprises;
import fugong.reporting.DailyReports;
import fugong.reporting.Judged;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One load of daily reports.
final class ReportLoading implements Loading<Judged> {

    private record Key(EnterpriseId enterprise, LocalDate day) {}

    private final DailyReports.Load load;
    private final DailyReports reports;
    private final Enterprises enterprises;
    private final Map<String, EnterpriseId> known = new HashMap<>();

    ReportLoading(DailyReports.Load load, DailyReports reports, Enterprises enterprises) {
        this.load = load;
        this.reports = reports;
        this.enterprises = enterprises;
    }

    @Override
    public List<RowPlan<Judged>> plan(List<Row> rows) {
        lookUp(rows);
        var before = standing(rows);
        var told = new ArrayList<DailyReports.Told>();
        var findings = new ArrayList<List<Located>>();
        for (var row : rows) {
            var found = new ArrayList<Located>();
            var enterprise = known.get(row.needText("credit_code"));
            if (enterprise == null) {
                found.add(row.at("credit_code", new Missing("enterprise", row.needText("credit_code"))));
            } else {
                var at = row.moment("reported_at");
                told.add(new DailyReports.Told(
                        ReportWords.form(row, enterprise, before.get(new Key(enterprise, row.needDay("day"))), found),
                        at == null ? null : at.toInstant(),
                        row.has("synthetic") ? Boolean.TRUE.equals(row.yesNo("synthetic")) : null));
            }
            findings.add(found);
        }
        var judged = load.judge(told).iterator();
        var plans = new ArrayList<RowPlan<Judged>>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            plans.add(
                    known.containsKey(row.needText("credit_code"))
                            ? planned(row, judged.next(), findings.get(i))
                            : RowPlan.refused(row, findings.get(i)));
        }
        return plans;
    }

    /// The reports as they stand, where the file lacks a column that must stay as it is.
    private Map<Key, ReportForm> standing(List<Row> rows) {
        var standing = new HashMap<Key, ReportForm>();
        if (rows.isEmpty() || ReportWords.tellsAll(rows.getFirst())) {
            return standing;
        }
        var byDay = new HashMap<LocalDate, List<EnterpriseId>>();
        for (var row : rows) {
            var enterprise = known.get(row.needText("credit_code"));
            if (enterprise != null) {
                byDay.computeIfAbsent(row.needDay("day"), it -> new ArrayList<>())
                        .add(enterprise);
            }
        }
        byDay.forEach((day, ids) ->
                reports.list(ids, day).forEach((id, report) -> standing.put(new Key(id, day), report.said())));
        return standing;
    }

    private void lookUp(List<Row> rows) {
        var unknown = rows.stream()
                .map(it -> it.needText("credit_code"))
                .filter(it -> !known.containsKey(it))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            var ids = enterprises.ids(
                    unknown.stream().map(CreditCode::of).distinct().toList());
            unknown.forEach(it -> {
                var id = ids.get(CreditCode.of(it));
                if (id != null) {
                    known.put(it, id);
                }
            });
        }
    }

    private static RowPlan<Judged> planned(Row row, Judged judged, List<Located> located) {
        var findings = new ArrayList<>(located);
        judged.outcome().findings().forEach(it -> findings.add(row.whole(it)));
        if (located.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS)) {
            return RowPlan.refused(row, findings);
        }
        return switch (judged.outcome()) {
            case Submission.Refused _, Submission.Overtaken _ -> RowPlan.refused(row, findings);
            case Submission.Accepted(var ofReport, var ofFindings, var again)
            when again -> new RowPlan.Unchanged<>(row, findings);
            case Submission.Accepted _ -> {
                var before = judged.before();
                yield before == null || before.withdrawn()
                        ? new RowPlan.Created<>(row, judged, findings)
                        : new RowPlan.Changed<>(
                                row,
                                judged,
                                row.differsFrom(ReportWords.values(before, row.needText("credit_code"))),
                                findings);
            }
        };
    }

    @Override
    public void write(List<RowPlan<Judged>> plans) {
        load.write(RowPlan.written(plans));
    }

    @Override
    public List<Located> finish() {
        load.finish();
        return List.of();
    }

    @Override
    public List<Located> undo(List<Undone> rows) {
        lookUp(rows.stream().map(Undone::row).toList());
        var back = new LinkedHashMap<DailyReport, @Nullable DailyReport>();
        var findings = new ArrayList<Located>();
        for (var undone : rows) {
            var row = undone.row();
            var enterprise = known.get(row.needText("credit_code"));
            var now = enterprise == null
                    ? null
                    : reports.list(List.of(enterprise), row.needDay("day")).get(enterprise);
            if (now == null || enterprise == null) {
                continue;
            }
            if (!now.said().equals(ReportWords.form(row, enterprise, now.said(), new ArrayList<>()))) {
                findings.add(row.whole(new Changed(row.key())));
            } else {
                back.put(now, undone.created() ? null : before(now));
            }
        }
        if (findings.isEmpty()) {
            load.takeBack(back);
        }
        return findings;
    }

    /// Whatever the report said before the load, obstacles and wants too: its revision before.
    private @Nullable DailyReport before(DailyReport now) {
        return reports.history(now.enterprise(), now.day(), Actors.current()).stream()
                .filter(it -> it.revision() == now.revision() - 1 && !it.withdrawn())
                .findFirst()
                .orElse(null);
    }
}
