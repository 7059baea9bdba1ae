package fugong.importing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A person loads a sheet in the browser: chooses, looks, loads, takes back.
class ImportPageTest extends BrowserTest {

    private static final String AREAS = """
            区划代码,中文名称,级别,上级代码,常住人口,备注
            350000,福建省,省级,,"41,540,086",
            350500,泉州市,地级,350000,8782285,
            350582,晋江市,县级,350500,2061551,
            350524,安溪县,县级,350599,1003599,
            350525,永春县,县级,350500,422.5,
            350526,德化县,乡镇,350500,332148,
            350582,晋江市,县级,350500,2061551,
            """;

    @TempDir
    private static Path folder;

    @Autowired
    private TestPeople people;

    @BeforeAll
    void somebody() {
        people.somebody("loader", Set.of(Role.COMMAND), Scope.EVERYTHING);
    }

    private Page signedIn(Eyes eyes) {
        var page = page(eyes);
        page.navigate("/sign-in");
        page.locator("#login").fill("loader");
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("button.primary").click();
        page.waitForURL(Pattern.compile(".*(?<!sign-in)$"));
        return page;
    }

    private static Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void upload(Page page, Path file, String resource) {
        page.navigate("/import");
        page.locator("#file").setInputFiles(file);
        page.locator("#resource").selectOption(resource);
        page.locator("button.big").click();
        page.waitForURL(Pattern.compile(".*/import/\\d+.*"));
    }

    @Test
    void a_sheet_is_planned_loaded_and_taken_back() throws Exception {
        var page = signedIn(Eyes.WIDE);
        upload(page, file("泉州区划.csv", AREAS), "areas");
        assertThat(page.locator(".badge").first()).hasText("planned");
        assertThat(page.locator(".figure .value").nth(0)).hasText("3");
        assertThat(page.locator(".figure .value").nth(3)).hasText("4");
        assertThat(page.locator("#findings")).containsText("This is not a whole number.");
        picture(page, "import-plan-wide-en");

        page.locator("button.primary").click();
        assertThat(page.locator(".badge").first()).hasText("loaded");
        picture(page, "import-loaded-wide-en");

        page.onDialog(dialog -> dialog.accept());
        page.locator("button.danger").click();
        assertThat(page.locator(".badge").first()).hasText("undone");

        page.navigate("/import");
        assertThat(page.locator("table.cards tbody tr").first()).containsText("泉州区划.csv");
        picture(page, "import-choose-wide-en");
    }

    @Test
    void on_a_telephone_and_in_chinese() throws Exception {
        var page = signedIn(Eyes.PHONE.in(Locale.CHINESE).inTheDark());
        upload(page, file("areas.csv", AREAS), "");
        assertThat(page.locator(".badge").first()).hasText("待确认");
        assertThat(page.locator("#findings")).containsText("不是整数");
        picture(page, "import-plan-phone-zh");
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        org.assertj.core.api.Assertions.assertThat(wide).isLessThanOrEqualTo(390);

        page.navigate("/import");
        picture(page, "import-choose-phone-zh");
        wide = (int) page.evaluate("document.documentElement.scrollWidth");
        org.assertj.core.api.Assertions.assertThat(wide).isLessThanOrEqualTo(390);
    }

    @Test
    void template_and_error_file_can_be_taken_away() throws Exception {
        var page = signedIn(Eyes.WIDE);
        upload(page, file("areas.csv", AREAS), "areas");
        var errors = page.waitForDownload(
                () -> page.locator("a[href$='/refused/areas.csv']").click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(errors.path()))
                .contains("350525,永春县")
                .contains("importing.not-whole")
                .doesNotContain("泉州市");
        page.navigate("/import");
        var template = page.waitForDownload(
                () -> page.locator("a[href$='/templates/areas.xlsx']").click());
        upload(page, Files.copy(template.path(), folder.resolve("empty.xlsx")), "areas");
        assertThat(page.locator(".figure .base").last()).hasText("of 0 rows");
        org.assertj.core.api.Assertions.assertThat(page.locator("#findings").count())
                .isZero();
    }
}
