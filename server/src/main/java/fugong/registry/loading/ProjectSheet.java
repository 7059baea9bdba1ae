package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.Projects.Line;
import fugong.registry.findings.NotThere;
import fugong.registry.rows.Bulk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `projects`: what is being built.
@Component
class ProjectSheet extends Sheet<Line> {

    private static final TableSchema SCHEMA = TableSchema.of("projects", "项目", "Projects")
            .with(Field.text("code", "项目代码", "Code")
                    .needed()
                    .example("2020-350582-47-01-001")
                    .longest(60))
            .with(Field.text("name_zh", "项目名称", "Name").needed().longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .with(Field.text("kind", "类别", "Kind").example("省重点").longest(60))
            .with(Field.text("area", "所在区划", "Area").needed().example("晋江市"))
            .with(Field.text("enterprise", "建设单位信用代码", "Credit code of builder"))
            .with(Field.text("responsible", "责任单位", "Responsible office").longest(200))
            .with(Field.number("investment", "总投资(万元)", "Investment (10,000 yuan)")
                    .atLeast(0))
            .with(Field.number("investment_year", "年度计划投资(万元)", "Planned this year (10,000 yuan)")
                    .atLeast(0))
            .with(Field.whole("normal_staff", "正常在场人数", "Normal staff")
                    .atLeast(0)
                    .atMost(5_000_000))
            .with(Field.day("started_on", "开工日期", "Started on"))
            .with(Field.day("planned_end", "计划完工日期", "Planned end"))
            .with(validFrom())
            .with(validTo())
            .with(Field.number("lon", "经度", "Longitude").atLeast(-180).atMost(180))
            .with(Field.number("lat", "纬度", "Latitude").atLeast(-90).atMost(90))
            .with(synthetic())
            .keyed("code");

    private final Projects projects;
    private final Areas areas;
    private final Enterprises enterprises;

    ProjectSheet(PlatformTransactionManager transactions, Projects projects, Areas areas, Enterprises enterprises) {
        super(transactions);
        this.projects = projects;
        this.areas = areas;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "area_aliases", "enterprises");
    }

    @Override
    Book<Line> look(List<Row> rows, LoadContext context) {
        var names = new Names(areas, enterprises, rows, "enterprise");
        var today = LocalDate.ofInstant(context.at(), context.zone());
        var known = new HashMap<String, Project>();
        projects.all().forEach(it -> known.put(it.code(), it));
        var codes = enterprises.codes();
        return new Book<>() {

            @Override
            public @Nullable Stored<Line> stored(Row row) {
                var project = known.get(row.needText("code"));
                return project == null ? null : new Stored<>(line(project), values(row, project, names, today, codes));
            }

            @Override
            public @Nullable Line subject(Cells cells, @Nullable Stored<Line> stored) {
                var area = names.area(cells, "area", today);
                var code = cells.word("enterprise");
                var builder = names.enterprise(code);
                if (code != null && builder == null) {
                    cells.found("enterprise", new NotThere("enterprise", code));
                }
                return area == null ? null : line(cells, area.id().value(), builder);
            }
        };
    }

    private static Line line(Cells cells, int area, @Nullable EnterpriseId builder) {
        return new Line(
                cells.text("code"),
                cells.text("name_zh"),
                cells.text("name_en"),
                cells.text("kind"),
                area,
                builder == null ? null : builder.value(),
                cells.text("responsible"),
                scaled(cells.number("investment")),
                scaled(cells.number("investment_year")),
                Objects.requireNonNullElse(cells.whole("normal_staff"), 0),
                Bulk.day(cells.day("started_on")),
                Bulk.day(cells.day("planned_end")),
                Objects.requireNonNull(Bulk.day(cells.from())),
                Bulk.day(cells.day("valid_to")),
                cells.degrees("lon"),
                cells.degrees("lat"),
                cells.yes("synthetic"));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static Line line(Project it) {
        return new Line(
                it.code(),
                it.nameZh(),
                it.nameEn(),
                it.kind(),
                it.area().value(),
                it.enterprise() == null ? null : it.enterprise().value(),
                it.responsible(),
                it.investment(),
                it.investmentYear(),
                it.normalStaff(),
                Bulk.day(it.startedOn()),
                Bulk.day(it.plannedEnd()),
                Objects.requireNonNull(Bulk.day(it.validFrom())),
                Bulk.day(it.validTo()),
                it.lon(),
                it.lat(),
                it.synthetic());
    }

    private static Map<String, @Nullable Object> values(
            Row row, Project it, Names names, LocalDate today, Map<EnterpriseId, String> codes) {
        var area = names.tree().at(it.area(), today);
        var builder = it.enterprise() == null ? null : codes.get(it.enterprise());
        var said = row.text("enterprise");
        boolean same =
                said != null && builder != null && CreditCode.of(said).value().equals(builder);
        return Names.values(
                "code",
                it.code(),
                "name_zh",
                it.nameZh(),
                "name_en",
                it.nameEn(),
                "kind",
                it.kind(),
                "area",
                sameOr(names.isArea(row.value("area"), area, today), row, "area", area.code()),
                "enterprise",
                sameOr(same, row, "enterprise", builder),
                "responsible",
                it.responsible(),
                "investment",
                it.investment(),
                "investment_year",
                it.investmentYear(),
                "normal_staff",
                it.normalStaff(),
                "started_on",
                it.startedOn(),
                "planned_end",
                it.plannedEnd(),
                "valid_from",
                day(it.validFrom()),
                "valid_to",
                it.validTo(),
                "lon",
                it.lon(),
                "lat",
                it.lat(),
                "synthetic",
                it.synthetic());
    }

    @Override
    void put(List<Line> subjects) {
        projects.put(subjects);
    }

    @Override
    void delete(List<Line> subjects) {
        subjects.forEach(it -> projects.delete(it.code()));
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        var codes = enterprises.codes();
        projects.all()
                .forEach(it -> out.row(
                        it.code(),
                        it.nameZh(),
                        it.nameEn(),
                        it.kind(),
                        tree.at(it.area(), LocalDate.MAX).code(),
                        it.enterprise() == null ? null : codes.get(it.enterprise()),
                        it.responsible(),
                        it.investment(),
                        it.investmentYear(),
                        it.normalStaff(),
                        it.startedOn(),
                        it.plannedEnd(),
                        day(it.validFrom()),
                        it.validTo(),
                        it.lon(),
                        it.lat(),
                        it.synthetic()));
    }
}
