package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every published scheme can be switched on, chosen on the picture, and says what it was counted on.
///
/// County 1: one enterprise resumed with 60 of 100 people and 8 of 20 of its output, one was ordered to wait, one
/// is silent. The everyday rate and SASAC's leave out the one that must wait: 1 / (3 − 1) = 50.0 %; of all 1 / 3 =
/// 33.3 %.
class PresetsOnThePictureRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Indicators indicators;

    @Autowired
    private TestPeople people;

    @BeforeAll
    void build() {
        var hamlets = Hamlets.build(areas, industries, enterprises);
        var works = hamlets.enterprise(1);
        var waits = hamlets.enterprise(1);
        hamlets.enterprise(1);
        Actors.run(KEEPER, () -> {
            definitions.presets().forEach(it -> indicators.activate(it.preset(), true, KEEPER));
            for (var form : List.of(
                    ReportForm.of(works, DAY, WorkStatus.RESUMED, new Headcount(100, 60, 0))
                            .withOutput(new BigDecimal("8")),
                    ReportForm.of(waits, DAY, WorkStatus.ORDERED_DELAY, new Headcount(100, 0, 0)))) {
                reports.submit(form, Sending.by(Source.FORM), KEEPER);
            }
        });
        people.somebody(
                "chief", Set.of(Role.COMMAND), Scope.ofAreas(hamlets.county(1).value()));
    }

    @Test
    void each_is_chosen_and_stands_in_the_vector() {
        try (var web = TestWeb.signedIn(port, "chief")) {
            for (var preset : definitions.presets()) {
                for (var definition : preset.definitions()) {
                    if (definition.code().equals("reports")) {
                        continue; // counts words, is no rate
                    }
                    var page = web.get("/picture?lang=en&day=%s&code=%s".formatted(DAY, definition.code()))
                            .body();
                    assertThat(page).as(definition.code()).contains("data-figure=\"" + definition.code() + "\"");
                    assertThat(page)
                            .as(definition.code())
                            .containsPattern("value=\"" + definition.code() + "\" selected=\"selected\"");
                }
            }
        }
    }

    @Test
    void met_base_exclusions_and_the_second_rate_stand_beside_it() {
        try (var web = TestWeb.signedIn(port, "chief")) {
            var page = web.get("/picture?lang=en&day=%s&code=sasac.resumption".formatted(DAY))
                    .body();
            assertThat(tile(page, "sasac.resumption"))
                    .contains("50.0 %")
                    .contains("1 of 2 enterprises<")
                    .contains("1 excluded; 33.3 % of all 3")
                    .contains("66 % answered");
            assertThat(tile(page, "full-80")).contains("0 of 2 enterprises<").contains("1 excluded; 0.0 % of all 3");
            // resumption 1/2, return 60/100, output 8/20; no projects here
            assertThat(tile(page, "three-rates-one-degree")).contains("50.0 % · 60.0 % · 40.0 % · –");
            assertThat(tile(page, "project-start")).contains("–");
            var chinese = web.get("/picture?lang=zh&day=%s".formatted(DAY)).body();
            assertThat(tile(chinese, "sasac.resumption")).contains("扣除 1；全部在册 3 的 33.3 %");
        }
    }

    private static String tile(String page, String code) {
        int from = page.indexOf("data-figure=\"" + code + "\"");
        assertThat(from).as(code).isPositive();
        return page.substring(from, page.indexOf("</a>", from));
    }
}
