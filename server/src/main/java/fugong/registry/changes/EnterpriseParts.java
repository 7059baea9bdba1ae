package fugong.registry.changes;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.GroupId;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group.Membership;
import fugong.registry.Groups;
import fugong.registry.Sites;
import fugong.registry.findings.NotThere;
import fugong.registry.rows.Bulk;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What belongs to one enterprise and is changed by hand: its sites, the people one can call, its memberships.
/// An empty list of findings means: done.
@Component
public class EnterpriseParts {

    private static final LocalDate EVER = LocalDate.MIN;
    private static final int MOST_STAFF = 5_000_000;

    private final Enterprises enterprises;
    private final Areas areas;
    private final Sites sites;
    private final Contacts contacts;
    private final Groups groups;
    private final Trail trail;

    EnterpriseParts(Enterprises enterprises, Areas areas, Sites sites, Contacts contacts, Groups groups, Trail trail) {
        this.enterprises = enterprises;
        this.areas = areas;
        this.sites = sites;
        this.contacts = contacts;
        this.groups = groups;
        this.trail = trail;
    }

    /// @param area where the site lies, which may be another county than the enterprise's
    public record SiteForm(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String area,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable Integer staff,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record ContactForm(
            @Nullable String name,
            @Nullable String role,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate to) {}

    public record MembershipForm(
            @Nullable String group,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Whether the actor keeps the register where this enterprise stands.
    public boolean mayChange(Enterprise enterprise, Actor actor) {
        return actor.may(Permission.EDIT_REGISTER) && areas.covers(actor, enterprise.area());
    }

    /// The enterprise, if the actor may see and change it.
    public Enterprise require(EnterpriseId id, Actor actor) {
        actor.require(Permission.EDIT_REGISTER);
        var enterprise = enterprises.require(id, actor);
        if (!mayChange(enterprise, actor)) {
            throw new NotAllowed(actor, Permission.EDIT_REGISTER);
        }
        return enterprise;
    }

    @Transactional
    public List<Finding> site(EnterpriseId id, SiteForm form, Actor actor) {
        var enterprise = require(id, actor);
        var entry = new Entry();
        var code = entry.needed("code", form.code(), 40);
        var name = entry.needed("nameZh", form.nameZh(), 200);
        var nameEn = entry.text("nameEn", form.nameEn(), 200);
        var address = entry.text("address", form.address(), 300);
        var lon = entry.number("lon", form.lon(), -180, 180);
        var lat = entry.number("lat", form.lat(), -90, 90);
        var staff = entry.whole("staff", form.staff(), MOST_STAFF);
        var from = Objects.requireNonNullElse(entry.day("from", form.from()), EVER);
        var to = entry.day("to", form.to());
        entry.period(from, to);
        var area = area(entry, form.area(), enterprise);
        if (entry.fine()) {
            sites.put(List.of(new Sites.Line(
                    id.value(),
                    code,
                    name,
                    nameEn,
                    area.value(),
                    address,
                    lon == null ? null : lon.doubleValue(),
                    lat == null ? null : lat.doubleValue(),
                    staff,
                    Objects.requireNonNull(Bulk.day(from)),
                    Bulk.day(to),
                    enterprise.synthetic())));
            trail.wrote(actor, "registry.site", "enterprise:" + id, "site " + code);
        }
        return entry.findings();
    }

    /// A site may lie in a county that the actor does not keep; it must only exist.
    private AreaId area(Entry entry, @Nullable String typed, Enterprise enterprise) {
        var text = entry.text("area", typed, 100);
        if (text.isEmpty()) {
            return enterprise.area();
        }
        var found = areas.tree().find(text, LocalDate.MAX.minusYears(1)).found();
        if (found.isEmpty()) {
            entry.add(new NotThere("area", text));
        }
        return found.map(it -> it.id()).orElse(enterprise.area());
    }

    @Transactional
    public void dropSite(EnterpriseId id, String code, Actor actor) {
        require(id, actor);
        sites.delete(id, code);
        trail.wrote(actor, "registry.site-removed", "enterprise:" + id, "site " + code);
    }

    /// A person is known by the name; another name is another person.
    @Transactional
    public List<Finding> contact(EnterpriseId id, ContactForm form, LocalDate today, Actor actor) {
        actor.require(Permission.SEE_PERSONAL_DATA);
        var enterprise = require(id, actor);
        var entry = new Entry();
        var name = entry.needed("name", form.name(), 100);
        var role = entry.text("role", form.role(), 100);
        var phone = entry.text("phone", form.phone(), 40);
        var email = entry.text("email", form.email(), 200);
        var to = entry.day("to", form.to());
        if (entry.fine()) {
            contacts.put(List.of(new Contacts.Line(
                    id.value(), name, role, phone, email, today.toString(), Bulk.day(to), enterprise.synthetic())));
            trail.wrote(actor, "registry.contact", "enterprise:" + id, "a person: name, phone, email");
        }
        return entry.findings();
    }

    @Transactional
    public void dropContact(EnterpriseId id, String name, Actor actor) {
        actor.require(Permission.SEE_PERSONAL_DATA);
        require(id, actor);
        contacts.delete(id, name);
        trail.wrote(actor, "registry.contact-removed", "enterprise:" + id, "a person");
    }

    @Transactional
    public List<Finding> join(EnterpriseId id, MembershipForm form, Actor actor) {
        require(id, actor);
        var entry = new Entry();
        var code = entry.needed("group", form.group(), 100);
        var role = entry.text("role", form.role(), 100);
        var from = Objects.requireNonNullElse(entry.day("from", form.from()), EVER);
        var to = entry.day("to", form.to());
        entry.period(from, to);
        var group = groups.find(code);
        if (group.isEmpty()) {
            entry.add(new NotThere("group", code));
        }
        if (entry.fine()) {
            groups.join(List.of(new Membership(id, group.orElseThrow().id(), role, from, to, false)));
            trail.wrote(actor, "registry.membership", "enterprise:" + id, code + " " + from + " – " + to);
        }
        return entry.findings();
    }

    @Transactional
    public void leave(EnterpriseId id, GroupId group, LocalDate from, Actor actor) {
        require(id, actor);
        groups.leave(new Membership(id, group, "", from, null, false));
        trail.wrote(actor, "registry.membership-removed", "enterprise:" + id, "group " + group + " from " + from);
    }

    /// Refused where the place is another office's, or none at all.
    static void mustCover(Entry entry, Areas areas, AreaId area, LocalDate day, Actor actor) {
        if (areas.tree().find(area, day).isEmpty() || !areas.covers(actor, area)) {
            entry.add(new NotThere("area", area.toString()));
        }
    }
}
