package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.importing.Loads;
import fugong.kernel.CreditCode;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The register's pages as people see them.
class RegistryPageTest extends BrowserTest {

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private TestPeople people;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Projects projects;

    @Autowired
    private Groups groups;

    private int reed;
    private int works;
    private int crafts;

    @BeforeAll
    void load() throws Exception {
        var packs = new Packs(loads, folder);
        packs.commit(Packs.repository().resolve("regions/china"));
        packs.commit(packs.pack(Town.tables()));
        people.somebody("command", Set.of(Role.COMMAND), Scope.EVERYTHING);
        reed = Actors.as(
                Actor.system("test"),
                () -> enterprises.find(new CreditCode(Town.REED)).orElseThrow().value());
        works = Actors.as(
                Actor.system("test"),
                () -> projects.find("P-1").orElseThrow().id().value());
        crafts = Actors.as(
                Actor.system("test"),
                () -> groups.find("crafts").orElseThrow().id().value());
    }

    private Page signedIn(Eyes eyes) {
        var page = page(eyes);
        page.navigate("/sign-in?lang=" + eyes.language().getLanguage());
        page.fill("input[name=login]", "command");
        page.fill("input[name=password]", TestPeople.PASSWORD);
        page.click("main button[type=submit], main form button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    @Test
    void an_enterprise_is_found_opened_and_changed() {
        var page = signedIn(Eyes.WIDE);
        page.navigate("/enterprises");
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        page.fill("input[name=q]", "Rattan");
        page.click("form.card button.primary");
        page.click("td.title a");
        assertThat(page.locator("h1").textContent()).isEqualTo("East Brook Rattan");
        assertThat(page.locator("#people").textContent()).contains("138****0001");
        page.click("#contacts form button");
        page.locator("#people .notice").waitFor();
        assertThat(page.locator("#people").textContent()).contains("13800000001");

        page.click(".head a:has-text('Change')");
        page.fill("input[name=staff]", "1250");
        page.click("main button.primary");
        page.locator(".figure .value").first().waitFor();
        assertThat(page.locator(".figure .value").first().textContent()).contains("1,250");
        assertThat(page.locator(".history li").count()).isEqualTo(2);
    }

    @Test
    void a_refused_change_says_what_to_mend() {
        var page = signedIn(Eyes.PHONE);
        page.navigate("/enterprises/new");
        page.fill("input[name=creditCode]", Town.TEA);
        page.fill("input[name=nameZh]", "另一家");
        page.click("main button.primary");
        assertThat(page.locator(".finding.blocks").textContent()).contains("in the register already");
        picture(page, "registry-new-refused-phone");
    }

    @Test
    void sites_people_and_memberships_are_changed_by_hand() {
        var page = signedIn(Eyes.PHONE);
        page.navigate("/enterprises/" + reed + "/sites");
        var fresh = page.locator("form:has(h2:text('Another site'))");
        fresh.locator("[name=code]").fill("2");
        fresh.locator("[name=nameZh]").fill("城西<b>厂区");
        fresh.locator("[name=staff]").fill("90");
        fresh.locator("button.primary").click();
        page.locator("h2:has-text('城西<b>厂区')").waitFor();

        page.navigate("/enterprises/" + reed + "/people");
        var person = page.locator("form:has(h2:text('Another person'))");
        person.locator("[name=name]").fill("林样本");
        person.locator("[name=phone]").fill("13800000002");
        person.locator("button.primary").click();
        page.locator("h2:has-text('林样本')").waitFor();

        page.navigate("/enterprises/" + reed + "/memberships");
        var member = page.locator("form:has(h2:text('Take in a member'))");
        member.locator("[name=group]").selectOption("tea");
        member.locator("button.primary").click();
        page.locator("h2:has-text('Brook Tea')").waitFor();
        page.onDialog(dialog -> dialog.accept());
        page.locator("form:has(h2:has-text('Brook Tea')) button.danger").click();
        page.locator("h2:has-text('Brook Tea')")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(page.locator("main form").count()).isEqualTo(2);
    }

    @Test
    void a_project_gets_milestones_and_a_wrong_number_is_named() {
        var page = signedIn(Eyes.WIDE);
        page.navigate("/projects/new");
        page.fill("[name=code]", "P-9");
        page.fill("[name=nameZh]", "新码头");
        page.selectOption(
                "[name=area]", page.locator("[name=area] option").nth(1).getAttribute("value"));
        page.evaluate("document.querySelector('[name=normalStaff]').type = 'text'");
        page.fill("[name=normalStaff]", "-5");
        page.click("main form button.primary");
        assertThat(page.locator(".finding.blocks").textContent()).contains("-5 cannot be");
        page.fill("[name=normalStaff]", "50");
        page.click("main form button.primary");
        page.click(".head a:has-text('Change')");
        page.locator("#steps form").last().locator("[name=nameZh]").fill("打桩");
        page.locator("#steps form").last().locator("button.primary").click();
        page.locator("#steps form").nth(1).waitFor();
        assertThat(page.locator("#steps [name=nameZh]").first().inputValue()).isEqualTo("打桩");
    }

    @Test
    void every_page_in_both_languages_narrow_and_wide() {
        for (var eyes : Set.of(
                Eyes.WIDE.in(Locale.CHINESE),
                Eyes.WIDE.inTheDark(),
                Eyes.PHONE,
                Eyes.PHONE.in(Locale.CHINESE).inTheDark())) {
            var page = signedIn(eyes);
            for (var path : new String[] {
                "/enterprises",
                "/enterprises/" + reed,
                "/enterprises/" + reed + "/edit",
                "/projects",
                "/projects/" + works,
                "/groups",
                "/groups/" + crafts,
                "/groups/" + crafts + "/edit",
                "/groups/new",
                "/projects/" + works + "/edit",
                "/enterprises/" + reed + "/sites",
                "/enterprises/" + reed + "/people",
                "/enterprises/" + reed + "/memberships"
            }) {
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                assertThat(page.locator("body").textContent()).as(path).doesNotContain("??");
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path + " is wider than the screen")
                        .isLessThanOrEqualTo(eyes.width());
                picture(
                        page,
                        "registry" + path.replaceAll("/\\d+", "-one").replace('/', '-') + "-" + eyes.language() + "-"
                                + eyes.width() + (eyes.dark() ? "-dark" : ""));
            }
        }
    }
}
