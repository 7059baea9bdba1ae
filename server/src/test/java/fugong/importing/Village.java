package fugong.importing;

import fugong.DatabaseTest;
import fugong.importing.jobs.LoadJobs;
import fugong.importing.reading.FileFlaw;
import fugong.importing.store.FileStore;
import fugong.importing.store.PlanStore;
import fugong.kernel.Located;
import fugong.persistence.Database;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// A small world to load into: streets, and shops that stand in them. Shops name their street.
abstract class Village extends DatabaseTest {

    static final TableSchema STREETS = TableSchema.of("streets", "街道", "Streets")
            .with(Field.text("code", "代码", "Code").needed().longest(20))
            .with(Field.text("name", "名称", "Name").needed().longest(50))
            .keyed("code");

    static final TableSchema SHOPS = TableSchema.of("shops", "店铺", "Shops")
            .with(Field.text("code", "店铺编号", "Shop code").needed().longest(20).matching("[A-Z]\\d{1,9}"))
            .with(Field.text("street", "所在街道", "Street").needed())
            .with(Field.text("name", "店名", "Shop name").needed().longest(80))
            .with(Field.whole("staff", "人数(人)", "Staff (people)").atLeast(0).atMost(100_000))
            .with(Field.number("area_m2", "面积", "Floor space").atLeast(0))
            .with(Field.day("opened", "开业日期", "Opened on"))
            .with(Field.yesNo("open", "是否营业", "Open now"))
            .with(Field.oneOf(
                    "size", "规模", "Size", Choice.of("large", "大型", "Large"), Choice.of("small", "小型", "Small")))
            .keyed("code");

    @TempDir
    Path folder;

    @Autowired
    private LoadStore store;

    @Autowired
    private FileStore files;

    @Autowired
    private PlanStore plans;

    @Autowired
    private LoadJobs jobs;

    @Autowired
    private Trail trail;

    @Autowired
    private Clock time;

    @Autowired
    private PlatformTransactionManager transactions;

    Loads loads;

    @BeforeAll
    void build() throws SQLException {
        Database database = database();
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table importing_test_street (code text primary key, name text not null check (name <> 'forbidden'));
                    create table importing_test_shop (
                        code text primary key, street text not null references importing_test_street, name text not null,
                        staff int, area_m2 numeric, opened date, open boolean, size text);
                    grant select, insert, update, delete on importing_test_street, importing_test_shop to fugong_app;
                    """);
        }
        var targets = new Targets(List.of(new Target(SHOPS, List.of("streets")), new Target(STREETS, List.of())));
        loads = new Loads(
                targets,
                store,
                files,
                plans,
                new LoadRun(targets, plans, store, time, transactions),
                jobs,
                trail,
                time,
                transactions);
    }

    @BeforeEach
    void emptyVillage() {
        jdbc.sql("delete from importing_test_shop").update();
        jdbc.sql("delete from importing_test_street").update();
    }

    static <T> T asSystem(Actors.Work<T, Exception> work) throws Exception {
        return Actors.as(Actor.system("test"), work);
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Load plan(String resource, Path file) throws Exception {
        return plan(Upload.of(resource, file.getFileName().toString(), file));
    }

    Load plan(Upload upload) throws Exception {
        return asSystem(() -> loads.await(loads.start(upload, Actors.current())));
    }

    Load commit(Load load) throws Exception {
        return asSystem(() -> {
            loads.commit(load.id(), load.fingerprint(), Actors.current());
            return loads.await(load.id());
        });
    }

    Load undo(Load load) throws Exception {
        return asSystem(() -> {
            loads.undo(load.id(), Actors.current());
            return loads.await(load.id());
        });
    }

    List<String> codes(Load load) throws Exception {
        return asSystem(() -> loads.findings(load.id(), "", "", 0, 1000).stream()
                .map(it ->
                        it.row() + " " + it.column() + " " + it.finding().code().replace("importing.", ""))
                .toList());
    }

    long count(String table) {
        return jdbc.sql("select count(*) from importing_test_" + table)
                .query(Long.class)
                .single();
    }

    /// A target as a room would write it: one look-up per batch, one statement per batch.
    private final class Target implements LoadTarget<Map<String, Object>> {

        private final TableSchema schema;
        private final List<String> after;

        Target(TableSchema schema, List<String> after) {
            this.schema = schema;
            this.after = after;
        }

        @Override
        public TableSchema schema() {
            return schema;
        }

        @Override
        public List<String> after() {
            return after;
        }

        @Override
        public int batch() {
            return 500;
        }

        private String table() {
            return "importing_test_" + schema.name().substring(0, schema.name().length() - 1);
        }

        @Override
        public Loading<Map<String, Object>> open(LoadContext context) {
            return new Rows(schema, table(), jdbc);
        }

        @Override
        public void export(RowSink out) {
            jdbc.sql("select * from " + table() + " order by code")
                    .query((row, number) -> {
                        var values = new Object[schema.fields().size()];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = row.getObject(schema.fields().get(i).name());
                        }
                        out.row(values);
                        return 0;
                    })
                    .list();
        }
    }

    private record Rows(TableSchema schema, String table, JdbcClient jdbc) implements Loading<Map<String, Object>> {

        @Override
        public List<RowPlan<Map<String, Object>>> plan(List<Row> rows) {
            var known = new HashMap<String, Map<String, Object>>();
            jdbc.sql("select * from " + table + " where code = any (:codes)")
                    .param("codes", rows.stream().map(Row::key).toArray(String[]::new))
                    .query()
                    .listOfRows()
                    .forEach(it -> known.put((String) it.get("code"), it));
            var streets = jdbc.sql("select code from importing_test_street")
                    .query(String.class)
                    .set();
            var plans = new ArrayList<RowPlan<Map<String, Object>>>();
            for (var row : rows) {
                var findings = new ArrayList<Located>();
                if (schema == SHOPS && !streets.contains(row.needText("street"))) {
                    findings.add(row.at("street", FileFlaw.blocks("not-the-pattern", "example", "S1")));
                }
                plans.add(RowPlan.of(row, Map.of(), known.get(row.key()), findings));
            }
            return plans;
        }

        @Override
        public void write(List<RowPlan<Map<String, Object>>> plans) {
            for (var plan : plans) {
                var row = plan.row();
                var given = schema.fields().stream()
                        .map(Field::name)
                        .filter(row::has)
                        .toList();
                var values = new LinkedHashMap<String, Object>();
                given.forEach(it -> values.put(it, sql(row.value(it))));
                jdbc.sql("insert into %s (%s) values (%s) on conflict (code) do update set %s"
                                .formatted(
                                        table,
                                        String.join(", ", given),
                                        String.join(
                                                ", ",
                                                given.stream()
                                                        .map(it -> ":" + it)
                                                        .toList()),
                                        String.join(
                                                ", ",
                                                given.stream()
                                                        .map(it -> it + " = excluded." + it)
                                                        .toList())))
                        .params(values)
                        .update();
            }
        }

        private static Object sql(Object value) {
            return value instanceof java.time.LocalDate day ? Date.valueOf(day) : value;
        }

        @Override
        public List<Located> undo(List<Undone> rows) {
            var findings = new ArrayList<Located>();
            for (var undone : rows) {
                var row = undone.row();
                var now = jdbc.sql("select * from " + table + " where code = :code")
                        .param("code", row.key())
                        .query()
                        .listOfRows();
                if (now.isEmpty() || !row.differsFrom(now.getFirst()).isEmpty()) {
                    findings.add(row.whole(FileFlaw.blocks("store-refused", "reason", "changed since")));
                } else if (undone.created()) {
                    jdbc.sql("delete from " + table + " where code = :code")
                            .param("code", row.key())
                            .update();
                } else {
                    undone.before()
                            .forEach((field, value) -> jdbc.sql(
                                            "update %s set %s = :value where code = :code".formatted(table, field))
                                    .param("value", sql(value))
                                    .param("code", row.key())
                                    .update());
                }
            }
            return findings;
        }
    }
}
