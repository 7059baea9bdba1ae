package fugong.network;

import static fugong.network.Chains.DAY;
import static fugong.network.Chains.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fugong.DatabaseTest;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.checks.Checked;
import fugong.network.drawn.DrawnLinks;
import fugong.network.drawn.DrawnShares;
import fugong.network.limits.LimitKind;
import fugong.network.links.LinkForm;
import fugong.network.whatif.Change;
import fugong.network.whatif.Scenario;
import fugong.network.whatif.ScenarioStore;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.reporting.DailyReports;
import fugong.reporting.forms.DailyReport.Source;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands behind a figure: reasons, drawn links, the nightly full computation; and that a run can be stopped.
class FiguresRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private CatalogueStore catalogue;

    @Autowired
    private SupplyLinks links;

    @Autowired
    private DailyReports reports;

    @Autowired
    private DayPictures pictures;

    @Autowired
    private Ranking ranking;

    @Autowired
    private DrawnFigures drawn;

    @Autowired
    private NightlyChecks nightly;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioStore scenarioStore;

    private final List<Enterprise> all = new ArrayList<>();
    private Enterprise wire;
    private Enterprise silent;

    /// Thirty enterprises of three trades; one basket maker told where its wire comes from. The wire works waits
    /// for its approval; another enterprise stands still and does not say why.
    @BeforeAll
    void build() {
        var chains = Chains.build(areas, industries, enterprises, catalogue);
        for (int i = 0; i < 30; i++) {
            all.add(chains.enterprise(1 + i % 2, i % 3 == 0 ? "3340" : i % 3 == 1 ? "2435" : "5146"));
        }
        wire = all.get(0);
        silent = all.get(3);
        var basket = all.get(1);
        var form = new LinkForm(basket.id(), true, wire.creditCode().value(), "", 100.0, null, null, DAY.minusDays(10));
        Actors.run(KEEPER, () -> {
            links.declare(List.of(form), KEEPER);
            all.forEach(it -> report(it, 100, null));
            report(wire, 0, Obstacle.Kind.APPROVAL);
            report(silent, 0, null);
            report(all.get(6), 40, null);
        });
    }

    private void report(Enterprise who, int present, Obstacle.@Nullable Kind kind) {
        var status = present == 0 ? WorkStatus.NOT_RESUMED : WorkStatus.RESUMED;
        var obstacles = kind == null ? List.<Obstacle>of() : List.of(new Obstacle(kind, null, "x", "", null));
        var form = ReportForm.of(who.id(), DAY, status, new Headcount(100, present, 0))
                .withObstacles(obstacles);
        reports.submit(form, DailyReports.Sending.by(Source.FORM), KEEPER);
    }

    private Ranking.Answer ranked(@Nullable LimitKind desk) {
        var query = new Ranking.Query(DAY, null, null, "", 0, desk, 0, 50);
        return Actors.as(KEEPER, () -> ranking.of(query, KEEPER)).orElseThrow();
    }

    /// Nobody can clear what nobody knows: it is counted and asked, not ranked.
    @Test
    void who_stands_still_and_names_nothing_is_asked_and_not_ranked() {
        var answer = ranked(null);
        assertThat(answer.unnamed()).isEqualTo(1);
        assertThat(answer.lines())
                .extracting(it -> it.state().enterprise())
                .contains(wire.id().value())
                .doesNotContain(silent.id().value());
        assertThat(answer.lines()).allSatisfy(it -> assertThat(it.limit()).isNotNull());
        assertThat(answer.byDesk()).containsKeys(LimitKind.PERMIT, LimitKind.STOPPED, LimitKind.WORKERS);
        assertThat(ranked(LimitKind.STOPPED).lines()).singleElement().satisfies(it -> {
            assertThat(it.state().enterprise()).isEqualTo(silent.id().value());
            assertThat(it.limit().reason()).isEqualTo("status.NOT_RESUMED");
        });
    }

    /// Three ways to the same share: links followed one by one, one sweep over all firms, prices over told links.
    @Test
    void the_share_of_drawn_links_is_the_same_by_three_ways() {
        var kept = Actors.as(KEEPER, () -> pictures.of(DAY)).orElseThrow();
        var region = kept.region();
        var figures = kept.figures();
        var shares = DrawnShares.of(region, figures.picture());
        int waiting = 0;
        for (int firm = 0; firm < region.size(); firm++) {
            if (figures.picture().loss(firm) > 1e-9 && !figures.picture().isRoot(firm)) {
                var found = DrawnLinks.behindLoss(region, figures.picture(), firm);
                assertThat(found.share()).as("firm " + firm).isCloseTo(shares[firm], within(2e-3));
                waiting++;
            } else if (figures.picture().loss(firm) > 1e-9) {
                assertThat(DrawnLinks.behindHeld(region, figures.picture(), firm)
                                .share())
                        .as("root " + firm)
                        .isCloseTo(figures.root(firm, kept.without(firm)).drawn(), within(2e-3));
            }
        }
        assertThat(waiting).isPositive();
        // The one who told its supplier depends on no drawn link.
        assertThat(shares[region.number().get(all.get(1).id().value())]).isZero();
        var behind = Actors.as(KEEPER, () -> drawn.of(wire.id(), DAY, KEEPER)).orElseThrow();
        assertThat(behind.held()).isTrue();
        assertThat(behind.lines()).isNotEmpty();
        assertThat(ranked(null).drawn()).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void the_night_finds_a_row_that_somebody_changed_and_makes_it_again() throws Exception {
        Actors.run(KEEPER, () -> {
            var unused = pictures.of(DAY).orElseThrow();
        });
        assertThat(Actors.as(KEEPER, nightly::run)).singleElement().satisfies(it -> {
            assertThat(it.agrees()).isTrue();
            assertThat(it.firms()).isEqualTo(all.size());
        });
        try (var owner = DriverManager.getConnection(
                        database().url(),
                        database().owner().user(),
                        database().owner().password());
                var statement = owner.createStatement()) {
            statement.execute("update network_state set held = held + 1 where enterprise = " + wire.id());
        }
        assertThat(Actors.as(KEEPER, nightly::run)).singleElement().satisfies(it -> {
            assertThat(it.differ()).isEqualTo(1);
            assertThat(it.example()).isEqualTo(wire.id().toString());
        });
        assertThat(Actors.as(KEEPER, nightly::run)).allMatch(Checked::agrees);
        assertThat(Actors.as(KEEPER, () -> nightly.list(KEEPER)))
                .extracting(Checked::differ)
                .containsExactly(0, 1, 0);
    }

    @Test
    void what_is_stopped_leaves_nothing_behind() {
        var other = DAY.minusDays(1);
        assertThatThrownBy(() -> Actors.as(
                        KEEPER,
                        () -> pictures.of(other, (stage, share) -> {
                            if (stage.equals("reports")) {
                                throw new CancellationException(stage);
                            }
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(pictures.isThere(other)).isFalse();

        Actors.run(KEEPER, () -> {
            var change = Change.of(Change.What.CLEAR, wire.id().value());
            // Its computation has not come to an end when it is cancelled: what it brings then is thrown away.
            int id = scenarioStore.add(0, 0, DAY, "x", List.of(change), clock.instant());
            scenarios.cancel(id, KEEPER);
            assertThat(scenarioStore.end(id, List.of(change), Scenario.State.DONE, null))
                    .isFalse();
            var stopped = scenarios.require(id, KEEPER);
            assertThat(stopped.state()).isIn(Scenario.State.CANCELLED, Scenario.State.DONE);
        });
    }
}
