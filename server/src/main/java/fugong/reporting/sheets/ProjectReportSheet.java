package fugong.reporting.sheets;

import fugong.importing.Field;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.Located;
import fugong.kernel.ProjectId;
import fugong.registry.Projects;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.ProjectReports;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ProjectReport;
import fugong.security.Actors;
import fugong.security.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `project_reports`: daily reports of key projects.
@Component
class ProjectReportSheet extends Plain<ProjectReportSheet.Line> {

    /// What a row says, and whether it is made up.
    record Line(ProjectReport.Form form, boolean synthetic) {}

    private static final TableSchema SCHEMA = TableSchema.of("project_reports", "重点项目日报", "Project reports")
            .with(Field.text("project", "项目代码", "Project").needed().longest(60))
            .with(Field.day("day", "日期", "Day").needed())
            .with(Field.yesNo("started", "已开工", "Started").needed())
            .with(Field.yesNo("new_start", "当天新开工", "Newly started"))
            .with(Field.yesNo("resumed", "已复工", "Resumed").needed())
            .with(Field.whole("due", "应到人数", "People due").atLeast(0).atMost(1_000_000))
            .with(Field.whole("present", "在场人数", "People present").atLeast(0).atMost(1_000_000))
            .with(Field.number("invested", "本年完成投资(万元)", "Invested this year (10,000 yuan)")
                    .atLeast(0))
            .with(Field.list("obstacles", "困难", "Obstacles"))
            .with(Field.list("wants", "诉求", "Wants"))
            .with(Field.text("note", "备注", "Note").longest(500))
            .with(synthetic())
            .keyed("project", "day");

    private final ProjectReports reports;
    private final Projects projects;

    ProjectReportSheet(ProjectReports reports, Projects projects) {
        this.reports = reports;
        this.projects = projects;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "projects", "deadlines");
    }

    @Override
    public boolean allowed() {
        var actor = Actors.current();
        return actor.may(Permission.IMPORT) || actor.may(Permission.REPORT);
    }

    @Override
    Book<Line> look(List<Row> rows) {
        var ids = projects.ids();
        var many = reports.many(rows.stream().map(it -> it.needDay("day")).toList(), Actors.current());
        return new Book<>() {
            @Override
            public @Nullable Map<String, @Nullable Object> stored(Row row) {
                var before = before(row);
                return before == null ? null : values(before);
            }

            private @Nullable ProjectReport before(Row row) {
                var id = ids.get(row.needText("project"));
                return id == null ? null : many.find(id, row.needDay("day")).orElse(null);
            }

            @Override
            public @Nullable Line subject(Row row, List<Located> findings) {
                var id = ids.get(row.needText("project"));
                if (id == null) {
                    findings.add(row.at("project", new Missing("project", row.needText("project"))));
                    return null;
                }
                var line = line(row, id, before(row), findings);
                many.check(line.form()).forEach(it -> findings.add(row.whole(it)));
                return line;
            }
        };
    }

    private static Line line(Row row, ProjectId id, @Nullable ProjectReport before, List<Located> findings) {
        var told = new Told(row, before == null ? Map.of() : values(before));
        var form = new ProjectReport.Form(
                id,
                row.needDay("day"),
                told.yes("started"),
                told.yes("new_start"),
                told.yes("resumed"),
                told.count("due"),
                told.count("present"),
                told.number("invested"),
                before == null || row.has("obstacles")
                        ? Written.obstacles(row, findings)
                        : before.said().obstacles(),
                before == null || row.has("wants")
                        ? Written.wants(row, findings)
                        : before.said().wants(),
                told.text("note"));
        return new Line(form, told.yes("synthetic"));
    }

    private static Map<String, @Nullable Object> values(ProjectReport report) {
        var said = report.said();
        var values = new HashMap<String, @Nullable Object>();
        values.put("started", said.started());
        values.put("new_start", said.newStart());
        values.put("resumed", said.resumed());
        values.put("due", said.due());
        values.put("present", said.present());
        values.put("invested", said.invested());
        values.put("obstacles", Written.of(said.obstacles()));
        values.put("wants", Written.ofWants(said.wants()));
        values.put("note", said.note());
        values.put("synthetic", report.synthetic());
        return values;
    }

    @Override
    void put(List<Line> subjects) {
        put(subjects, false, DailyReport.Source.SHEET);
        put(subjects, true, DailyReport.Source.SYNTHETIC);
    }

    private void put(List<Line> subjects, boolean synthetic, DailyReport.Source source) {
        var forms = subjects.stream()
                .filter(it -> it.synthetic() == synthetic)
                .map(Line::form)
                .toList();
        if (!forms.isEmpty()) {
            var days = forms.stream().map(ProjectReport.Form::day).toList();
            reports.many(days, Actors.current()).submit(forms, Sending.by(source));
        }
    }

    @Override
    void remove(List<Line> subjects) {
        subjects.forEach(it -> reports.withdraw(it.form(), Actors.current()));
    }

    @Override
    public void export(RowSink out) {
        projects.ids()
                .forEach((code, id) -> reports.all(id)
                        .forEach(it -> out.row(
                                code,
                                it.said().day(),
                                it.said().started(),
                                it.said().newStart(),
                                it.said().resumed(),
                                it.said().due(),
                                it.said().present(),
                                it.said().invested(),
                                Written.of(it.said().obstacles()),
                                Written.ofWants(it.said().wants()),
                                it.said().note(),
                                it.synthetic())));
    }
}
