package fugong.security;

import fugong.TestStore;
import fugong.persistence.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A database of its own with one row of each of two worlds in every table: 1001 and 2002. Whatever is a whole
/// number in a row (ids, areas, enterprises, groups, users) is the number of its world, so that two rows belong
/// together when their numbers are equal. References, checks and keys are taken away first: this is about who sees
/// a row, not about sense.
final class TwoWorlds implements AutoCloseable {

    static final int OURS = 1001;
    static final int FOREIGN = 2002;

    private final Connection owner;
    private final Connection application;

    TwoWorlds() throws SQLException {
        Database database = TestStore.fresh();
        owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        application = DriverManager.getConnection(
                database.url(), database.app().user(), database.app().password());
        looseRules();
        for (String table : tables()) {
            insert(owner, table, OURS);
            insert(owner, table, FOREIGN);
        }
    }

    /// Every table of the rooms; the histories of migrations and the log of events belong to nobody.
    List<String> tables() throws SQLException {
        return texts("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and c.relname not like '%\\_migrations' and c.relname not like 'event\\_publication%'
                 order by 1
                """);
    }

    List<String> tablesWithPolicies() throws SQLException {
        return texts("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by 1
                """);
    }

    List<String> texts(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void looseRules() throws SQLException {
        for (String drop : texts("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                 where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'x', 'u', 'p') and conparentid = 0
                 order by contype <> 'f'
                """)) {
            execute(owner, drop);
        }
        for (String drop : texts("""
                select format('drop index %s', indexrelid::regclass) from pg_index i join pg_class c on c.oid = i.indrelid
                 where c.relnamespace = 'public'::regnamespace and i.indisunique and not c.relispartition
                   and c.relname not like '%\\_migrations'
                """)) {
            execute(owner, drop);
        }
        for (String table : tables()) {
            execute(owner, "alter table \"%s\" disable trigger user".formatted(table));
            execute(owner, "delete from \"%s\"".formatted(table));
        }
    }

    /// @return how many rows went in
    static int insert(Connection connection, String table, int world) throws SQLException {
        var values = new TreeMap<String, String>();
        try (var statement = connection.prepareStatement("""
                select column_name, data_type, udt_name, is_nullable, column_default is not null and is_identity = 'NO'
                  from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                """)) {
            statement.setString(1, table);
            try (ResultSet columns = statement.executeQuery()) {
                while (columns.next()) {
                    String value = value(columns.getString(3), world);
                    boolean leave = columns.getBoolean(5) && !value.equals(Integer.toString(world));
                    if (!leave) {
                        values.put('"' + columns.getString(1) + '"', value);
                    }
                }
            }
        }
        return execute(
                connection,
                "insert into \"%s\" (%s) overriding system value values (%s)"
                        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values())));
    }

    private static String value(String type, int world) {
        return switch (type) {
            case "int2" -> "1";
            case "int4", "int8", "numeric", "float4", "float8" -> Integer.toString(world);
            case "_int4", "_int8" -> "'{%d}'".formatted(world);
            case "_text", "_bool", "_numeric" -> "'{}'";
            case "text", "varchar" -> "'t%d'".formatted(world);
            case "bytea" -> "'\\x%d'::bytea".formatted(world);
            case "bool" -> "false";
            case "date" -> "'2020-02-24'";
            case "timestamptz", "timestamp" -> "'2020-02-24 08:00'";
            case "time" -> "'08:00'";
            case "jsonb", "json" -> "'{}'";
            case "xid8" -> "'%d'".formatted(world);
            case "uuid" -> "gen_random_uuid()";
            case "daterange" -> "'[2020-02-24,2020-02-25)'";
            default -> "null";
        };
    }

    /// As the application, told who acts.
    Connection as(int actor, String areas, String groups, String enterprises, boolean everything) throws SQLException {
        try (var tell = application.prepareStatement("""
                select set_config('fugong.actor', ?, false), set_config('fugong.areas', ?, false),
                       set_config('fugong.groups', ?, false), set_config('fugong.enterprises', ?, false),
                       set_config('fugong.everything', ?, false)
                """)) {
            tell.setString(1, Integer.toString(actor));
            tell.setString(2, areas);
            tell.setString(3, groups);
            tell.setString(4, enterprises);
            tell.setString(5, everything ? "on" : "off");
            tell.execute();
        }
        return application;
    }

    static int count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from \"%s\"".formatted(table))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// The rows as text, by which a foreign one is known: its world's number stands in it.
    static List<String> rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from \"%s\" t".formatted(table))) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        application.close();
        owner.close();
    }
}
