package fugong.supply;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.supply.exchange.Want;
import fugong.supply.plan.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The hamlet's works: board, plan, who could help, what stands still; through the doors and in a browser.
class SupplyPageTest extends BrowserTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @Autowired
    private Loads loads;

    @Autowired
    private Materials materials;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Flows flows;

    @Autowired
    private TestPeople people;

    private String login = "";

    @BeforeAll
    void load() throws Exception {
        Actors.run(SYSTEM, () -> {
            var upload = Upload.open(
                    Path.of("..", "samples", "hamlet").toAbsolutePath().normalize(),
                    "hamlet",
                    "",
                    Files.createTempDirectory("supply"));
            var plan = loads.await(loads.start(upload, SYSTEM));
            loads.commit(plan.id(), plan.fingerprint(), SYSTEM);
            assertThat(loads.await(plan.id()).state()).isEqualTo(Load.State.COMMITTED);
        });
        login = people.somebody(Role.COMMAND, Scope.EVERYTHING).name();
    }

    private Page signedIn(Eyes eyes) {
        var page = page(eyes);
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", TestPeople.PASSWORD);
        page.click("button[type=submit]");
        return page;
    }

    /// 13.2 M ear loops (12 M from the lines that run, 1.2 M in stock); two million N95 take 4 M, the rest is for
    /// flat masks, two each.
    @Test
    void two_million_n95_and_as_many_flat_masks_as_the_ear_loops_allow() {
        Actors.as(SYSTEM, () -> {
            var chain = materials.chain("masks", DAY).orElseThrow();
            var plan = materials.plan(chain, new Wanted(Map.of("n95", 2e6), "flat"));
            assertThat(Math.round(plan.units("n95"))).isEqualTo(2_000_000);
            assertThat(Math.round(plan.units("flat"))).isEqualTo(4_600_000);
            assertThat(plan.proof()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(plan.limits()).extracting(it -> it.input()).contains("ear_loop");
            assertThat(materials.week(chain, Wanted.BY_WORTH)).hasSize(7);
            assertThat(exchange.spare("ear_loop", DAY)).isNotEmpty();
            assertThat(flows.standing(DAY)).allMatch(it -> it.standsStill(DAY));
            return true;
        });
    }

    /// Somebody of another enterprise sees neither lines nor stocks, and the plan is empty, not foreign.
    @Test
    void a_stranger_sees_nothing() {
        var stranger = people.somebody(Role.CLERK, Scope.ofEnterprises(999_999));
        Actors.as(stranger, () -> {
            var chain = materials.chain("masks", DAY).orElseThrow();
            assertThat(chain.lines()).isEmpty();
            assertThat(chain.stocks()).isEmpty();
            assertThat(exchange.boards(DAY)).isEmpty();
            assertThat(flows.on(DAY)).isEmpty();
            return true;
        });
    }

    private void load(String resource, String text) throws Exception {
        var file = Files.writeString(Files.createTempDirectory("supply").resolve(resource + ".csv"), text);
        var upload = Upload.open(file, resource, resource, Files.createTempDirectory("supply"));
        var plan = loads.await(loads.start(upload, SYSTEM));
        assertThat(plan.committable()).as(plan.parts().toString()).isTrue();
        loads.commit(plan.id(), plan.fingerprint(), SYSTEM);
        assertThat(loads.await(plan.id()).state()).isEqualTo(Load.State.COMMITTED);
        loads.undo(plan.id(), SYSTEM);
        assertThat(loads.await(plan.id()).state()).isEqualTo(Load.State.UNDONE);
    }

    private String everything() {
        return Actors.as(SYSTEM, () -> jdbc.sql("""
                select md5(string_agg(t, '|' order by t)) from (
                    select l::text as t from supply_line l union all select s::text from supply_stock s
                    union all select w::text from supply_want w union all select f::text from supply_flow f) all_rows
                """).query(String.class).single());
    }

    /// What a load changed is as before, what it added is gone.
    @Test
    void a_load_taken_back_leaves_lines_stocks_and_wants_as_they_were() throws Exception {
        var before = everything();
        var code = "91350582YY0000028C";
        Actors.<Exception>run(SYSTEM, () -> {
            load("supply_lines", """
                    enterprise,line,grade,per_day,from_day,name_zh,name_en,synthetic
                    %1$s,1-1,melt_n95,9,,1-1号线,Line 1-1,true
                    %1$s,77-1,melt_n95,2,2020-03-05,77号线,Line 77,true
                    """.formatted(code));
            load("supply_stocks", """
                    enterprise,item,day,made,stock,shipped,arrived,received,synthetic
                    %1$s,melt_n95,2020-02-27,99,0.4,2.37,0,0,true
                    %1$s,melt_n95,2020-01-27,2,0.4,2.3,2.04,0,true
                    """.formatted(code));
            load("supply_wants", """
                    enterprise,side,item,from_day,to_day,quantity,note,synthetic
                    %1$s,need,carton,2020-02-27,,500,,true
                    """.formatted(code));
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nobody_speaks_for_another_works() {
        var stranger = people.somebody(Role.CLERK, Scope.ofEnterprises(999_999));
        var before = everything();
        var want = new Want(new EnterpriseId(1), new AreaId(1), Want.Side.OFFER, "ear_loop", DAY, null, 5, null, false);
        Actors.run(
                stranger,
                () -> assertThatThrownBy(() -> exchange.say(want, stranger)).isInstanceOf(NotInScope.class));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void from_the_board_to_a_kept_plan() {
        var page = signedIn(Eyes.WIDE);
        page.navigate("/supply?day=" + DAY);
        assertThat(page.locator("[data-product=n95]")).containsText("N95 mask");
        picture(page, "supply-board-wide-en");
        page.fill("#want-n95", "2,000,000");
        page.selectOption("#rest", "flat");
        page.locator("form[action='/supply/plan'] button").click();
        assertThat(page.locator("[data-made=n95]")).containsText("2,000,000");
        assertThat(page.locator("[data-made=flat]")).containsText("4,600,000");
        assertThat(page.locator("#proof")).containsText("100.0000 %");
        picture(page, "supply-plan-wide-en");
        page.click("#keep");
        assertThat(page.locator("h1")).containsText("Plan 1");
        page.navigate("/supply/exchange?item=ear_loop&day=" + DAY);
        assertThat(page.locator("#item")).containsText("Who could make more");
        page.navigate("/supply/flows?day=" + DAY);
        assertThat(page.locator("h1")).containsText("On its way");
    }

    @Test
    void the_same_on_a_telephone_in_chinese() {
        var page = signedIn(Eyes.PHONE.in(Locale.CHINESE).inTheDark());
        page.navigate("/supply?day=" + DAY);
        assertThat(page.locator("[data-product=flat]")).containsText("平面口罩");
        picture(page, "supply-board-phone-zh");
        page.navigate("/supply/plan?chain=masks&day=" + DAY + "&want-n95=2000000&rest=flat");
        assertThat(page.locator("main")).containsText("卡在哪里");
        assertThat(page.locator("main")).containsText("耳带");
        picture(page, "supply-plan-phone-zh");
        page.navigate("/supply/exchange?item=ear_loop&day=" + DAY);
        assertThat(page.locator("#item")).containsText("谁还有余力");
        picture(page, "supply-exchange-phone-zh");
        page.navigate("/supply/flows?day=" + DAY);
        assertThat(page.locator("main")).containsText("停滞");
        picture(page, "supply-flows-phone-zh");
    }
}
