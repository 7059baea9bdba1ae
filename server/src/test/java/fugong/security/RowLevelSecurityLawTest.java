package fugong.security;

import static fugong.security.TwoWorlds.FOREIGN;
import static fugong.security.TwoWorlds.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With no check of the application at all, straight at the tables as the application's role: nobody sees or
/// changes a row of another scope. Every table is tried, also those added after this test was written.
class RowLevelSecurityLawTest {

    /// Tables that everybody may read, each with the reason. Whatever is not named here hides its rows.
    private static final Set<String> PUBLIC = Set.of(
            "registry_area", // where areas lie and what they are called is public
            "registry_area_name",
            "registry_area_alias",
            "registry_area_within",
            "registry_area_within_at",
            "registry_area_stamp", // one number
            "registry_polygon",
            "registry_industry", // classifications and their limits are published
            "registry_size_rule",
            "registry_group", // "area": where a group sits; its members are hidden
            "registry_group_within",
            "registry_tally", // sums per area without any enterprise, needed to compare areas
            "reporting_definition", // how figures are counted
            "reporting_calendar", // holidays
            "reporting_deadline", // until when an area's reports are due
            "reporting_cut_off", // when a day was compared and frozen; doubts and figures are hidden
            "reporting_freeze", // on which days figures were frozen; the figures are hidden
            "network_product", // catalogue, published input-output table, numbers of the rules
            "network_input",
            "network_rule_value",
            "transport_place", // names on a map, no persons
            "transport_minutes",
            "transport_secret", // one key, read by the application for whoever signs somebody up
            "transport_cost_rule", // who pays which share, by document
            "transport_plan_told", // numbers of plans whose travellers were told; the plans are hidden
            "network_catalogue_stamp",
            "network_check", // counts of the nightly comparison, no figure of anybody
            "supply_product", // catalogue and recipes
            "supply_recipe",
            "zones_rule");

    /// Proclaimed to everybody; only adding to them is for those whose area it is.
    private static final Set<String> PROCLAIMED = Set.of("zones_fact", "zones_override");

    /// Changes of sums that wait to be added up: each report adds to the lines of all groups it counts for.
    private static final Set<String> ADDED_BY_ALL = Set.of("reporting_cell_delta");

    private static TwoWorlds worlds;

    @BeforeAll
    static void makeWorlds() throws SQLException {
        worlds = new TwoWorlds();
    }

    @AfterAll
    static void end() throws SQLException {
        worlds.close();
    }

    /// A new table hides its rows, or somebody writes down here why everybody may read it.
    @Test
    void every_table_has_row_level_security_or_a_reason_to_be_public() throws SQLException {
        var open = new HashSet<>(worlds.tables());
        open.removeAll(worlds.tablesWithPolicies());
        open.removeIf(RowLevelSecurityLawTest::isUnreachable);
        assertThat(open)
                .as("tables without row-level security that are not known to be public")
                .isSubsetOf(PUBLIC);
        assertThat(worlds.tablesWithPolicies()).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(PUBLIC);
    }

    /// A partition is reached through its parent; the application has no right on it.
    private static boolean isUnreachable(String table) {
        try {
            return worlds.texts(
                            "select has_table_privilege('fugong_app', '\"%s\"', 'select,insert,update,delete')::text"
                                    .formatted(table))
                    .equals(List.of("false"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobody_sees_nothing() throws SQLException {
        var nobody = worlds.as(0, "{}", "{}", "{}", false);
        var seen = new ArrayList<String>();
        for (String table : worlds.tablesWithPolicies()) {
            if (!isUnreachable(table) && !PROCLAIMED.contains(table) && TwoWorlds.count(nobody, table) > 0) {
                seen.add(table);
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void the_system_sees_both_worlds() throws SQLException {
        var system = worlds.as(0, "{}", "{}", "{}", true);
        for (String table : worlds.tablesWithPolicies()) {
            if (!isUnreachable(table)) {
                assertThat(TwoWorlds.count(system, table)).as(table).isEqualTo(2);
            }
        }
    }

    @Test
    void by_area_by_group_by_enterprise_or_by_name_nobody_sees_the_foreign_world() throws SQLException {
        String ours = "{" + OURS + "}";
        var seenAtAll = new HashSet<String>();
        look(worlds.as(OURS, "{}", "{}", "{}", false), "as oneself", seenAtAll);
        look(worlds.as(OURS, ours, "{}", "{}", false), "by area", seenAtAll);
        look(worlds.as(OURS, "{}", ours, "{}", false), "by group", seenAtAll);
        look(worlds.as(OURS, "{}", "{}", ours, false), "by enterprise", seenAtAll);
        var neverSeen = new HashSet<>(worlds.tablesWithPolicies());
        neverSeen.removeIf(RowLevelSecurityLawTest::isUnreachable);
        neverSeen.removeAll(PROCLAIMED);
        neverSeen.removeAll(seenAtAll);
        // Blocks of the trail are the system's own.
        assertThat(neverSeen).as("tables that hide even one's own rows").isSubsetOf("security_trail_block");
    }

    private static void look(Connection somebody, String how, Set<String> seenAtAll) throws SQLException {
        for (String table : worlds.tablesWithPolicies()) {
            if (isUnreachable(table) || PROCLAIMED.contains(table)) {
                continue;
            }
            for (String row : TwoWorlds.rows(somebody, table)) {
                assertThat(row)
                        .as("%s of %s", table, how)
                        .contains(Integer.toString(OURS))
                        .doesNotContain(Integer.toString(FOREIGN));
                seenAtAll.add(table);
            }
        }
    }

    @Test
    void nobody_changes_removes_or_adds_a_foreign_row() throws SQLException {
        String ours = "{" + OURS + "}";
        var office = worlds.as(OURS, ours, ours, ours, false);
        office.setAutoCommit(false);
        try {
            for (String table : worlds.tablesWithPolicies()) {
                change(office, table);
                office.rollback();
                worlds.as(OURS, ours, ours, ours, false);
            }
        } finally {
            office.rollback();
            office.setAutoCommit(true);
        }
    }

    private static void change(Connection office, String table) throws SQLException {
        String column = worlds.texts("""
                select quote_ident(a.attname) from pg_attribute a
                 where a.attrelid = '"%s"'::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
                 order by a.attnum limit 1
                """.formatted(table)).getFirst();
        if (may("update", table)) {
            assertThat(TwoWorlds.execute(office, "update \"%s\" set %s = %s".formatted(table, column, column)))
                    .as("updated in " + table)
                    .isLessThanOrEqualTo(1);
        }
        if (may("delete", table)) {
            assertThat(TwoWorlds.execute(office, "delete from \"%s\"".formatted(table)))
                    .as("deleted in " + table)
                    .isLessThanOrEqualTo(1);
        }
        if (may("insert", table) && !ADDED_BY_ALL.contains(table)) {
            assertThat(insertIsRefused(office, table))
                    .as("a foreign row went into " + table)
                    .isTrue();
        }
    }

    private static boolean may(String act, String table) throws SQLException {
        return worlds.texts("select has_table_privilege('fugong_app', '\"%s\"', '%s')::text".formatted(table, act))
                .equals(List.of("true"));
    }

    private static boolean insertIsRefused(Connection office, String table) {
        try {
            TwoWorlds.insert(office, table, FOREIGN);
            return false;
        } catch (SQLException e) {
            return e.getMessage().contains("row-level security");
        }
    }
}
