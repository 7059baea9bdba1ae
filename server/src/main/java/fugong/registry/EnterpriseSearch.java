package fugong.registry;

import fugong.kernel.AreaId;
import fugong.security.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists enterprises as of a day: conditions are put together here, values always travel as parameters.
@Component
class EnterpriseSearch {

    private final JdbcClient jdbc;
    private final Areas areas;

    EnterpriseSearch(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    EnterpriseQuery.Page list(EnterpriseQuery query, Actor actor) {
        var values = new LinkedHashMap<String, Object>();
        var where = String.join(" and ", conditions(query, actor, values));
        int total = count(where, values);
        var from = after(query.after());
        var list = jdbc.sql("""
                select v.*, e.synthetic, e.row_version
                  from (select * from registry_enterprise_version v
                         where %s and (:first or (v.staff, -v.enterprise) < (:staff, -:id))
                         order by v.staff desc, v.enterprise limit :limit) v
                  left join registry_enterprise e on e.id = v.enterprise
                 order by v.staff desc, v.enterprise
                """.formatted(where))
                .params(values)
                .param("first", from == null)
                .param("staff", from == null ? 0 : from.staff())
                .param("id", from == null ? 0 : from.id())
                .param("limit", query.limit() + 1)
                .query(EnterpriseStore::state)
                .list();
        boolean more = list.size() > query.limit();
        var page = more ? list.subList(0, query.limit()) : list;
        return new EnterpriseQuery.Page(List.copyOf(page), more ? key(page.getLast()) : null, total);
    }

    private int count(String where, Map<String, Object> values) {
        return jdbc.sql("select count(*) from registry_enterprise_version v where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private List<String> conditions(EnterpriseQuery query, Actor actor, Map<String, Object> values) {
        var all = new ArrayList<String>();
        all.add("v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)");
        values.put("day", query.day());
        var roots = roots(query, actor);
        if (!roots.isEmpty()) {
            var tree = areas.tree();
            all.add("v.area = any (:areas)");
            values.put(
                    "areas",
                    roots.stream()
                            .flatMap(it -> tree.within(it, query.day()).stream())
                            .map(AreaId::value)
                            .distinct()
                            .toArray(Integer[]::new));
        }
        if (query.group() != null) {
            all.add("""
                    v.enterprise in (select m.enterprise from registry_membership m
                       join registry_group_within w on w."group" = m."group"
                      where w.ancestor = :group and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))
                    """);
            values.put("group", query.group().value());
        }
        word(query.industry(), "(v.section = :industry or v.industry like :industry || '%')", "industry", all, values);
        word(query.size() == null ? null : query.size().name(), "v.size = :size", "size", all, values);
        word(query.ownership() == null ? null : query.ownership().name(), "v.ownership = :owner", "owner", all, values);
        if (query.aboveScale() != null) {
            all.add("v.above_scale = :scale");
            values.put("scale", query.aboveScale());
        }
        text(query.text(), all, values);
        return all;
    }

    /// The area asked for; else the areas of a scope that is made of areas only, so that the index on areas
    /// serves.
    private static Collection<AreaId> roots(EnterpriseQuery query, Actor actor) {
        var scope = actor.scope();
        if (query.area() != null) {
            return List.of(query.area());
        }
        boolean onlyAreas = !scope.everything()
                && scope.groups().isEmpty()
                && scope.enterprises().isEmpty();
        return onlyAreas ? scope.areas().stream().map(AreaId::new).toList() : List.of();
    }

    private static void word(
            @Nullable String value, String condition, String name, List<String> all, Map<String, Object> values) {
        if (value != null && !value.isBlank()) {
            all.add(condition);
            values.put(name, value.strip());
        }
    }

    private static void text(@Nullable String text, List<String> all, Map<String, Object> values) {
        if (text == null || text.isBlank()) {
            return;
        }
        all.add("""
                (v.name_zh like '%' || :text || '%' or v.name_en ilike '%' || :text || '%'
                 or v.credit_code like upper(:text) || '%')
                """);
        values.put(
                "text", text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }

    private record After(int staff, int id) {}

    private static String key(Enterprise last) {
        return last.staff() + "-" + last.id().value();
    }

    /// A key that nobody gave out begins at the front.
    private static @Nullable After after(@Nullable String key) {
        if (key == null || !key.matches("\\d{1,9}-\\d{1,9}")) {
            return null;
        }
        var parts = key.split("-", 2);
        return new After(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
