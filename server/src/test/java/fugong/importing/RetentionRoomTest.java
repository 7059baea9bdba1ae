package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.TestPeople;
import fugong.TestWeb;
import fugong.importing.store.FileRetention;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Files are kept so long, then deleted; what they brought stays, and the load says why it cannot be undone.
class RetentionRoomTest extends Village {

    private static final String STREETS_FILE = "代码,名称\nS1,中山路\n,无号路\n";

    @Autowired
    private FileRetention retention;

    @Autowired
    private TestPeople people;

    private void later(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    private int rows(String table, Load load) throws Exception {
        return asSystem(() -> jdbc.sql("select count(*) from importing_" + table + " where load = :load")
                .param("load", load.id())
                .query(Integer.class)
                .single());
    }

    private Load again(Load load) throws Exception {
        return asSystem(() -> loads.require(load.id()));
    }

    /// Loaded on 2 March, thirty days: there on 1 April at nine, gone a day later.
    @Test
    void after_thirty_days_the_file_goes_and_what_it_brought_stays() throws Exception {
        clock.reset();
        var load = commit(plan("streets", file("streets.csv", STREETS_FILE)));
        later(30);
        assertThat(retention.sweep()).isEmpty();
        later(1);
        assertThat(retention.sweep()).contains(load.id());
        assertThat(retention.sweep()).isEmpty();

        for (var table : List.of("file", "verdict", "finding", "change")) {
            assertThat(rows(table, load)).as(table).isZero();
        }
        assertThat(count("street")).isEqualTo(1);
        var swept = again(load);
        assertThat(swept.state()).isEqualTo(Load.State.COMMITTED);
        assertThat(swept.tally()).isEqualTo(load.tally());
        assertThat(swept.swept()).isEqualTo(new Load.Swept(clock.instant(), 30));
        assertThat(asSystem(() -> loads.undo(load.id(), Actors.current()))).isEqualTo(Loads.Answer.SWEPT);
        assertThat(asSystem(() -> loads.planAgain(load.id(), Actors.current()))).isEqualTo(Loads.Answer.SWEPT);
        assertThatThrownBy(() -> asSystem(() -> {
                    loads.refused(load.id(), "streets", (row, findings) -> {});
                    return 0;
                }))
                .isInstanceOf(NotInScope.class);
        assertThat(count("street")).isEqualTo(1);
    }

    @Test
    void the_page_says_until_when_it_can_be_undone_and_then_that_it_cannot() throws Exception {
        clock.reset();
        var load = commit(plan("streets", file("streets.csv", STREETS_FILE)));
        people.somebody("keeper", Set.of(Role.COMMAND), Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, "keeper")) {
            assertThat(web.get("/import/" + load.id()).body())
                    .contains("kept until 2020-04-01", "/undo", "refused/streets.xlsx");
            later(31);
            retention.sweep();
            assertThat(web.get("/import/" + load.id()).body())
                    .contains("deleted on 2020-04-02 by the retention rule (30 days)")
                    .doesNotContain("/undo", "refused/streets.xlsx");
            assertThat(web.get("/import/%d/refused/streets.xlsx".formatted(load.id()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(web.get("/api/v1/imports/" + load.id()).body()).contains("\"swept\":{\"at\":\"2020-04-02");
        }
    }

    /// A plan nobody carried out holds the same names; and a plan thrown away has no file to take out again.
    @Test
    void a_plan_nobody_wanted_goes_too() throws Exception {
        clock.reset();
        var load = plan("streets", file("streets.csv", STREETS_FILE));
        var thrown = plan("streets", file("streets.csv", STREETS_FILE));
        asSystem(() -> loads.discard(thrown.id(), Actors.current()));
        assertThat(again(thrown).hasFiles()).isFalse();
        later(31);
        assertThat(retention.sweep()).contains(load.id(), thrown.id());
        assertThat(again(load).state()).isEqualTo(Load.State.CANCELLED);
        assertThat(asSystem(() -> loads.commit(load.id(), load.fingerprint(), Actors.current())))
                .isEqualTo(Loads.Answer.NOT_NOW);
        assertThat(rows("finding", thrown)).isZero();
    }
}
