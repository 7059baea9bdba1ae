package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.security.Actors;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A load from its plan to its undo, on the real database.
class LoadsRoomTest extends Village {

    private static final String STREETS_FILE = "代码,名称\nS1,中山路\nS2,人民路\n";
    private static final String SHOPS_FILE = """
            店铺编号,所在街道,店名,人数（人）,开业日期,是否营业,规模
            A1,S1,聚丰工艺,"1,204",2020年2月10日,是,大型
            A2,S2,福顺茶行,12,2020/2/24,否,small
            """;

    private void streetsAreThere() throws Exception {
        assertThat(commit(plan("streets", file("streets.csv", STREETS_FILE))).state())
                .isEqualTo(Load.State.COMMITTED);
    }

    @Test
    void a_plan_writes_nothing_and_its_commit_writes_what_it_said() throws Exception {
        streetsAreThere();
        var load = plan("shops", file("shops.csv", SHOPS_FILE));
        assertThat(load.tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(count("shop")).isZero();

        assertThat(commit(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(jdbc.sql(
                                "select code || ' ' || staff || ' ' || opened || ' ' || open || ' ' || size from importing_test_shop order by code")
                        .query(String.class)
                        .list())
                .containsExactly("A1 1204 2020-02-10 true large", "A2 12 2020-02-24 false small");
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        streetsAreThere();
        commit(plan("shops", file("shops.csv", SHOPS_FILE)));
        var again = plan("shops", file("shops.csv", SHOPS_FILE));
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 2, 0, 0));
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.committable()).isFalse();
    }

    @Test
    void what_is_wrong_is_said_row_by_row_and_the_rest_is_loaded() throws Exception {
        streetsAreThere();
        var load = plan("shops", file("shops.csv", """
                店铺编号,所在街道,店名,人数,开业日期,备注
                A1,S1,好店,12.5,2020-02-30,x
                ,S1,无号店,1,,
                A3,S9,远店,1,,
                A4,S1,好店,1,43871,
                A4,S1,又一店,2,,
                """));
        assertThat(load.tally()).isEqualTo(new Tally(1, 0, 0, 4, 2));
        assertThat(codes(load))
                .containsExactly(
                        "2 人数 not-whole",
                        "2 开业日期 not-a-day",
                        "3 店铺编号 cell-missing",
                        "4 所在街道 not-the-pattern",
                        "6 店铺编号 row-twice",
                        "1 备注 column-unknown",
                        "5 开业日期 day-number");
        assertThat(commit(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(count("shop")).isEqualTo(1);
    }

    @Test
    void a_plan_is_refused_as_stale_when_the_data_moved() throws Exception {
        streetsAreThere();
        commit(plan("shops", file("shops.csv", SHOPS_FILE)));
        var load = plan("shops", file("more.csv", "code,street,name,staff\nA1,S1,聚丰工艺,1300\nA3,S1,新店,5\n"));
        assertThat(load.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0));
        jdbc.sql("update importing_test_shop set staff = 1250 where code = 'A1'")
                .update();

        var stale = commit(load);
        assertThat(stale.state()).isEqualTo(Load.State.STALE);
        assertThat(count("shop")).isEqualTo(2);

        var again = asSystem(() -> {
            loads.planAgain(stale.id(), Actors.current());
            return loads.await(stale.id());
        });
        assertThat(asSystem(() -> loads.changes(again.id(), "shops", 0, 10)).toString())
                .contains("before={staff=1250}, after={staff=1300}");
        assertThat(commit(again).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(count("shop")).isEqualTo(3);
    }

    @Test
    void undo_deletes_what_was_made_and_puts_back_what_was_changed() throws Exception {
        streetsAreThere();
        commit(plan("shops", file("shops.csv", SHOPS_FILE)));
        var load = commit(plan("shops", file("more.csv", "code,street,name,staff,opened\nA1,S1,聚丰,7,\nA3,S1,新店,5,\n")));
        assertThat(undo(load).state()).isEqualTo(Load.State.UNDONE);
        assertThat(jdbc.sql("select code || name || staff || opened from importing_test_shop order by code")
                        .query(String.class)
                        .list())
                .containsExactly("A1聚丰工艺12042020-02-10", "A2福顺茶行122020-02-24");
    }

    @Test
    void undo_takes_nothing_back_where_a_row_was_changed_since() throws Exception {
        streetsAreThere();
        var load = commit(plan("shops", file("shops.csv", SHOPS_FILE)));
        jdbc.sql("update importing_test_shop set staff = 1 where code = 'A2'").update();
        assertThat(undo(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(count("shop")).isEqualTo(2);
        assertThat(codes(load)).contains("3  store-refused");
    }

    @Test
    void a_pack_may_name_what_it_brings_itself() throws Exception {
        Files.createDirectories(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/s.csv"), STREETS_FILE);
        Files.writeString(folder.resolve("pack/t.csv"), SHOPS_FILE);
        Files.writeString(folder.resolve("pack/datapackage.json"), """
                {"name": "village", "resources": [
                  {"name": "shops", "path": "t.csv"}, {"name": "streets", "path": "s.csv"},
                  {"name": "castles", "path": "s.csv"}, {"name": "walls", "path": "../../etc/passwd"}]}
                """);
        var upload = Upload.open(folder.resolve("pack"), "pack", "", folder);
        var broken = plan(upload);
        assertThat(broken.committable()).isFalse();
        assertThat(codes(broken)).contains("0  pack-file-missing", "0  resource-unknown");
        assertThat(count("street")).isZero();

        Files.writeString(folder.resolve("pack/datapackage.json"), """
                {"name": "village", "resources": [
                  {"name": "shops", "path": "t.csv"}, {"name": "streets", "path": "s.csv"}]}
                """);
        var load = plan(Upload.open(folder.resolve("pack"), "pack", "", folder));
        assertThat(load.tally()).isEqualTo(new Tally(4, 0, 0, 0, 0));
        assertThat(commit(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(count("shop")).isEqualTo(2);
        assertThat(undo(load).state()).isEqualTo(Load.State.UNDONE);
        assertThat(count("street")).isZero();
    }

    @Test
    void what_only_the_database_refuses_is_a_finding_too() throws Exception {
        var load = plan("streets", file("streets.csv", "code,name\nS1,fine\nS2,forbidden\nS3,fine\n"));
        assertThat(load.tally()).isEqualTo(new Tally(2, 0, 0, 1, 0));
        assertThat(codes(load)).containsExactly("3  store-refused");
        assertThat(commit(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(count("street")).isEqualTo(2);
    }

    @Test
    void refused_rows_come_back_as_they_stood() throws Exception {
        streetsAreThere();
        var load = plan("shops", file("shops.csv", "note,code,street,name\nx,A1,S1,好店\ny,A2,S9,远店\n"));
        List<String> rows = new ArrayList<>();
        asSystem(() -> {
            loads.refused(
                    load.id(),
                    "shops",
                    (row, findings) -> rows.add(String.join(",", row.cells()) + " " + findings.size()));
            return 0;
        });
        assertThat(rows).containsExactly("note,code,street,name 0", "y,A2,S9,远店 1");
    }

    @Test
    void an_export_loaded_again_changes_nothing() throws Exception {
        streetsAreThere();
        commit(plan("shops", file("shops.csv", SHOPS_FILE)));
        var lines = new StringBuilder("code,street,name,staff,area_m2,opened,open,size\n");
        asSystem(() -> {
            loads.export(
                    "shops",
                    values -> lines.append(String.join(
                                    ",",
                                    java.util.Arrays.stream(values)
                                            .map(fugong.importing.words.Values::written)
                                            .toList()))
                            .append('\n'),
                    Actors.current());
            return 0;
        });
        assertThat(plan("shops", file("export.csv", lines.toString())).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0));
    }
}
