package fugong.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Tally;
import fugong.importing.Upload;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Sheets that all counties' plans lean on: who may load which row, and that a load taken back leaves things as
/// they were.
class SheetsTakenBackRoomTest extends DatabaseTest {

    private static final String COSTS = "code,valid_from,area,sending,receiving,employer,most,title_zh\n";

    @Autowired
    private Areas areas;

    @Autowired
    private Loads loads;

    @TempDir
    private Path folder;

    private Valley valley;
    private Actor north;

    @BeforeAll
    void build() throws SQLException {
        valley = Valley.build(jdbc, areas);
        var owner = database().owner();
        try (var connection = DriverManager.getConnection(database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("alter table transport_place alter column id restart with 100"); // after the valley's
        }
        north = new Actor(91, "north", Set.of(Role.HOME_COUNTY), Scope.ofAreas(valley.north.value()));
    }

    private Load plan(Actor actor, String resource, String text) throws Exception {
        var file = Files.writeString(folder.resolve(resource + ".csv"), text);
        return Actors.as(actor, () -> loads.await(loads.start(Upload.of(resource, resource + ".csv", file), actor)));
    }

    private Load commit(Actor actor, Load load) throws Exception {
        return Actors.as(actor, () -> {
            assertThat(loads.commit(load.id(), load.fingerprint(), actor)).isEqualTo(Loads.Answer.STARTED);
            return loads.await(load.id());
        });
    }

    private Load undo(Load load) throws Exception {
        return Actors.as(Valley.KEEPER, () -> {
            assertThat(loads.undo(load.id(), Valley.KEEPER)).isEqualTo(Loads.Answer.STARTED);
            return loads.await(load.id());
        });
    }

    private List<String> codes(Load load) {
        return Actors.as(
                Valley.KEEPER,
                () -> loads.findings(load.id(), "", "", 0, 100).stream()
                        .map(it -> it.row() + " " + it.finding().code())
                        .toList());
    }

    private List<String> texts(String sql) {
        return Actors.as(Valley.KEEPER, () -> jdbc.sql(sql).query(String.class).list());
    }

    /// Loads a first and a second state, takes the second back, and looks.
    private void thereAndBack(String resource, String first, String second, Tally says, String look) throws Exception {
        commit(Valley.KEEPER, plan(Valley.KEEPER, resource, first));
        var before = texts(look);
        var load = plan(Valley.KEEPER, resource, second);
        assertThat(load.tally()).as(resource).isEqualTo(says);
        commit(Valley.KEEPER, load);
        assertThat(texts(look)).as(resource).isNotEqualTo(before);
        assertThat(undo(load).state()).as(resource).isEqualTo(Load.State.UNDONE);
        assertThat(texts(look)).as(resource).isEqualTo(before);
    }

    @Test
    void what_a_load_changed_is_as_it_was() throws Exception {
        thereAndBack(
                "places",
                "code,kind,name_zh,area,lon,lat\nA1,home,村口,960001,105.1,28.1\n",
                "code,kind,name_zh,area,lon,lat\nA1,station,车站,960002,105.2,28.2\nA2,home,新村,960001,105.3,28.3\n",
                new Tally(1, 1, 0, 0, 0),
                """
                select code || kind || name_zh || of_area || lon || lat from transport_place where code like 'A%' order by 1
                """);
        thereAndBack(
                "travel_times",
                "origin,destination,minutes,km,source\nP1,P11,600,900,published\n",
                "origin,destination,minutes,km,source\nP1,P11,650,910,\nP2,P11,1,1,x\n",
                new Tally(1, 1, 0, 0, 0),
                "select origin || ' ' || minutes || ' ' || km || source from transport_minutes order by 1");
        thereAndBack(
                "coaches",
                "plate,area,operator,rated,available_from,available_to\n川E1,960001,甲,45,2020-02-10,\n",
                "plate,area,operator,rated,available_from,available_to\n川E1,960002,乙,49,2020-02-11,2020-03-01\n",
                new Tally(0, 1, 0, 0, 0),
                """
                select plate || area || operator || rated || available_from || coalesce(available_to::text, '-')
                  from transport_vehicle where plate = '川E1'
                """);
        thereAndBack(
                "trains",
                "code,day,area,carriages,seats,cost,calls\nG1,2020-03-02,960000,8,60,1000,P1@500/510;P11@900/900\n",
                "code,day,area,carriages,seats,cost,calls\nG1,2020-03-02,960000,9,60,1000,P2@500/510;P11@900/900\n",
                new Tally(0, 1, 0, 0, 0),
                """
                select code || carriages || (select string_agg(place::text, ',' order by place)
                                               from transport_train_call c where c.train = t.id) from transport_train t
                """);
        thereAndBack(
                "waves",
                "area,name,mode,day\n960001,早,coach,2020-03-02\n",
                "area,name,mode,day\n960001,早,train,2020-03-02\n960001,晚,train,2020-03-02\n",
                new Tally(1, 1, 0, 0, 0),
                "select name || mode from transport_wave order by 1");
        thereAndBack(
                "return_cost_rules",
                COSTS + "R1,2020-02-10,960001,300,500,200,100,甲\n",
                COSTS + "R1,2020-02-10,960002,400,400,200,,乙\n",
                new Tally(0, 1, 0, 0, 0),
                """
                select code || of_area || sending || coalesce(most::text, '-') || title_zh from transport_cost_rule
                """);
    }

    @Test
    void a_row_that_was_changed_since_holds_everything_back() throws Exception {
        String head = "code,kind,name_zh,area,lon,lat\n";
        commit(Valley.KEEPER, plan(Valley.KEEPER, "places", head + "B1,home,一,960001,105,28\n"));
        var load = plan(Valley.KEEPER, "places", head + "B1,home,二,960001,105,28\nB2,home,三,960001,105,28\n");
        commit(Valley.KEEPER, load);
        Actors.run(
                Valley.KEEPER,
                () -> jdbc.sql("update transport_place set name_zh = '四' where code = 'B1'")
                        .update());
        assertThat(undo(load).state()).isEqualTo(Load.State.COMMITTED);
        assertThat(codes(load)).containsExactly("2 transport.changed-since");
        assertThat(texts("select name_zh from transport_place where code like 'B_' order by 1"))
                .containsExactlyInAnyOrder("四", "三");
    }

    @Test
    void a_county_loads_what_is_its_own() throws Exception {
        var places = plan(north, "places", """
                code,kind,name_zh,area,lon,lat
                C1,home,本县,960001,105,28
                C2,home,邻县,960002,105,28
                C3,work,外省,,113,22
                P3,home,抢来,960001,105,28
                P11,work,改名,,113,22
                """);
        assertThat(codes(places))
                .containsExactlyInAnyOrder(
                        "3 transport.area-unknown",
                        "4 transport.place-not-yours",
                        "5 transport.place-not-yours",
                        "6 transport.place-not-yours");
        assertThat(places.tally().created()).isOne();
        var times = plan(north, "travel_times", """
                origin,destination,minutes,km
                P1,P11,700,900
                P11,P1,700,900
                P3,P11,1,1
                """);
        assertThat(codes(times)).containsExactly("4 transport.place-not-yours");
        var rules = plan(north, "return_cost_rules", """
                code,valid_from,area,sending,receiving,employer,title_zh
                N1,2020-02-10,960001,300,500,200,本县
                N2,2020-02-10,960002,300,500,200,邻县
                N3,2020-02-10,,1000,0,0,各地
                """);
        assertThat(codes(rules)).containsExactly("3 transport.costs.not-yours", "4 transport.costs.not-yours");
    }
}
