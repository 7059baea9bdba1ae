package fugong.registry.changes;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Registration;
import fugong.registry.findings.Circle;
import fugong.registry.findings.NotThere;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Groups, parks and associations entered and changed by hand, by the office of the area they sit in.
@Component
public class GroupChanges {

    private static final LocalDate EVER = LocalDate.MIN;

    private final Groups groups;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    GroupChanges(Groups groups, Areas areas, Trail trail, Clock clock) {
        this.groups = groups;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param version of the group when the form was opened; 0 = a new group
    public record Form(
            @Nullable String code,
            Group.@Nullable Kind kind,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String parent,
            @Nullable Integer area,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {}

    /// Groups without an area are the whole house's.
    public boolean mayChange(Group group, Actor actor) {
        return actor.may(Permission.EDIT_REGISTER)
                && (actor.scope().everything()
                        || group.area() != null && areas.covers(actor, Objects.requireNonNull(group.area())));
    }

    @Transactional
    public Registration<Group> put(@Nullable Group before, Form form, Actor actor) {
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
        var circles = groups.put(List.of(line));
        if (!circles.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Registration.Refused<>(List.<Finding>of(new Circle(line.code())));
        }
        trail.wrote(actor, "registry.group", "group:" + line.code(), line.nameZh());
        return new Registration.Done<>(groups.find(line.code()).orElseThrow(), List.of());
    }

    private Groups.Line line(@Nullable Group before, Form form, Entry entry, Actor actor) {
        var code = before == null ? entry.needed("code", form.code(), 60) : before.code();
        var name = entry.needed("nameZh", form.nameZh(), 200);
        var nameEn = entry.text("nameEn", form.nameEn(), 200);
        var parent = entry.text("parent", form.parent(), 60);
        var from = Objects.requireNonNullElse(entry.day("from", form.from()), EVER);
        var to = entry.day("to", form.to());
        entry.period(from, to);
        if (before == null && groups.find(code).isPresent()) {
            entry.add(new CodeTaken(code));
        }
        if (!parent.isEmpty() && groups.find(parent).isEmpty()) {
            entry.add(new NotThere("group", parent));
        }
        return new Groups.Line(
                code,
                form.kind() == null ? Group.Kind.GROUP : form.kind(),
                name,
                nameEn,
                parent.isEmpty() ? null : parent,
                area(form, entry, actor),
                from,
                to,
                before != null && before.synthetic());
    }

    private @Nullable AreaId area(Form form, Entry entry, Actor actor) {
        if (form.area() == null || form.area() <= 0) {
            if (!actor.scope().everything()) {
                entry.add(new fugong.registry.findings.Empty("area"));
            }
            return null;
        }
        var area = new AreaId(form.area());
        EnterpriseParts.mustCover(entry, areas, area, LocalDate.now(clock), actor);
        return area;
    }
}
