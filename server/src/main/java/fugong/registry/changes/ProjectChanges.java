package fugong.registry.changes;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.ProjectId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.Registration;
import fugong.registry.findings.Empty;
import fugong.registry.findings.NotThere;
import fugong.registry.rows.Bulk;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Projects and their milestones entered and changed by hand, by the office of the area they lie in.
@Component
public class ProjectChanges {

    private static final LocalDate EVER = LocalDate.MIN;
    private static final long MOST_MONEY = 100_000_000_000L;
    private static final int MOST_STAFF = 5_000_000;
    private static final int MOST_STEPS = 200;

    private final Projects projects;
    private final Enterprises enterprises;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    ProjectChanges(Projects projects, Enterprises enterprises, Areas areas, Trail trail, Clock clock) {
        this.projects = projects;
        this.enterprises = enterprises;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param builder credit code of who builds; empty = not in the register
    /// @param version of the project when the form was opened; 0 = a new project
    public record Form(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable Integer area,
            @Nullable String builder,
            @Nullable String responsible,
            @Nullable BigDecimal investment,
            @Nullable BigDecimal investmentYear,
            @Nullable Integer normalStaff,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {}

    public record MilestoneForm(
            @Nullable Integer position,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn) {}

    public boolean mayChange(Project project, Actor actor) {
        return actor.may(Permission.EDIT_REGISTER) && areas.covers(actor, project.area());
    }

    public Project require(ProjectId id, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        var project = projects.require(id, actor);
        if (!mayChange(project, actor)) {
            throw new NotAllowed(actor, Permission.EDIT_REGISTER);
        }
        return project;
    }

    @Transactional
    public Registration<Project> put(@Nullable Project before, Form form, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        if (before != null && !mayChange(before, actor)) {
            throw new NotAllowed(actor, Permission.EDIT_REGISTER);
        }
        if (before != null && !Objects.equals(form.version(), before.version())) {
            return new Registration.Stale<>(before.version());
        }
        var entry = new Entry();
        var line = line(before, form, entry, actor);
        if (!entry.fine()) {
            return new Registration.Refused<>(entry.findings());
        }
        projects.put(List.of(line));
        trail.wrote(actor, "registry.project", "project:" + line.code(), line.nameZh());
        return new Registration.Done<>(projects.find(line.code()).orElseThrow(), List.of());
    }

    private Projects.Line line(@Nullable Project before, Form form, Entry entry, Actor actor) {
        var code = before == null ? entry.needed("code", form.code(), 60) : before.code();
        if (before == null && projects.find(code).isPresent()) {
            entry.add(new CodeTaken(code));
        }
        var from = Objects.requireNonNullElse(entry.day("from", form.from()), EVER);
        var to = entry.day("to", form.to());
        entry.period(from, to);
        return new Projects.Line(
                code,
                entry.needed("nameZh", form.nameZh(), 200),
                entry.text("nameEn", form.nameEn(), 200),
                entry.text("kind", form.kind(), 60),
                area(form, entry, actor),
                builder(entry, form.builder(), before),
                entry.text("responsible", form.responsible(), 200),
                entry.number("investment", form.investment(), 0, MOST_MONEY),
                entry.number("investmentYear", form.investmentYear(), 0, MOST_MONEY),
                Objects.requireNonNullElse(entry.whole("normalStaff", form.normalStaff(), MOST_STAFF), 0),
                Bulk.day(entry.day("startedOn", form.startedOn())),
                Bulk.day(entry.day("plannedEnd", form.plannedEnd())),
                Objects.requireNonNull(Bulk.day(from)),
                Bulk.day(to),
                before == null ? null : before.lon(),
                before == null ? null : before.lat(),
                before != null && before.synthetic());
    }

    private int area(Form form, Entry entry, Actor actor) {
        if (form.area() == null || form.area() <= 0) {
            entry.add(new Empty("area"));
            return 0;
        }
        EnterpriseParts.mustCover(entry, areas, new AreaId(form.area()), LocalDate.now(clock), actor);
        return form.area();
    }

    /// A builder out of sight is left as it stands; another one must be in sight.
    private @Nullable Integer builder(Entry entry, @Nullable String typed, @Nullable Project before) {
        var text = entry.text("builder", typed, 40);
        if (text.equals(OUT_OF_SIGHT) && before != null && before.enterprise() != null) {
            return Objects.requireNonNull(before.enterprise()).value();
        }
        if (text.isEmpty() || text.equals(OUT_OF_SIGHT)) {
            return null;
        }
        var found = enterprises.find(CreditCode.of(text));
        if (found.isEmpty()) {
            entry.add(new NotThere("enterprise", text));
        }
        return found.map(EnterpriseId::value).orElse(null);
    }

    /// What the form shows for a builder that its reader may not see.
    public static final String OUT_OF_SIGHT = "***";

    @Transactional
    public List<Finding> milestone(ProjectId id, MilestoneForm form, Actor actor) {
        require(id, actor);
        var entry = new Entry();
        var name = entry.needed("nameZh", form.nameZh(), 200);
        var nameEn = entry.text("nameEn", form.nameEn(), 200);
        var planned = entry.day("plannedOn", form.plannedOn());
        var done = entry.day("doneOn", form.doneOn());
        var steps = projects.milestones(id);
        var position = form.position() != null
                ? entry.whole("position", form.position(), MOST_STEPS)
                : Integer.valueOf(steps.isEmpty() ? 1 : steps.getLast().position() + 1);
        if (entry.fine()) {
            int at = Objects.requireNonNull(position);
            projects.putMilestones(List.of(new Project.Milestone(id, at, name, nameEn, planned, done, false)));
            trail.wrote(actor, "registry.milestone", "project:" + id, position + " " + name);
        }
        return entry.findings();
    }

    @Transactional
    public void dropMilestone(ProjectId id, int position, Actor actor) {
        require(id, actor);
        projects.deleteMilestone(id, position);
        trail.wrote(actor, "registry.milestone-removed", "project:" + id, "milestone " + position);
    }
}
