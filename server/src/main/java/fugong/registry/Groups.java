package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Group.Membership;
import fugong.registry.rows.Bulk;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to groups, parks and associations: to any depth, with dated membership. That a group exists is no secret;
/// who belongs to it is seen within the scope.
@Component
public class Groups {

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Groups(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /// All groups, parents before children.
    public List<Group> list(Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return all();
    }

    public List<Group> all() {
        return jdbc.sql("""
                select g.*, (select count(*) from registry_group_within w where w."group" = g.id) as depth
                  from registry_group g order by depth, code
                """).query(Groups::group).list();
    }

    public Group require(GroupId id, Actor actor) {
        actor.require(Permission.SEE_ENTERPRISES);
        return find(id).orElseThrow(() -> new NotInScope("group", id));
    }

    public Optional<Group> find(GroupId id) {
        return jdbc.sql("select * from registry_group where id = :id")
                .param("id", id.value())
                .query(Groups::group)
                .optional();
    }

    public Optional<Group> find(String code) {
        return jdbc.sql("select * from registry_group where code = :code")
                .param("code", code)
                .query(Groups::group)
                .optional();
    }

    public List<Group> children(GroupId id) {
        return jdbc.sql("select * from registry_group where parent = :id order by code")
                .param("id", id.value())
                .query(Groups::group)
                .list();
    }

    /// From the topmost group down to this one.
    public List<Group> path(GroupId id) {
        return jdbc.sql("""
                select g.* from registry_group g join registry_group_within w on w.ancestor = g.id
                 where w."group" = :id
                 order by (select count(*) from registry_group_within u where u."group" = g.id)
                """).param("id", id.value()).query(Groups::group).list();
    }

    /// Groups an enterprise belonged to at any time, the latest first.
    public List<Membership> of(EnterpriseId enterprise) {
        return jdbc.sql("select * from registry_membership where enterprise = :id order by valid_from desc, \"group\"")
                .param("id", enterprise.value())
                .query(Groups::membership)
                .list();
    }

    /// Who belongs to the group or one below it on a day, within the scope of who asks.
    public Set<EnterpriseId> members(GroupId id, LocalDate day) {
        return jdbc.sql("""
                select distinct m.enterprise from registry_membership m
                  join registry_group_within w on w."group" = m."group"
                 where w.ancestor = :id and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                """)
                .param("id", id.value())
                .param("day", day)
                .query((row, number) -> new EnterpriseId(row.getInt(1)))
                .set();
    }

    /// The groups each of these enterprises belongs to on a day, with all groups above them.
    public java.util.Map<EnterpriseId, List<GroupId>> above(Collection<EnterpriseId> enterprises, LocalDate day) {
        var above = new HashMap<EnterpriseId, List<GroupId>>();
        jdbc.sql("""
                select distinct m.enterprise, w.ancestor
                  from unnest(:enterprises::int[]) i (id)
                 cross join lateral (select * from registry_membership
                                      where enterprise = i.id and valid_from <= :day
                                        and (valid_to is null or valid_to > :day) offset 0) m
                  join registry_group_within w on w."group" = m."group"
                 order by m.enterprise, w.ancestor
                """)
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .param("day", day)
                .query(row -> {
                    above.computeIfAbsent(new EnterpriseId(row.getInt(1)), it -> new ArrayList<>())
                            .add(new GroupId(row.getInt(2)));
                });
        return above;
    }

    /// The groups each of these enterprises ever belonged to, with all groups above them, each with its time.
    public java.util.Map<EnterpriseId, List<Membership>> aboveEver(Collection<EnterpriseId> enterprises) {
        var above = new HashMap<EnterpriseId, List<Membership>>();
        jdbc.sql("""
                select m.enterprise, w.ancestor "group", m.role, m.valid_from, m.valid_to, m.synthetic
                  from unnest(:enterprises::int[]) i (id)
                 cross join lateral (select * from registry_membership where enterprise = i.id offset 0) m
                  join registry_group_within w on w."group" = m."group"
                """)
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(Integer[]::new))
                .query(Groups::membership)
                .list()
                .forEach(it -> above.computeIfAbsent(it.enterprise(), id -> new ArrayList<>())
                        .add(it));
        return above;
    }

    /// The groups one enterprise belongs to on a day, with all groups above them. A statement of its own: every
    /// single report asks it, and PostgreSQL plans one over an array anew each time.
    public List<GroupId> above(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql("""
                select distinct w.ancestor
                  from registry_membership m join registry_group_within w on w."group" = m."group"
                 where m.enterprise = :enterprise and m.valid_from <= :day
                   and (m.valid_to is null or m.valid_to > :day)
                 order by w.ancestor
                """)
                .param("enterprise", enterprise.value())
                .param("day", day)
                .query((row, number) -> new GroupId(row.getInt(1)))
                .list();
    }

    /// Whether the enterprise is a member of one of the groups, or of one below them, today: who left is no
    /// longer seen.
    boolean holds(Collection<Integer> groups, EnterpriseId enterprise) {
        return jdbc.sql("""
                select exists (select 1 from registry_membership m
                  join registry_group_within w on w."group" = m."group"
                 where w.ancestor = any (:groups) and m.enterprise = :enterprise
                   and m.valid_from <= security_today() and (m.valid_to is null or m.valid_to > security_today()))
                """)
                .param("groups", groups.toArray(Integer[]::new))
                .param("enterprise", enterprise.value())
                .query(Boolean.class)
                .single();
    }

    /// A line of a list of groups; the parent by its code.
    public record Line(
            String code,
            Group.Kind kind,
            String nameZh,
            String nameEn,
            @Nullable String parent,
            @Nullable AreaId area,
            LocalDate from,
            @Nullable LocalDate to,
            boolean synthetic) {}

    /// Adds or changes groups, known by their codes, and derives who lies below whom.
    ///
    /// @return codes of groups that would lie below themselves; then nothing may be kept
    @Transactional
    public Set<String> put(List<Line> lines) {
        bulk.run("""
                insert into registry_group (code, kind, name_zh, name_en, area, valid_from, valid_to, synthetic)
                select code, kind, zh, en, area, "from"::date, "to"::date, synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (code text, kind text, zh text, en text, area int,
                       "from" text, "to" text, synthetic boolean)
                on conflict (code) do update set kind = excluded.kind, name_zh = excluded.name_zh,
                       name_en = excluded.name_en, area = excluded.area, valid_from = excluded.valid_from,
                       valid_to = excluded.valid_to, synthetic = excluded.synthetic,
                       row_version = registry_group.row_version + 1
                """, lines.stream().map(LineRow::of).toList());
        bulk.run("""
                update registry_group g set parent = p.id
                  from jsonb_to_recordset(:rows::jsonb) as r (code text, parent text)
                  left join registry_group p on p.code = r.parent
                 where g.code = r.code
                """, lines.stream().map(LineRow::of).toList());
        return derive();
    }

    public Set<String> derive() {
        var parents = new HashMap<Integer, Integer>();
        var codes = new HashMap<Integer, String>();
        jdbc.sql("select id, code, coalesce(parent, 0) from registry_group").query(row -> {
            parents.put(row.getInt(1), row.getInt(3));
            codes.put(row.getInt(1), row.getString(2));
        });
        var circles = new java.util.TreeSet<String>();
        var pairs = new ArrayList<Within>();
        parents.keySet().forEach(group -> {
            var seen = new java.util.HashSet<Integer>();
            for (int at = group; at != 0; at = parents.getOrDefault(at, 0)) {
                if (!seen.add(at)) {
                    circles.add(codes.getOrDefault(group, ""));
                    return;
                }
                pairs.add(new Within(at, group));
            }
        });
        if (circles.isEmpty()) {
            keep(pairs);
        }
        return circles;
    }

    /// Writes only what differs: bases are worked out again for the members of every group that moves.
    private void keep(Collection<Within> pairs) {
        var fresh = new LinkedHashSet<>(pairs);
        var stale = new ArrayList<Within>();
        jdbc.sql("select ancestor, \"group\" from registry_group_within").query(row -> {
            var pair = new Within(row.getInt(1), row.getInt(2));
            if (!fresh.remove(pair)) {
                stale.add(pair);
            }
        });
        bulk.run("""
                delete from registry_group_within w
                 using jsonb_to_recordset(:rows::jsonb) as r (ancestor int, "group" int)
                 where r.ancestor = w.ancestor and r."group" = w."group"
                """, stale);
        bulk.run("""
                insert into registry_group_within (ancestor, "group")
                select ancestor, "group" from jsonb_to_recordset(:rows::jsonb) as r (ancestor int, "group" int)
                """, List.copyOf(fresh));
    }

    private record Within(int ancestor, int group) {}

    private record LineRow(
            String code,
            String kind,
            String zh,
            String en,
            @Nullable String parent,
            @Nullable Integer area,
            @Nullable String from,
            @Nullable String to,
            boolean synthetic) {
        static LineRow of(Line it) {
            return new LineRow(
                    it.code(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.nameZh(),
                    it.nameEn(),
                    it.parent(),
                    it.area() == null ? null : it.area().value(),
                    Bulk.day(it.from()),
                    Bulk.day(it.to()),
                    it.synthetic());
        }
    }

    /// Adds or changes memberships, known by enterprise, group and first day.
    @Transactional
    public void join(List<Membership> memberships) {
        bulk.run("""
                insert into registry_membership (enterprise, "group", role, valid_from, valid_to, area, synthetic)
                select r.enterprise, r."group", r.role, r."from"::date, r."to"::date, e.area, r.synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r (enterprise int, "group" int, role text, "from" text,
                       "to" text, synthetic boolean)
                  join registry_enterprise e on e.id = r.enterprise
                on conflict (enterprise, "group", valid_from) do update set role = excluded.role,
                       valid_to = excluded.valid_to, synthetic = excluded.synthetic
                """, memberships.stream().map(MembershipRow::of).toList());
    }

    public void leave(Membership membership) {
        jdbc.sql("""
                delete from registry_membership
                 where enterprise = :enterprise and "group" = :group and valid_from = :from::date
                """)
                .param("enterprise", membership.enterprise().value())
                .param("group", membership.group().value())
                .param("from", Bulk.day(membership.validFrom()))
                .update();
    }

    /// Every membership in scope.
    public List<Membership> memberships() {
        return jdbc.sql("select * from registry_membership order by enterprise, \"group\", valid_from")
                .query(Groups::membership)
                .list();
    }

    public void delete(String code) {
        jdbc.sql("delete from registry_group where code = :code")
                .param("code", code)
                .update();
    }

    private record MembershipRow(
            int enterprise,
            int group,
            String role,
            @Nullable String from,
            @Nullable String to,
            boolean synthetic) {
        static MembershipRow of(Membership it) {
            return new MembershipRow(
                    it.enterprise().value(),
                    it.group().value(),
                    it.role(),
                    Bulk.day(it.validFrom()),
                    Bulk.day(it.validTo()),
                    it.synthetic());
        }
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new EnterpriseId(row.getInt("enterprise")),
                new GroupId(row.getInt("group")),
                row.getString("role"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("synthetic"));
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent", Integer.class);
        var area = row.getObject("area", Integer.class);
        return new Group(
                new GroupId(row.getInt("id")),
                row.getString("code"),
                Group.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name_zh"),
                row.getString("name_en"),
                parent == null ? null : new GroupId(parent),
                area == null ? null : new AreaId(area),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("synthetic"),
                row.getInt("row_version"));
    }
}
