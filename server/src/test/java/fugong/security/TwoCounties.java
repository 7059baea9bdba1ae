package fugong.security;

import fugong.persistence.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Two counties side by side, each with a group, an enterprise, a site, a person to call and a project. All ids and
/// codes of a county are its own number (1001 and 2002), and whatever is in the foreign one has [#MARK] in its
/// name.
final class TwoCounties {

    static final int OURS = 1001;
    static final int FOREIGN = 2002;
    static final String MARK = "FOREIGNMARK";

    private final Database database;

    TwoCounties(Database database) throws SQLException {
        this.database = database;
        try (Connection owner = owner()) {
            execute(owner, """
                    insert into registry_industry values ('GB4754', 'C', 1, null, 'C', null, '制造业', 'Manufacturing'),
                        ('GB4754', '13', 2, 'C', 'C', '13', '农副食品加工业', 'Food')
                    on conflict do nothing;
                    insert into registry_area (id, kind) values (1, 'prefecture');
                    insert into registry_area_name (area, code, name_zh, name_en) values (1, '350500', '泉州市', 'Quanzhou');
                    insert into registry_area_within values (1, 1);
                    insert into registry_area_within_at values (1, 1, '-infinity');
                    """);
            execute(owner, """
                    insert into supply_product values ('n95', 'masks', 'N95口罩', 'N95 mask', 'piece', 3);
                    insert into supply_recipe values ('n95', '1', 'n95', 1, null);
                    insert into network_product (code, name_zh, name_en, parent, industries, export_share, valid_from, source)
                        values ('06', '食品', 'Food', null, '{13}', 0.1, '2019-01-01', 'test');
                    update network_catalogue_stamp set stamp = nextval('network_catalogue_stamp_seq')
                    """);
            county(owner, OURS, "350582", "91350582MA2XN1LK5A", "Ours");
            county(owner, FOREIGN, "350524", "91350524MA2XN1LK6B", MARK);
            execute(owner, "update registry_area_stamp set stamp = extract(epoch from clock_timestamp()) * 1000000");
        }
    }

    private static void county(Connection owner, int n, String area, String code, String name) throws SQLException {
        execute(owner, """
                insert into registry_area (id, kind) values (%1$d, 'county');
                insert into registry_area_name (area, code, name_zh, name_en, parent) values (%1$d, '%2$s', '县%1$d', 'County %1$d', 1);
                insert into registry_area_within values (%1$d, %1$d), (1, %1$d);
                insert into registry_area_within_at values (%1$d, %1$d, '-infinity'), (1, %1$d, '-infinity');
                insert into registry_group (id, code, kind, name_zh, name_en, area) values (%1$d, '%1$d', 'group', '集团%1$d', 'Group %1$d', %1$d);
                insert into registry_group_within values (%1$d, %1$d);
                insert into registry_enterprise (id, credit_code, area) values (%1$d, '%3$s', %1$d);
                insert into registry_enterprise_version (enterprise, valid_from, credit_code, name_zh, name_en, area, scheme,
                        industry, section, division, size, ownership, above_scale, staff, contract_staff, normal_output,
                        normal_power, recorded_at, recorded_by)
                    values (%1$d, '2019-01-01', '%3$s', '%4$s 企业', '%4$s enterprise', %1$d, 'GB4754', '13', 'C', '13', 'SMALL',
                        'PRIVATE', true, 120, 10, 50, 9000, now(), 0);
                insert into registry_membership (enterprise, "group", area) values (%1$d, %1$d, %1$d);
                insert into registry_site (id, code, enterprise, name_zh, name_en, area) values (%1$d, '%1$d', %1$d, '%4$s 厂', '%4$s site', %1$d);
                insert into registry_contact (id, enterprise, name, phone) values (%1$d, %1$d, '%4$s person', '1380000%1$d');
                insert into registry_contact (enterprise, name, phone) values (%1$d, '%1$d', '1370000%1$d');
                insert into registry_project (id, code, name_zh, name_en, area, enterprise) values (%1$d, '%1$d', '%4$s 项目', '%4$s project', %1$d, %1$d);
                insert into registry_milestone (project, position, name_zh, name_en) values (%1$d, %1$d, '%4$s 节点', '%4$s step');
                """.formatted(n, area, code, name));
        execute(owner, """
                insert into reporting_profile (id, enterprise, area, section, division, size, ownership, groups, above_scale,
                        staff, normal_output, normal_power)
                    overriding system value
                    values (%1$d, %1$d, %1$d, 'C', '13', 'SMALL', 'PRIVATE', '{%1$d}', true, 130, 500000, 9000000);
                insert into reporting_report (known_at, enterprise, day, profile, area, author, own_due, own_present,
                        own_quarantined, contract_due, contract_present, contract_quarantined, revision, source, status,
                        on_time, withdrawn, note)
                    values (now(), %1$d, '2020-03-02', %1$d, %1$d, 0, 120, 60, 0, 10, 5, 0, 1, 0, 1, true, false, '%2$s note');
                insert into reporting_project_report (known_at, project, day, area, author, due, present, revision, source,
                        started, new_start, resumed, on_time, withdrawn, led_by, note)
                    values (now(), %1$d, '2020-03-02', %1$d, 0, 9, 8, 1, 0, true, false, true, true, false, '', '%2$s note');
                insert into transport_place (id, code, kind, name_zh, name_en, lon, lat) overriding system value
                    values (%1$d, 'H%1$d', 'home', '站%1$d', 'Stop %1$d', 118, 25);
                insert into transport_worker (id, area, employer, home, destination, person, name, phone, ready_from, source,
                        signed_at, changed_at) overriding system value
                    values (%1$d, %1$d, %1$d, %1$d, %1$d, '\\x%1$d', '%2$s worker', '1390000%1$d', '2020-03-02', 'county',
                        now(), now());
                insert into transport_vehicle (id, area, enterprise, operator, plate, rated, available_from)
                    overriding system value
                    values (%1$d, %1$d, %1$d, '%2$s operator', 'P%1$d', 45, '2020-01-01');
                insert into transport_train (id, area, code, day, carriages, seats, cost) overriding system value
                    values (%1$d, %1$d, '%2$s train', '2020-03-02', 3, 40, 1000);
                insert into transport_train_call (train, area, n, place, arrives, departs)
                    values (%1$d, %1$d, 1, %1$d, 510, 510), (%1$d, %1$d, 2, %1$d, 900, 900);
                insert into transport_wave (id, area, name, mode, day, author, created_at) overriding system value
                    values (%1$d, %1$d, '%2$s wave', 'coach', '2020-03-02', 0, now());
                insert into transport_plan (id, area, wave, state, request, problem, keys, rules, plan, seed, seconds, engine,
                        cost, runs, bound_runs, carried, left_behind, author, created_at) overriding system value
                    values (%1$d, %1$d, %1$d, 'done',
                        '{"wave":%1$d,"seed":1,"seconds":1,"rounds":0,"moves":[],"frozen":[],"pinned":[]}', '{}',
                        '{"places":[],"kinds":[],"groups":[]}',
                        '{"caps":[],"healthZh":"","healthEn":"","measured":0,"estimated":0,"kept":[]}', '{}', 1, 1,
                        '%2$s engine', 0, 0, 0, 0, 0, 0, now());
                insert into transport_trip (id, plan, areas, enterprises, mode, number, vehicle, destination, day, departs,
                        arrives, minutes, km, seats, rated, load_share, rule) overriding system value
                    values (%1$d, %1$d, '{%1$d}', '{%1$d}', 'coach', 1, %1$d, %1$d, '2020-03-02', '2020-03-02 08:00',
                        '2020-03-02 18:00', 600, 500, 40, 45, 1, '%2$s rule');
                insert into transport_trip_stop values (%1$d, '{%1$d}', 1, %1$d, '2020-03-02 08:00');
                insert into transport_seat (id, area, employer, trip, stop, worker, seat, at) overriding system value
                    values (%1$d, %1$d, %1$d, %1$d, 1, %1$d, 1, now());
                insert into transport_crew (trip, role, name, phone)
                    values (%1$d, 'driver', '%2$s driver', '1350000%1$d');
                insert into transport_message (id, plan, worker, area, employer, trip, kind, fact, channel, next_at)
                    overriding system value
                    values (%1$d, %1$d, %1$d, %1$d, %1$d, %1$d, 'new', '%2$s fact', 'hand', now());
                insert into network_scenario (id, actor, area, day, name, changes, made_at) overriding system value
                    values (%1$d, 0, %1$d, '2020-03-02', '%2$s scenario', '[]', now());
                insert into supply_line (enterprise, area, line, grade, per_day, name_zh, name_en)
                    values (%1$d, %1$d, 'L%1$d', 'n95', 100, '%2$s 线', '%2$s line');
                insert into supply_stock (enterprise, area, item, day, made, stock)
                    values (%1$d, %1$d, 'n95', '2020-03-01', 50, 10);
                insert into supply_want (enterprise, area, side, item, from_day, quantity, note)
                    values (%1$d, %1$d, 'need', 'n95', '2020-02-20', %1$d, '%2$s want'),
                           (%1$d, %1$d, 'offer', 'n95', '2020-02-20', 7, '%2$s offer');
                insert into supply_flow (enterprise, area, code, kind, way, item, quantity, unit, stage, since, obstacle)
                    values (%1$d, %1$d, '%2$s-1', 'goods', 'export', '%2$s goods', 4, 'TEU', 'port', '2020-02-20', '%2$s obstacle');
                insert into supply_plan (id, area, chain, day, wanted, outcome, author, made_at) overriding system value
                    values (%1$d, %1$d, 'masks', '2020-03-01', '{"units": {}, "rest": ""}',
                        '{"made": [], "runs": [], "limits": [], "unknown": [], "value": 0, "bound": 0}', 0, now());
                insert into network_link (supplier, buyer, supplier_area, buyer_area, valid_from, product, source)
                    values (%1$d, %1$d + 7, %1$d, %1$d, '2020-01-01', 1, 0);
                insert into network_action (id, actor, area, scenario, day, words, made_at) overriding system value
                    values (%1$d, 0, %1$d, %1$d, '2020-03-01', '%2$s action', now());
                insert into network_promise (action, enterprise, area, level_then, promised)
                    values (%1$d, %1$d, %1$d, 0.2, 0.8);
                insert into security_user (id, login, name, area, created_at) overriding system value
                    values (%1$d, 'user-%1$d', '%2$s user', %1$d, now());
                """.formatted(n, name));
    }

    /// What a role's own place is in a county.
    static Scope scope(Role role, int county) {
        return switch (role) {
            case CLERK, PARTNER, OPERATOR -> Scope.ofEnterprises(county);
            case GROUP -> Scope.ofGroups(county);
            default -> Scope.ofAreas(county);
        };
    }

    /// What the machine itself keeps of everybody: sessions, the trail, answers, states of the store.
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "security_session",
            "security_trail",
            "security_trail_block",
            "security_token",
            "web_idempotency",
            "registry_area_stamp",
            // The picture of a day is worked out from the reports when somebody first asks for it.
            "network_state",
            "network_catalogue_stamp",
            "reporting_pending");

    /// A fingerprint of every row that has to do with the foreign county, by table; of every table there is. A test
    /// that only reads and writes as people of the other county leaves it as it was.
    Map<String, String> foreignRows() throws SQLException {
        var prints = new TreeMap<String, String>();
        try (Connection owner = owner();
                var statement = owner.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                           and relname not like '%\\_migrations'
                        """)) {
            while (tables.next()) {
                if (!OF_THE_MACHINE.contains(tables.getString(1))) {
                    prints.put(tables.getString(1), print(owner, tables.getString(1)));
                }
            }
        }
        return prints;
    }

    /// Hashes, bytes and parts of a second, in which the number may stand by chance.
    private static final String CHANCE = "[$][A-Za-z0-9+/.=$]+|x[0-9a-f]{16,}|[.][0-9]+";

    private static String print(Connection owner, String table) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                          from "%s" t where regexp_replace(t::text, '%s', '', 'g') like '%%2002%%'
                        """.formatted(table, CHANCE))) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
