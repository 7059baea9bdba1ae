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

        page.click("a:has-text('Change')");
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
                "/groups/" + crafts
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
