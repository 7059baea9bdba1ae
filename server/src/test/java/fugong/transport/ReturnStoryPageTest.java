package fugong.transport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fugong.transport.Voyage.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.importing.Loads;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Packs;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// From the sign-up on a phone to the figure on the wall: three workers sign up, their county is planned, a stop is
/// moved by hand, planned again and approved, the sheet printed, two of three board without a network, the employer
/// signs, and its return rate has moved.
class ReturnStoryPageTest extends BrowserTest {

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private TestPeople people;

    private Voyage voyage;
    private int signedUp;

    @BeforeAll
    void build() throws Exception {
        voyage = Voyage.build(new Packs(loads, folder), jdbc, areas, enterprises);
        people.somebody("story-home", Set.of(Role.HOME_COUNTY), Scope.ofAreas(voyage.home.value()));
        people.somebody("story-command", Set.of(Role.COMMAND), Scope.ofAreas(voyage.away.value()));
        Actors.run(KEEPER, () -> {
            place("home", "溪口", "Creek", voyage.home.value(), 105.40);
            place("home", "渡口", "Ford", voyage.home.value(), 105.45);
            place("work", "远航厂门", "Voyage Gate", voyage.away.value(), 118.60);
            jdbc.sql("""
                    insert into transport_vehicle (area, operator, plate, rated, available_from, phone)
                    select :home, '溪乡运输', '川S000' || n, 45, '2020-01-01', '19900009999' from generate_series(1, 8) n
                    """).param("home", voyage.home.value()).update();
            var form = ReportForm.of(voyage.works, LocalDate.now(clock), WorkStatus.RESUMED, new Headcount(100, 60, 0));
            reports.submit(form, Sending.by(DailyReport.Source.FORM), KEEPER);
        });
    }

    private void place(String kind, String zh, String en, int area, double lon) {
        jdbc.sql("""
                insert into transport_place (code, kind, name_zh, name_en, of_area, lon, lat)
                values ('story-' || :en, :kind, :zh, :en, :area, :lon, 28.9)
                """)
                .param("kind", kind)
                .param("zh", zh)
                .param("en", en)
                .param("area", area)
                .param("lon", lon)
                .update();
    }

    @Test
    void in_english() {
        story(Eyes.PHONE, "en", "Creek", "Ford", "Voyage Gate", "Voyage Shoes");
    }

    @Test
    void in_chinese_and_in_the_dark() {
        story(Eyes.PHONE.in(Locale.CHINESE).inTheDark(), "zh", "溪口", "渡口", "远航厂门", "远航制鞋有限公司");
    }

    private void story(Eyes eyes, String name, String creek, String ford, String gate, String works) {
        int present = present(eyes);
        var worker = page(eyes);
        for (int i = 0; i < 3; i++) {
            signUp(worker, creek, gate, works);
        }
        picture(worker, "story-mine-" + name);
        signUp(worker, ford, gate, works);

        var office = page(eyes);
        signIn(office, "story-home");
        plan(office, "story " + name);
        moveByHand(office, ford, name);
        office.click("form[action$='/approve'] button");
        assertThat(office.locator("#approved")).isVisible();
        office.click("#approved a");
        openLargest(office);
        papers(office, name);
        board(office, name);
        assertThat(present(eyes)).isEqualTo(present + 2);
        assertThat((Boolean) office.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", TestPeople.PASSWORD);
        page.click("button[type=submit]");
    }

    /// As the command picture shows it: so many present of a hundred.
    private int present(Eyes eyes) {
        var page = page(eyes);
        signIn(page, "story-command");
        page.navigate("/picture?area=%d&day=%s".formatted(voyage.away.value(), LocalDate.now(clock)));
        var base = page.locator("[data-figure=return] .base").first().innerText();
        page.context().close();
        return Integer.parseInt(base.replaceAll("(?s)^\\D*(\\d+).*", "$1"));
    }

    private void signUp(Page page, String home, String destination, String employer) {
        int n = ++signedUp;
        page.navigate("/return");
        page.fill("#name", "样本" + n);
        page.fill("#phone", "1880000%04d".formatted(n));
        page.fill("#home", home);
        page.fill("#destination", destination);
        page.fill("#employer", employer);
        page.check("[name=consent]");
        page.click("form[action='/return'] button");
        page.waitForURL("**/return/mine/*");
        assertThat(page.locator("h2")).containsText("样**");
    }

    private void plan(Page page, String wave) {
        page.navigate("/transport");
        page.fill("form[action='/transport/waves'] [name=name]", wave);
        page.click("form[action='/transport/waves'] button");
        page.waitForURL("**/transport/waves/*");
        page.fill("[name=seconds]", "1");
        page.click("form button.primary");
        planned(page);
        assertThat(page.locator("#runs tbody tr")).hasCount(1);
    }

    private static void planned(Page page) {
        page.waitForURL("**/transport/plans/*");
        page.locator("#runs").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(60_000));
    }

    /// The people of the ford get a coach of their own: dragged on the map, and in the other language by the list.
    private static void moveByHand(Page page, String ford, String name) {
        picture(page, "story-plan-" + name);
        page.click("#runs tbody a");
        if (name.equals("en")) {
            drag(page, ".handle[data-place='" + ford + "'] .grip", ".alone rect");
            assertThat(page.locator("#drop")).containsText("1 people of " + ford + " go to: a coach of their own");
            picture(page, "story-dragged-" + name);
            page.click("#drop button");
            planned(page);
            assertThat(page.locator("#runs tbody tr")).hasCount(2);
            return;
        }
        var stop = page.locator("tbody tr", new Page.LocatorOptions().setHasText(ford))
                .first();
        var to = stop.locator("select[name=to]");
        to.selectOption(to.locator("option").last().getAttribute("value"));
        picture(page, "story-run-" + name);
        stop.locator("form button").click();
        planned(page);
        assertThat(page.locator("#runs tbody tr")).hasCount(2);
    }

    private static void drag(Page page, String what, String where) {
        page.locator("#moving").scrollIntoViewIfNeeded();
        var from = page.locator(what).boundingBox();
        var to = page.locator(where).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x, from.y - 5);
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        page.mouse().up();
    }

    /// The trip with most people.
    private static void openLargest(Page page) {
        page.waitForURL("**/transport/trips**");
        var rows = page.locator("tbody tr");
        int most = 0;
        int at = 0;
        for (int i = 0; i < rows.count(); i++) {
            int people = Integer.parseInt(
                    rows.nth(i).locator("td.number").first().innerText().strip());
            if (people > most) {
                most = people;
                at = i;
            }
        }
        rows.nth(at).locator("a").first().click();
        page.waitForURL("**/transport/trips/*");
    }

    private void papers(Page page, String name) {
        picture(page, "story-sheet-" + name);
        for (var paper : new String[][] {{"sheet.pdf", "%PDF"}, {"sheet.xlsx", "PK"}}) {
            var answer = page.request().get(page.url() + "/" + paper[0]);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), 0, paper[1].length(), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo(paper[1]);
        }
    }

    private static void board(Page page, String name) {
        page.navigate(page.url() + "/board");
        page.waitForSelector("[data-board][data-ready]");
        page.waitForFunction("navigator.serviceWorker.controller !== null");
        page.reload();
        page.waitForSelector("[data-board][data-ready]");
        page.context().setOffline(true);
        var seats = page.locator("[data-seat]");
        for (int i = 0; i < seats.count(); i++) {
            seats.nth(i).click();
            if (i >= 2) {
                seats.nth(i).click();
            }
        }
        assertThat(page.locator("[data-seat].boarded")).hasCount(2);
        picture(page, "story-board-" + name);
        page.fill("[name=signer]", "王样本");
        var pad = page.locator("canvas");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 70);
        page.mouse().move(box.x + 200, box.y + 30);
        page.mouse().up();
        page.locator("[data-handover] button[type=submit]").click();
        page.context().setOffline(false);
        assertThat(page.locator("[data-net]")).hasAttribute("data-queued", "0");
        assertThat(page.locator(".notice.good")).containsText("", new ContainsTextOptions().setTimeout(20_000));
        picture(page, "story-closed-" + name);
    }
}
