package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.ProjectId;
import fugong.registry.Project.Milestone;
import fugong.registry.Projects;
import fugong.registry.findings.NotThere;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `milestones`: the steps of projects.
@Component
class MilestoneSheet extends Sheet<Milestone> {

    private static final TableSchema SCHEMA = TableSchema.of("milestones", "项目节点", "Milestones")
            .with(Field.text("project", "项目代码", "Project code").needed())
            .with(Field.whole("position", "序号", "Position")
                    .needed()
                    .atLeast(1)
                    .atMost(1000)
                    .example("1"))
            .with(Field.text("name_zh", "节点名称", "Name").needed().example("主体封顶").longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .with(Field.day("planned_on", "计划日期", "Planned on"))
            .with(Field.day("done_on", "完成日期", "Done on"))
            .with(synthetic())
            .keyed("project", "position");

    private final Projects projects;

    MilestoneSheet(PlatformTransactionManager transactions, Projects projects) {
        super(transactions);
        this.projects = projects;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("projects");
    }

    @Override
    Book<Milestone> look(List<Row> rows, LoadContext context) {
        var ids = projects.ids();
        var known = new HashMap<String, Milestone>();
        projects.milestones().forEach(it -> known.put(it.project() + "|" + it.position(), it));
        return new Book<>() {

            @Override
            public @Nullable Stored<Milestone> stored(Row row) {
                var step = known.get(ids.get(row.needText("project")) + "|" + row.needWhole("position"));
                return step == null ? null : new Stored<>(step, values(row, step));
            }

            @Override
            public @Nullable Milestone subject(Cells cells, @Nullable Stored<Milestone> stored) {
                var project = ids.get(cells.text("project"));
                if (project == null) {
                    cells.found("project", new NotThere("project", cells.text("project")));
                    return null;
                }
                return new Milestone(
                        project,
                        Objects.requireNonNull(cells.whole("position")),
                        cells.text("name_zh"),
                        cells.text("name_en"),
                        cells.day("planned_on"),
                        cells.day("done_on"),
                        cells.yes("synthetic"));
            }
        };
    }

    private static Map<String, @Nullable Object> values(Row row, Milestone it) {
        return Names.values(
                "project",
                row.text("project"),
                "position",
                it.position(),
                "name_zh",
                it.nameZh(),
                "name_en",
                it.nameEn(),
                "planned_on",
                it.plannedOn(),
                "done_on",
                it.doneOn(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Milestone> subjects) {
        projects.putMilestones(subjects);
    }

    @Override
    void delete(List<Milestone> subjects) {
        subjects.forEach(it -> projects.deleteMilestone(it.project(), it.position()));
    }

    @Override
    public void export(RowSink out) {
        var codes = new HashMap<ProjectId, String>();
        projects.ids().forEach((code, id) -> codes.put(id, code));
        projects.milestones()
                .forEach(it -> out.row(
                        codes.get(it.project()),
                        it.position(),
                        it.nameZh(),
                        it.nameEn(),
                        it.plannedOn(),
                        it.doneOn(),
                        it.synthetic()));
    }
}
