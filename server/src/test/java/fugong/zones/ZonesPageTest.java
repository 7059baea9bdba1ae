package fugong.zones;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages of zones in a browser.
class ZonesPageTest extends BrowserTest {

    @Autowired
    private Areas areas;

    @Autowired
    private ZoneRegister register;

    @Autowired
    private TestPeople people;

    private String login = "";

    @BeforeAll
    void load() throws IOException {
        DemoFacts.load(areas, register);
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

    private int luxian() {
        return Actors.as(Actor.system("test"), () -> DemoFacts.area(areas, "510521"))
                .value();
    }

    @Test
    void the_map_shows_levels_and_the_slider_moves_the_day() {
        var page = signedIn(Eyes.WIDE);
        page.navigate("/zones?day=2020-02-20");
        page.waitForSelector("[data-zone-map][data-ready]");
        assertThat(page.locator("#zone-list")).containsText("Luxian");
        assertThat(page.locator("#zone-list tr", new Page.LocatorOptions().setHasText("Luxian")))
                .containsText("There is an active case");
        picture(page, "zones-map-wide-en");

        page.locator("[data-zone-slider]").fill("20");
        page.locator("[data-zone-slider]").dispatchEvent("change");
        assertThat(page.locator("#zone-list")).not().containsText("There is an active case");
    }

    @Test
    void why_luxian_rose() {
        var page = signedIn(Eyes.PHONE.in(Locale.CHINESE));
        page.navigate("/zones/areas/" + luxian() + "?day=2020-02-20");
        assertThat(page.locator("main")).containsText("有现症病例");
        assertThat(page.locator("main")).containsText("active-1");
        assertThat(page.locator("main")).containsText("2020-02-19 24:00");
        picture(page, "zones-luxian-phone-zh");
    }

    @Test
    void an_office_decides_and_takes_back() {
        var page = signedIn(Eyes.WIDE.in(Locale.CHINESE).inTheDark());
        page.navigate("/zones/areas/" + luxian() + "?day=2020-03-01");
        page.selectOption("#level", "high");
        page.fill("#document", "泸应急〔2020〕9号");
        page.fill("#to", "2020-03-02");
        page.locator("form:has(#document) button[type=submit]").click();
        assertThat(page.locator("main")).containsText("泸应急〔2020〕9号");
        assertThat(page.locator("main")).containsText("高风险");
        picture(page, "zones-official-dark-zh");
        page.onDialog(it -> it.accept());
        page.locator("button.danger").click();
        assertThat(page.locator("main")).not().containsText("泸应急〔2020〕9号");
    }

    @Test
    void the_rules_can_be_read() {
        var page = signedIn(Eyes.WIDE.in(Locale.CHINESE));
        page.navigate("/zones/rules");
        assertThat(page.locator("main")).containsText("福建四类地区");
        picture(page, "zones-rules-wide-zh");
        page.navigate("/zones?day=2020-02-13");
        page.waitForSelector("[data-zone-map][data-ready]");
        picture(page, "zones-map-wide-zh");
        var phone = signedIn(Eyes.PHONE);
        phone.navigate("/zones?day=2020-02-28");
        phone.waitForSelector("[data-zone-map][data-ready]");
        picture(phone, "zones-map-phone-en");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
