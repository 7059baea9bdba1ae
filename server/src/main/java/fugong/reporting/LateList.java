package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.kernel.ProjectId;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Groups;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.security.Actor;
import fugong.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Door: who has not reported. Silence is the first thing a command office works on, because it is in every
/// base.
@Component
public class LateList {

    /// @param due      when the report is or was due
    /// @param late     whether that moment has passed
    /// @param lastDay  the last day it reported before, within 30 days; null where there is none
    public record Line(
            Enterprise enterprise,
            Instant due,
            boolean late,
            @Nullable LocalDate lastDay) {}

    /// One page, the largest enterprises first.
    ///
    /// @param silent all without a report
    /// @param base   all that should have one
    /// @param next   where the next page begins; null = this was the last
    public record Page(
            List<Line> lines,
            int silent,
            int base,
            @Nullable Integer next) {}

    public record ProjectLine(Project project, Instant due, boolean late) {}

    private final Areas areas;
    private final Enterprises enterprises;
    private final Groups groups;
    private final Projects projects;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    LateList(
            Areas areas,
            Enterprises enterprises,
            Groups groups,
            Projects projects,
            Deadlines deadlines,
            JdbcClient jdbc,
            Clock clock) {
        this.areas = areas;
        this.enterprises = enterprises;
        this.groups = groups;
        this.projects = projects;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param group only members of this group; null = all
    /// @param from  how many lines to leave out
    public Page of(AreaId area, @Nullable GroupId group, LocalDate day, int from, int limit, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        areas.require(area, day, actor);
        var members = group == null ? null : groups.members(group, day);
        var standing = enterprises.standing(area, day).stream()
                .filter(it -> members == null || members.contains(it.id()))
                .toList();
        return page(standing, day, from, limit);
    }

    /// Members of a group who have not reported, wherever they are, within the scope of who asks.
    public Page ofGroup(GroupId group, LocalDate day, int from, int limit, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        groups.require(group, actor);
        return page(
                List.copyOf(enterprises.list(groups.members(group, day), day).values()), day, from, limit);
    }

    private Page page(List<Enterprise> standing, LocalDate day, int from, int limit) {
        var reported = reported(day);
        var silent = standing.stream()
                .filter(it -> !reported.contains(it.id().value()))
                .sorted(Comparator.comparingInt((Enterprise it) -> -it.staff())
                        .thenComparing(it -> it.id().value()))
                .toList();
        var shown = silent.stream().skip(from).limit(limit).toList();
        var known = enterprises.list(shown.stream().map(Enterprise::id).toList(), day);
        var page = shown.stream().map(it -> known.getOrDefault(it.id(), it)).toList();
        int end = from + page.size();
        return new Page(lines(page, day), silent.size(), standing.size(), end < silent.size() ? end : null);
    }

    private Set<Integer> reported(LocalDate day) {
        return new HashSet<>(
                jdbc.sql("""
                select enterprise from (
                    select distinct on (enterprise) enterprise, withdrawn from reporting_report where day = :day
                     order by enterprise, revision desc) current
                 where not withdrawn
                """).param("day", day).query(Integer.class).list());
    }

    private List<Line> lines(List<Enterprise> page, LocalDate day) {
        var last = lastDays(page, day);
        var now = clock.instant();
        var due = new HashMap<AreaId, Instant>();
        return page.stream()
                .map(it -> {
                    var moment = due.computeIfAbsent(it.area(), where -> deadlines.of("enterprise", where, day));
                    return new Line(it, moment, now.isAfter(moment), last.get(it.id()));
                })
                .toList();
    }

    private Map<EnterpriseId, LocalDate> lastDays(List<Enterprise> page, LocalDate day) {
        var last = new HashMap<EnterpriseId, LocalDate>();
        jdbc.sql("""
                select enterprise, max(day) from (
                    select distinct on (enterprise, day) enterprise, day, withdrawn from reporting_report
                     where day = any (:days::date[]) and enterprise = any (:enterprises::int[])
                     order by enterprise, day, revision desc) current
                 where not withdrawn group by enterprise
                """)
                .param(
                        "days",
                        ReportStore.daysUpTo(day.minusDays(1), 29).stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param(
                        "enterprises",
                        page.stream().mapToInt(it -> it.id().value()).toArray())
                .query(row -> {
                    last.put(new EnterpriseId(row.getInt(1)), row.getObject(2, LocalDate.class));
                });
        return last;
    }

    /// Projects of an area that have not reported.
    public List<ProjectLine> projects(AreaId area, LocalDate day, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        areas.require(area, day, actor);
        var reported = jdbc.sql("""
                select project from (
                    select distinct on (project) project, withdrawn from reporting_project_report where day = :day
                     order by project, revision desc) current
                 where not withdrawn
                """)
                .param("day", day)
                .query((row, n) -> new ProjectId(row.getInt(1)))
                .set();
        var now = clock.instant();
        return projects.standing(area, day).stream()
                .filter(it -> !reported.contains(it.id()))
                .map(it -> {
                    var due = deadlines.of("project", it.area(), day);
                    return new ProjectLine(it, due, now.isAfter(due));
                })
                .toList();
    }
}
