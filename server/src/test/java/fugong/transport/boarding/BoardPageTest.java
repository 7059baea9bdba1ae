package fugong.transport.boarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fugong.transport.Voyage.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import fugong.transport.Voyage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A sheet is opened, two of three board without a network, the employer signs, its rate moves; in both languages.
class BoardPageTest extends BrowserTest {

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

    @BeforeAll
    void build() throws Exception {
        voyage = Voyage.build(new Packs(loads, folder), jdbc, areas, enterprises);
        people.somebody("board-leader", Set.of(Role.COMMAND), Scope.EVERYTHING);
        Actors.run(
                KEEPER,
                () -> reports.submit(
                        ReportForm.of(
                                voyage.works, LocalDate.now(clock), WorkStatus.RESUMED, new Headcount(100, 60, 0)),
                        Sending.by(DailyReport.Source.FORM),
                        KEEPER));
    }

    private int present() {
        return Actors.as(
                KEEPER,
                () -> reports.find(voyage.works, LocalDate.now(clock), KEEPER)
                        .orElseThrow()
                        .said()
                        .own()
                        .present());
    }

    @Test
    void in_english() {
        story(Eyes.PHONE, "en", "Trip sheet", "All sent", "not sent yet");
    }

    @Test
    void in_chinese_and_in_the_dark() {
        story(Eyes.PHONE.in(Locale.CHINESE).inTheDark(), "zh", "一车一方案", "全部已上传", "未上传");
    }

    private void story(Eyes eyes, String name, String sheet, String sent, String queued) {
        int before = present();
        var made = voyage.trip(3, clock.instant());
        var page = page(eyes);
        page.navigate("/sign-in");
        page.fill("#login", "board-leader");
        page.fill("#password", TestPeople.PASSWORD);
        page.click("button[type=submit]");
        page.navigate("/transport/trips/" + made.trip());
        assertThat(page.locator("h1")).containsText(sheet);
        picture(page, "trip-sheet-" + name);
        page.navigate("/transport/trips/" + made.trip() + "/board");
        page.waitForSelector("[data-board][data-ready]");
        page.waitForFunction("navigator.serviceWorker.controller !== null");
        page.reload();
        page.waitForSelector("[data-board][data-ready]");

        page.context().setOffline(true);
        page.locator("[data-seat]").nth(0).click();
        page.locator("[data-seat]").nth(1).click();
        page.locator("[data-seat]").nth(2).click();
        page.locator("[data-seat]").nth(2).click();
        assertThat(page.locator("[data-net]")).containsText(queued);
        page.reload();
        page.waitForSelector("[data-board][data-ready]");
        assertThat(page.locator("[data-net]")).hasAttribute("data-queued", "4");
        assertThat(page.locator("[data-seat].boarded")).hasCount(2);
        picture(page, "board-offline-" + name);
        sign(page);
        assertThat(page.locator("[data-net]")).hasAttribute("data-queued", "5");
        assertThat(present()).as("nothing is known before the network is back").isEqualTo(before);

        page.context().setOffline(false);
        assertThat(page.locator("[data-net]"))
                .containsText(
                        sent,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
        assertThat(page.locator(".notice.good")).isVisible();
        picture(page, "board-closed-" + name);
        assertThat(present()).isEqualTo(before + 2);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static void sign(Page page) {
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
    }
}
