package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.ProjectId;
import fugong.registry.Project.Milestone;
import fugong.registry.rows.Bulk;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to projects and their milestones.
@Component
public class Projects {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Areas areas;
    private final Groups groups;
    private final Trail trail;

    Projects(JdbcClient jdbc, Bulk bulk, Areas areas, Groups groups, Trail trail) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.areas = areas;
        this.groups = groups;
        this.trail = trail;
    }

    /// @throws NotInScope when there is none within the actor's scope
    public Project require(ProjectId id, Actor actor) {
        if (!actor.may(Permission.SEE_ENTERPRISES)) {
            throw new NotInScope("project", id);
        }
        return find(id).filter(it -> sees(actor, it)).orElseThrow(() -> new NotInScope("project", id));
    }

    private boolean sees(Actor actor, Project project) {
        return areas.covers(actor, project.area())
                || project.enterprise() != null
                        && (actor.scope()
                                        .enterprises()
                                        .contains(project.enterprise().value())
                                || groups.holds(actor.scope().groups(), project.enterprise()));
    }

    Optional<Project> find(ProjectId id) {
        return jdbc.sql("select * from registry_project where id = :id")
                .param("id", id.value())
                .query(Projects::project)
                .optional();
    }

    public Optional<Project> find(String code) {
        return jdbc.sql("select * from registry_project where code = :code")
                .param("code", code)
                .query(Projects::project)
                .optional();
    }

    /// Every project in scope.
    public List<Project> all() {
        return jdbc.sql("select * from registry_project order by code")
                .query(Projects::project)
                .list();
    }

    /// Every project the actor sees, for whoever would ask one after the other.
    public List<Project> all(Actor actor) {
        return actor.may(Permission.SEE_ENTERPRISES)
                ? all().stream().filter(it -> sees(actor, it)).toList()
                : List.of();
    }

    /// Ids by code, of those in scope.
    public Map<String, ProjectId> ids() {
        var ids = new HashMap<String, ProjectId>();
        jdbc.sql("select code, id from registry_project").query(row -> {
            ids.put(row.getString(1), new ProjectId(row.getInt(2)));
        });
        return ids;
    }

    /// All projects of an area and below it that stand on a day.
    public List<Project> standing(AreaId area, LocalDate day) {
        return list(new Project.Query(day, area, null, null, null, Integer.MAX_VALUE - 1))
                .projects();
    }

    /// All projects in scope that stand on a day.
    public List<Project> standing(LocalDate day) {
        return list(new Project.Query(day, null, null, null, null, Integer.MAX_VALUE - 1))
                .projects();
    }

    public Project.Page list(Project.Query query, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return list(query);
    }

    private Project.Page list(Project.Query query) {
        var found = jdbc.sql("""
                select * from registry_project
                 where valid_from <= :day and (valid_to is null or valid_to > :day)
                   and (:everywhere or area = any (:areas))
                   and (:enterprise::int is null or enterprise = :enterprise)
                   and (:text = '' or name_zh like '%' || :text || '%' or name_en ilike '%' || :text || '%'
                        or code like :text || '%')
                 order by code
                """)
                .param("day", query.day())
                .param("everywhere", query.area() == null)
                .param("areas", within(query))
                .param(
                        "enterprise",
                        query.enterprise() == null ? null : query.enterprise().value())
                .param("text", escaped(query.text()))
                .query(Projects::project)
                .list();
        var rest = found.stream()
                .filter(it -> query.after() == null || it.code().compareTo(query.after()) > 0)
                .toList();
        boolean more = rest.size() > query.limit();
        var page = more ? rest.subList(0, query.limit()) : rest;
        return new Project.Page(List.copyOf(page), more ? page.getLast().code() : null, found.size());
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Integer[] within(Project.Query query) {
        return query.area() == null
                ? new Integer[0]
                : areas.tree().within(query.area(), query.day()).stream()
                        .map(AreaId::value)
                        .toArray(Integer[]::new);
    }

    public List<Milestone> milestones(ProjectId id) {
        return jdbc.sql("select * from registry_milestone where project = :id order by position")
                .param("id", id.value())
                .query(Projects::milestone)
                .list();
    }

    public List<Milestone> milestones() {
        return jdbc.sql("select * from registry_milestone order by project, position")
                .query(Projects::milestone)
                .list();
    }

    /// A milestone is reached (or, with null, not reached after all).
    @Transactional
    public Milestone reached(ProjectId id, int position, @Nullable LocalDate on, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        require(id, actor);
        int changed = jdbc.sql(
                        "update registry_milestone set done_on = :on where project = :id and position = :position")
                .param("on", on)
                .param("id", id.value())
                .param("position", position)
                .update();
        if (changed == 0) {
            throw new NotInScope("milestone", id + "/" + position);
        }
        jdbc.sql("update registry_project set row_version = row_version + 1 where id = :id")
                .param("id", id.value())
                .update();
        trail.wrote(actor, "registry.milestone", "project:" + id, "milestone %d reached on %s".formatted(position, on));
        return milestones(id).stream()
                .filter(it -> it.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /// A line of a list of projects, known by its code; area and builder are looked up already.
    public record Line(
            String code,
            String nameZh,
            String nameEn,
            String kind,
            int area,
            @Nullable Integer enterprise,
            String responsible,
            @Nullable BigDecimal investment,
            @Nullable BigDecimal investmentYear,
            int normalStaff,
            @Nullable String startedOn,
            @Nullable String plannedEnd,
            String validFrom,
            @Nullable String validTo,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean synthetic) {}

    @Transactional
    public void put(List<Line> lines) {
        bulk.run("""
                insert into registry_project (code, name_zh, name_en, kind, area, enterprise, responsible, investment,
                       investment_year, normal_staff, started_on, planned_end, valid_from, valid_to, lon, lat, synthetic)
                select code, "nameZh", "nameEn", kind, area, enterprise, responsible, investment, "investmentYear",
                       "normalStaff", "startedOn"::date, "plannedEnd"::date, "validFrom"::date, "validTo"::date,
                       lon, lat, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (code text, "nameZh" text, "nameEn" text, kind text,
                       area int, enterprise int, responsible text, investment numeric, "investmentYear" numeric,
                       "normalStaff" int, "startedOn" text, "plannedEnd" text, "validFrom" text, "validTo" text,
                       lon float8, lat float8, synthetic boolean)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                       kind = excluded.kind, area = excluded.area, enterprise = excluded.enterprise,
                       responsible = excluded.responsible, investment = excluded.investment,
                       investment_year = excluded.investment_year, normal_staff = excluded.normal_staff,
                       started_on = excluded.started_on, planned_end = excluded.planned_end,
                       valid_from = excluded.valid_from, valid_to = excluded.valid_to, lon = excluded.lon,
                       lat = excluded.lat, synthetic = excluded.synthetic,
                       row_version = registry_project.row_version + 1
                """, lines);
    }

    private record MilestoneRow(
            int project,
            int position,
            String nameZh,
            String nameEn,
            @Nullable String plannedOn,
            @Nullable String doneOn,
            boolean synthetic) {}

    public void putMilestones(List<Milestone> steps) {
        var rows = steps.stream()
                .map(it -> new MilestoneRow(
                        it.project().value(),
                        it.position(),
                        it.nameZh(),
                        it.nameEn(),
                        Bulk.day(it.plannedOn()),
                        Bulk.day(it.doneOn()),
                        it.synthetic()))
                .toList();
        bulk.run("""
                insert into registry_milestone (project, position, name_zh, name_en, planned_on, done_on, synthetic)
                select project, position, "nameZh", "nameEn", "plannedOn"::date, "doneOn"::date, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (project int, position int, "nameZh" text, "nameEn" text,
                       "plannedOn" text, "doneOn" text, synthetic boolean)
                on conflict (project, position) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                       planned_on = excluded.planned_on, done_on = excluded.done_on, synthetic = excluded.synthetic
                """, rows);
    }

    public void delete(String code) {
        jdbc.sql("delete from registry_project where code = :code")
                .param("code", code)
                .update();
    }

    public void deleteMilestone(ProjectId id, int position) {
        jdbc.sql("delete from registry_milestone where project = :id and position = :position")
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    private static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                new ProjectId(row.getInt("project")),
                row.getInt("position"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("synthetic"));
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        var enterprise = row.getObject("enterprise", Integer.class);
        return new Project(
                new ProjectId(row.getInt("id")),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("kind"),
                new AreaId(row.getInt("area")),
                enterprise == null ? null : new EnterpriseId(enterprise),
                row.getString("responsible"),
                row.getBigDecimal("investment"),
                row.getBigDecimal("investment_year"),
                row.getInt("normal_staff"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getBoolean("synthetic"),
                row.getInt("row_version"));
    }
}
