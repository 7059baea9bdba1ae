package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Sign-in, account, users and trail as people see them, from 320 pixels up, in both languages.
class SecurityPageTest extends BrowserTest {

    private static final Eyes SMALL = new Eyes(Locale.CHINESE, 320, 700, false);

    @Autowired
    private TestPeople people;

    private static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private static void fits(Page page) {
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue())
                .as("pixels %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
    }

    @Test
    void a_wrong_password_is_told_without_saying_which_was_wrong() {
        Page page = page(Eyes.WIDE);
        signIn(page, "somebody", "wrong");
        assertThat(page.textContent("[role=alert]")).contains("Login or password is wrong");
        assertThat(page.inputValue("#login")).isEqualTo("somebody");
        picture(page, "sign-in-wide-en");
    }

    @Test
    void the_sign_in_fits_a_small_phone_in_chinese() {
        Page page = page(SMALL);
        page.navigate("/sign-in");
        assertThat(page.textContent("h2")).contains("登录");
        fits(page);
        picture(page, "sign-in-320-zh");
        Page dark = page(Eyes.PHONE.in(Locale.CHINESE).inTheDark());
        dark.navigate("/sign-in");
        picture(dark, "sign-in-phone-zh-dark");
    }

    @Test
    void an_administrator_walks_through_account_users_and_trail() {
        var admin = people.somebody(Role.ADMINISTRATOR, Scope.EVERYTHING);
        var clerk = people.somebody(Role.CLERK, Scope.ofEnterprises(42));
        for (Eyes eyes : List.of(SMALL, Eyes.WIDE, Eyes.PHONE)) {
            Page page = page(eyes);
            signIn(page, admin.name(), TestPeople.PASSWORD);
            String name = eyes.width() + "-" + eyes.language();
            for (String path : List.of(
                    "/account", "/account/second-factor", "/users", "/users/new", "/users/" + clerk.id(), "/trail")) {
                page.navigate(path);
                assertThat(page.textContent("h1")).isNotBlank();
                assertThat(page.content()).doesNotContain("??");
                fits(page);
                picture(page, path.substring(1).replaceAll("/\\d+", "-one").replace('/', '-') + "-" + name);
            }
        }
    }

    @Test
    void the_trail_says_that_its_chain_holds() {
        var auditor = people.somebody(Role.AUDITOR, Scope.EVERYTHING);
        Page page = page(Eyes.WIDE);
        signIn(page, auditor.name(), TestPeople.PASSWORD);
        page.navigate("/trail");
        page.click("form[action$='/trail/verify'] button");
        assertThat(page.textContent(".notice.good")).contains("The chain holds");
        picture(page, "trail-verified");
    }

    @Test
    void a_token_is_made_and_shown_once() {
        var command = people.somebody(Role.COMMAND, Scope.ofAreas(5));
        Page page = page(Eyes.WIDE);
        signIn(page, command.name(), TestPeople.PASSWORD);
        page.navigate("/account");
        page.fill("#tname", "evening export");
        page.click("form[action$='/account/tokens'] button");
        assertThat(page.textContent("code.once")).startsWith("fgt_");
        picture(page, "account-token");
        page.navigate("/account");
        assertThat(page.content()).contains("evening export").doesNotContain("code class=\"once");
    }
}
