package fugong.network;

import static fugong.network.Chains.DAY;
import static fugong.network.Chains.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fugong.DatabaseTest;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.limits.LimitKind;
import fugong.network.links.Declaration;
import fugong.network.links.LinkForm;
import fugong.network.links.LinkSource;
import fugong.network.region.PictureStore;
import fugong.network.region.StateRow;
import fugong.network.whatif.Change;
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
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Links, limits, the picture and what follows from it, with a real database.
class NetworkRoomTest extends DatabaseTest {

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
    private PictureHolds holds;

    @Autowired
    private PictureStore store;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioRuns runs;

    private final List<Enterprise> all = new ArrayList<>();
    private Enterprise wire;
    private Enterprise basket;
    private Enterprise shop;

    @BeforeAll
    void build() {
        var chains = Chains.build(areas, industries, enterprises, catalogue);
        wire = add(chains.enterprise(1, "3340"));
        basket = add(chains.enterprise(1, "2435"));
        shop = add(chains.enterprise(2, "5146"));
        for (int i = 0; i < 6; i++) {
            add(chains.enterprise(1 + i % 2, i % 3 == 0 ? "3340" : i % 3 == 1 ? "2435" : "5146"));
        }
        tell(basket, wire, 100.0, KEEPER);
        tell(shop, basket, 50.0, KEEPER);
    }

    private Enterprise add(Enterprise it) {
        all.add(it);
        return it;
    }

    private Declaration tell(Enterprise buyer, Enterprise supplier, Double percent, Actor actor) {
        var form = new LinkForm(
                buyer.id(), true, supplier.creditCode().value(), "", percent, null, null, DAY.minusDays(10));
        return Actors.as(actor, () -> links.declare(List.of(form), actor)).getFirst();
    }

    private static Actor clerk(Enterprise of) {
        return new Actor(
                7, "clerk", Set.of(Role.CLERK), Scope.ofEnterprises(of.id().value()));
    }

    private void report(Enterprise who, int present, List<Obstacle> obstacles) {
        var status = present == 0 ? WorkStatus.NOT_RESUMED : WorkStatus.RESUMED;
        var form = ReportForm.of(who.id(), DAY, status, new Headcount(100, present, 0))
                .withObstacles(obstacles);
        Actors.run(KEEPER, () -> reports.submit(form, DailyReports.Sending.by(Source.FORM), KEEPER));
    }

    private static Obstacle approval() {
        return new Obstacle(Obstacle.Kind.APPROVAL, null, "复工申报待批", "", null);
    }

    private StateRow state(Enterprise it) {
        return Actors.as(KEEPER, () -> store.find(DAY, it.id().value())).orElseThrow();
    }

    @Test
    void a_link_is_told_under_scope_and_with_findings() {
        var own = clerk(shop);
        assertThat(tell(shop, all.get(4), 60.0, own)).isInstanceOfSatisfying(Declaration.Kept.class, kept -> {
            assertThat(kept.link().source()).isEqualTo(LinkSource.DECLARED);
            // 50 % of baskets come from one already; 60 % more are too many.
            assertThat(kept.findings()).extracting(it -> it.code()).containsExactly("network.more-than-all");
        });
        var unknown = new LinkForm(shop.id(), true, "91350500MA2XN1LK00", "", null, null, null, DAY);
        assertThat(Actors.as(own, () -> links.declare(List.of(unknown), own)).getFirst())
                .isInstanceOf(Declaration.Refused.class);
        assertThat(Actors.as(own, () -> links.of(shop.id(), DAY, own))).hasSize(2);
        assertThatThrownBy(() -> Actors.as(own, () -> links.of(wire.id(), DAY, own)))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> tell(basket, wire, 10.0, own)).isInstanceOf(NotInScope.class);
        Actors.run(
                KEEPER,
                () -> links.end(
                        Actors.as(KEEPER, () -> links.of(all.get(4).id(), DAY, KEEPER))
                                .getFirst()
                                .key(),
                        DAY.minusDays(10),
                        shop.id(),
                        KEEPER));
    }

    @Test
    void the_wire_works_is_the_root_and_the_picture_follows_the_reports() {
        all.forEach(it -> report(it, 100, List.of()));
        report(wire, 0, List.of(approval()));
        Actors.run(KEEPER, () -> pictures.of(DAY).orElseThrow());
        pictures.follow(true);
        // σ = 0.2: 0.8 of a full stop arrives at the basket maker; half of its 0.8 and again 0.8 of it at the shop.
        assertThat(state(wire).kind()).isEqualTo(LimitKind.PERMIT.ordinal());
        assertThat(state(wire).level()).isZero();
        assertThat(state(basket).level()).isCloseTo(0.2, within(1e-6));
        assertThat(state(shop).level()).isCloseTo(1 - 0.5 * 0.8 * 0.8, within(1e-6));
        // 100,000 of its own, 80,000 of the basket maker, 32,000 of the shop; others may wait over drawn links.
        assertThat(state(wire).held()).isGreaterThanOrEqualTo(212_000 - 1);

        var why =
                Actors.as(KEEPER, () -> explanations.of(shop.id(), DAY, KEEPER)).orElseThrow();
        assertThat(why.state().kind()).isEqualTo(StateRow.INPUT);
        var chain = why.tree().below().getFirst();
        assertThat(chain.drawn()).isFalse();
        assertThat(chain.below().getFirst().root()).isTrue();

        int begun = Actors.as(
                        KEEPER,
                        () -> scenarios.begin(
                                DAY,
                                "clear",
                                Change.of(Change.What.CLEAR, wire.id().value()),
                                KEEPER))
                .id();
        runs.await(begun, Duration.ofSeconds(30));
        var scenario = Actors.as(KEEPER, () -> scenarios.require(begun, KEEPER));
        assertThat(scenario.outcome()).isNotNull();
        assertThat(scenario.outcome().back()).isCloseTo(state(wire).held(), within(2.0));

        report(wire, 100, List.of());
        pictures.follow(false);
        assertThat(state(shop).kind()).isEqualTo(StateRow.NOTHING);
    }

    @Test
    void incremental_equals_full_after_random_reports() {
        long seed = 20200301;
        var random = new SplittableRandom(seed);
        Actors.run(KEEPER, () -> pictures.of(DAY).orElseThrow());
        var kinds = Obstacle.Kind.values();
        for (int i = 0; i < 60; i++) {
            var who = all.get(random.nextInt(all.size()));
            var obstacle = new Obstacle(kinds[random.nextInt(kinds.length)], null, "x", "", null);
            report(
                    who,
                    random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(100),
                    random.nextBoolean() ? List.of(obstacle) : List.of());
            if (random.nextInt(3) == 0) {
                pictures.follow(false);
                assertThat(Actors.as(KEEPER, () -> holds.compared(DAY).lines()))
                        .as("seed %d, after report %d", seed, i)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_clerk_sees_its_own_row_and_no_other() {
        Actors.run(KEEPER, () -> pictures.of(DAY).orElseThrow());
        var own = clerk(basket);
        assertThat(Actors.as(own, () -> store.of(DAY)))
                .extracting(StateRow::enterprise)
                .containsExactly(basket.id().value());
        assertThatThrownBy(() -> Actors.as(own, () -> explanations.of(wire.id(), DAY, own)))
                .isInstanceOf(NotInScope.class);
        // Its supplier is named, since it named it itself; no figure of it is the clerk's to see.
        var tree = Actors.as(own, () -> explanations.of(basket.id(), DAY, own))
                .orElseThrow()
                .tree();
        tree.below().forEach(it -> assertThat(it.who().inScope()).isFalse());
    }
}
