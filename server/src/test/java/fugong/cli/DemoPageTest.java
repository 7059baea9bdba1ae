package fugong.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.sample.SampleSize;
import fugong.security.Actor;
import fugong.security.Actors;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The demo as a new user meets it, on the town of 300 enterprises: the same pack, the same doors, the same people
/// as the city, in a fraction of the time. Asks the three questions of the README in both languages.
class DemoPageTest extends BrowserTest {

    @Autowired
    private ApplicationContext rooms;

    @BeforeAll
    void theDemo(@TempDir Path home) throws InterruptedException {
        clock.set(DemoCommand.TODAY
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
        System.setProperty("fugong.regions", "../regions");
        Actors.<InterruptedException>run(
                Actor.system("demo"), () -> DemoCommand.fill(rooms, SampleSize.TOWN, home, System.out));
    }

    private Page signedIn(String login, Eyes eyes) {
        Page page = page(eyes);
        page.navigate("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", DemoPeople.PASSWORD);
        page.click("main form button[type=submit] >> nth=0");
        page.waitForURL(Pattern.compile(".*/(picture|report|enterprises|groups).*"));
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_vector_of_jinjiang_on_24_february_with_base_and_coverage(String language) {
        Page page = signedIn("command", Eyes.WIDE.in(Locale.of(language)));
        assertThat(page.locator("h1")).hasText(language.equals("zh") ? "泉州市" : "Quanzhou");
        page.fill("#day", "2020-02-24");
        page.waitForURL(Pattern.compile(".*day=2020-02-24.*"));
        page.click("tbody a:has-text(\"%s\")".formatted(language.equals("zh") ? "晋江市" : "Jinjiang"));
        assertThat(page.locator("h1")).hasText(language.equals("zh") ? "晋江市" : "Jinjiang");
        assertThat(page.locator("[data-figure=resumption] .value")).containsText("%");
        assertThat(page.locator("[data-figure=resumption]"))
                .containsText(Pattern.compile(
                        language.equals("zh")
                                ? "\\d+ / \\d+ 户\\s+已报 \\d+ %"
                                : "\\d+ of \\d+ enterprises\\s+\\d+ % answered"));
        picture(page, "jinjiang-" + language);
        page.click("[data-figure=resumption]");
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_clause_that_raised_luxian(String language) {
        Page page = signedIn("command", Eyes.PHONE.in(Locale.of(language)));
        page.navigate("/zones?day=2020-02-20");
        page.click("table >> text=" + (language.equals("zh") ? "泸县" : "Luxian"));
        assertThat(page.locator("main")).containsText("2020-02-20");
        assertThat(page.locator("main")).containsText(language.equals("zh") ? "中风险" : "medium");
        picture(page, "luxian-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void who_in_anxi_was_silent_on_2_march(String language) {
        Page page = signedIn("anxi", Eyes.PHONE.in(Locale.of(language)));
        page.navigate("/reports/late?day=2020-03-02");
        assertThat(page.locator("main a[href*='/enterprises/']").first()).isVisible();
        picture(page, "late-" + language);
    }

    /// What holds back Anxi's rattan-and-iron cluster: the chain to its root, the unlock, a scenario that clears
    /// it, one that switches the supplier, the two compared.
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void what_holds_back_the_rattan_and_iron_cluster_of_anxi(String language) {
        boolean chinese = language.equals("zh");
        Page page = signedIn("anxi", Eyes.WIDE.in(Locale.of(language)));
        page.navigate("/network");
        page.click(".roots li:first-child a");
        assertThat(page.locator("h1")).containsText(chinese ? "铁线" : "Wire");
        assertThat(page.locator("#because")).containsText(chinese ? "复工申报待批" : "Approval");
        assertThat(page.locator("[data-figure=unlock] .value")).containsText(chinese ? "万元" : "¥");
        assertThat(page.locator("[data-figure=held] .synthetic")).containsText("%");
        assertThat(page.locator("[data-figure=unlock] .synthetic")).containsText("%");
        picture(page, "network-root-" + language);

        page.click("#waiting a:has-text(\"%s\")".formatted(chinese ? "藤铁" : "Rattan"));
        assertThat(page.locator("#chain .root")).containsText(chinese ? "铁线" : "Wire");
        assertThat(page.locator("[data-offer]").first()).isVisible();
        // Its own loss comes over links that were told; what helping it brings does not, and says so.
        assertThat(page.locator("#help .synthetic")).containsText("%");
        picture(page, "network-maker-" + language);

        page.click("#help a.button");
        page.click("[data-offer=CLEAR] >> nth=0");
        assertThat(page.locator("[data-figure=back] .value")).containsText(chinese ? "万元" : "¥");
        assertThat(page.locator("#state")).hasCount(0);
        picture(page, "network-scenario-" + language);
        page.goBack();
        page.click("[data-offer=SWITCH] >> nth=0");
        page.click("form[action$='/act'] button");
        assertThat(page.locator("#actions table")).isVisible();
        page.click("button[name=compare]");
        assertThat(page.locator("#compare")).containsText(chinese ? "每日恢复" : "Comes back");
        // What a figure rests on is said beside it, with the share.
        assertThat(page.locator("#compare [data-drawn] .synthetic").first()).containsText("%");
        picture(page, "network-compare-" + language);
    }

    /// Behind the figures: links nobody told, where the causes lie, who is to be asked.
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void what_stands_behind_the_figures(String language) {
        boolean chinese = language.equals("zh");
        Page page = signedIn("anxi", Eyes.PHONE.in(Locale.of(language)).inTheDark());
        page.navigate("/network");
        assertThat(page.locator("#unnamed")).containsText(chinese ? "未说明原因" : "no obstacle named");
        assertThat(page.locator(".roots li").first()).containsText(chinese ? "日报" : "report of");
        page.click(".roots li:first-child a.synthetic");
        assertThat(page.locator("[data-figure=drawn] .value")).containsText("%");
        assertThat(page.locator("[data-drawn]").first()).containsText(chinese ? "估" : "estimated");
        picture(page, "network-drawn-phone-" + language);
        page.navigate("/network");
        page.click("[data-figure=lost]");
        assertThat(page.locator("[data-losing]").first()).isVisible();
        page.navigate("/network/map?day=2020-03-15");
        assertThat(page.locator(".map[data-ready=true] svg").first()).isVisible();
        assertThat(page.locator("[data-cause] >> nth=0")).containsText(chinese ? "安溪" : "Anxi");
        assertThat(page.locator("[data-drawn-whole] a.synthetic")).containsText("%");
        assertThat(page.locator("[data-cause] .synthetic").first()).containsText("%");
        picture(page, "network-map-phone-" + language);
    }

    /// Two million N95 a day and as many flat masks as possible: which lines, what limits it, a plan that is kept.
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void two_million_n95_and_as_many_flat_masks_as_possible(String language) {
        Page page = signedIn("command", Eyes.WIDE.in(Locale.of(language)));
        page.navigate("/supply");
        page.fill("#want-n95", "2000000");
        page.selectOption("#rest", "flat");
        page.click("form[action='/supply/plan'] button");
        assertThat(page.locator("[data-made=n95]")).containsText("2,000,000");
        assertThat(page.locator("[data-made=flat]")).containsText(Pattern.compile("[1-9],\\d{3},\\d{3}"));
        assertThat(page.locator("#proof")).containsText(Pattern.compile("100\\.0000\\s*%"));
        assertThat(page.locator("main")).containsText(language.equals("zh") ? "耳带" : "Ear loop");
        picture(page, "supply-plan-town-" + language);
        page.click("#keep");
        assertThat(page.locator("h1")).containsText("1");
    }

    @Test
    void the_restart_order_of_anxi() {
        Page page = signedIn("anxi", Eyes.PHONE);
        page.navigate("/network/order");
        page.click("main form button");
        assertThat(page.locator("[data-figure=reached]"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        assertThat(page.locator(".curve .line")).not().hasCount(0);
        assertThat(page.locator("[data-figure=reached] .synthetic")).containsText("%");
        assertThat(page.locator("td .synthetic").first()).containsText("%");
        assertThat(page.locator("#unnamed")).containsText("name no obstacle");
        picture(page, "network-order-phone");
    }

    /// What a switch to another maker would unlock stands in the exchange, with the share that is estimated.
    @Test
    void what_an_offer_of_the_exchange_would_unlock() {
        Page page = signedIn("command", Eyes.WIDE.in(Locale.ENGLISH));
        page.navigate("/supply/exchange");
        var items = page.locator("td.title a[href*='item=']").all().stream()
                .map(it -> it.getAttribute("href"))
                .toList();
        for (String item : items) {
            page.navigate(item);
            if (page.locator("[data-unlock]").count() > 0) {
                break;
            }
        }
        page.locator("[data-unlock]").first().scrollIntoViewIfNeeded();
        assertThat(page.locator("[data-unlock]").first()).containsText(Pattern.compile("–|¥"));
        picture(page, "exchange");
    }

    @Test
    void the_clerk_begins_with_the_report() {
        Page page = signedIn("clerk", Eyes.PHONE);
        assertThat(page.locator("form")).not().hasCount(0);
        picture(page, "clerk");
    }

    @Test
    void the_picture_has_its_map_and_curve_in_the_dark() {
        Page page = signedIn("command", Eyes.WIDE.inTheDark());
        assertThat(page.locator(".map[data-ready=true] svg")).isVisible();
        assertThat(page.locator(".chart[data-ready=true] svg")).isVisible();
        picture(page, "picture-dark");
    }
}
