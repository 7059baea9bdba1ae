package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fugong.BrowserTest;
import fugong.TestPeople;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Want;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The daily report on a telephone, and the pages of the office.
class ReportPageTest extends BrowserTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Readings readings;

    @Autowired
    private Credibility credibility;

    @Autowired
    private TestPeople people;

    private Hamlets hamlets;
    private EnterpriseId yesterday;
    private EnterpriseId fresh;
    private EnterpriseId several;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
        yesterday = hamlets.enterprise(1);
        fresh = hamlets.enterprise(1);
        several = hamlets.enterprise(1);
        var doubtful = hamlets.enterprise(2);
        hamlets.enterprise(3);
        people.somebody("office", Set.of(Role.COMMAND, Role.STATISTICIAN), Scope.EVERYTHING);
        people.somebody(
                "clerk", Set.of(Role.CLERK), Scope.ofEnterprises(yesterday.value(), fresh.value(), several.value()));
        Actors.run(KEEPER, () -> {
            reports.submit(
                    ReportForm.of(yesterday, DAY.minusDays(1), WorkStatus.PARTIAL, new Headcount(100, 62, 3))
                            .withOutput(new BigDecimal("11.5")),
                    Sending.by(Source.FORM),
                    KEEPER);
            reports.submit(
                    ReportForm.of(doubtful, DAY, WorkStatus.RESUMED, new Headcount(100, 8, 0))
                            .withOutput(new BigDecimal("19")),
                    Sending.by(Source.FORM),
                    KEEPER);
            readings.put(List.of(new Readings.Reading(doubtful, DAY, Readings.Kind.ELECTRICITY, 900_000)), KEEPER);
            credibility.review(DAY, KEEPER);
        });
    }

    private Page signedIn(String who, Eyes eyes) {
        var page = page(eyes);
        page.navigate("/sign-in?lang=" + eyes.language().getLanguage());
        page.fill("input[name=login]", who);
        page.fill("input[name=password]", TestPeople.PASSWORD);
        page.click("main button[type=submit], main form button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    @Test
    void unchanged_is_one_tap_and_a_correction_is_a_second_word() {
        var page = signedIn("clerk", Eyes.PHONE);
        page.navigate("/report/" + yesterday);
        assertThat(page.inputValue("#ownPresent")).as("filled in").isEqualTo("62");
        page.click("text=Unchanged since 2020-02-29");
        assertThat(page.locator(".notice.good").textContent()).contains("Your report is in");
        page.fill("#ownPresent", "70");
        page.click("text=Send correction");
        assertThat(page.locator(".notice.good").textContent()).contains("Your report is in");
        page.locator("tbody tr").nth(1).waitFor();
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        picture(page, "reporting-report-corrected-phone");
    }

    @Test
    void several_obstacles_with_their_days_go_in_one_report_and_one_is_solved_the_next_day() {
        var page = signedIn("clerk", Eyes.PHONE);
        page.navigate("/report/" + several + "?day=" + DAY.minusDays(1));
        page.selectOption("#obstacleKind0", "LABOUR");
        page.fill("#obstacleSince0", "2020-02-20");
        page.fill("#obstacleWhat0", "sewers from Gulin");
        page.fill("#obstacleQuantity0", "30");
        page.click("text=+ Another obstacle");
        page.selectOption("#obstacleKind1", "GOODS");
        page.fill("#obstacleQuantity1", "2000");
        page.click("summary:has-text('need')");
        page.fill("#want0", "masks");
        page.fill("#wantQuantity0", "2000");
        page.click("button:has-text('Send')");
        page.locator(".notice.good").waitFor();
        assertThat(said(several, DAY.minusDays(1)).obstacles())
                .extracting(it -> it.kind() + " " + it.quantity() + " " + it.since())
                .containsExactly("LABOUR 30 2020-02-20", "GOODS 2000 2020-02-29");

        page.navigate("/report/" + several + "?day=" + DAY);
        page.check("[name=obstacleGone1]");
        page.click("button:has-text('Send')");
        page.locator(".notice.good").waitFor();
        assertThat(said(several, DAY).obstacles()).hasSize(1);
        assertThat(said(several, DAY).wants()).extracting(Want::what).containsExactly("masks");
        // Last: a picture of the whole page resizes the window, and a click right after it may miss.
        picture(page, "reporting-report-obstacles-phone");
    }

    private ReportForm said(EnterpriseId enterprise, LocalDate day) {
        return Actors.as(
                KEEPER,
                () -> reports.find(enterprise, day, KEEPER).orElseThrow().said());
    }

    @Test
    void what_is_wrong_is_said_all_at_once_and_nothing_typed_is_lost() {
        var page = signedIn("clerk", Eyes.PHONE.in(Locale.CHINESE));
        page.navigate("/report/" + fresh);
        page.selectOption("#status", "RESUMED");
        page.fill("#ownPresent", "180");
        page.fill("#output", "200000");
        page.selectOption("#obstacleKind0", "LABOUR");
        page.click("button:has-text('提交')");
        page.locator(".finding.blocks").nth(1).waitFor();
        assertThat(page.locator(".finding.blocks").count()).isEqualTo(2);
        assertThat(page.inputValue("#ownPresent")).isEqualTo("180");
        picture(page, "reporting-report-refused-phone-zh");
    }

    @Test
    void pages_of_the_office_in_both_languages_narrow_and_wide() {
        for (var eyes : Set.of(
                Eyes.WIDE,
                Eyes.WIDE.in(Locale.CHINESE).inTheDark(),
                Eyes.PHONE,
                Eyes.PHONE.in(Locale.CHINESE).inTheDark())) {
            var page = signedIn("office", eyes);
            for (var path : new String[] {
                "/reports/late?area=" + hamlets.city,
                "/indicators",
                "/credibility",
                "/report/" + fresh,
                "/enterprises/" + yesterday
            }) {
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                assertThat(page.locator("body").textContent()).as(path).doesNotContain("??");
                page.waitForTimeout(300);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path + " is wider than the screen")
                        .isLessThanOrEqualTo(eyes.width());
                picture(
                        page,
                        "reporting" + path.replaceAll("\\?.*|/\\d+", "").replace('/', '-') + "-" + eyes.language() + "-"
                                + eyes.width() + (eyes.dark() ? "-dark" : ""));
            }
        }
    }
}
