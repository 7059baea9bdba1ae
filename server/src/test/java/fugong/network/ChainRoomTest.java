package fugong.network;

import static fugong.network.Chains.DAY;
import static fugong.network.Chains.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fugong.DatabaseTest;
import fugong.kernel.GroupId;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.limits.LimitKind;
import fugong.network.links.LinkForm;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// wire → basket → shop; the shop belongs to a chain leader, and stands on a list of key enterprises.
class ChainRoomTest extends DatabaseTest {

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
    private Groups groups;

    @Autowired
    private Chain chain;

    @Autowired
    private Explanations explanations;

    private Enterprise wire;
    private Enterprise basket;
    private Enterprise shop;
    private Enterprise rival;
    private GroupId leader;

    @BeforeAll
    void build() {
        var chains = Chains.build(areas, industries, enterprises, catalogue);
        wire = chains.enterprise(1, "3340");
        basket = chains.enterprise(1, "2435");
        shop = chains.enterprise(2, "5146");
        rival = chains.enterprise(2, "3340");
        Actors.run(KEEPER, () -> {
            groups.put(List.of(
                    new Groups.Line("L1", Group.Kind.GROUP, "链主", "Leader", null, null, DAY.minusYears(1), null, true),
                    new Groups.Line(
                            "K1", Group.Kind.LIST, "重点保障", "Key list", null, null, DAY.minusYears(1), null, true)));
            leader = groups.find("L1").orElseThrow().id();
            var list = groups.find("K1").orElseThrow().id();
            groups.join(List.of(
                    new Group.Membership(shop.id(), leader, "", DAY.minusYears(1), null, false),
                    new Group.Membership(shop.id(), list, "", DAY.minusYears(1), null, false)));
            tell(basket, wire, 100);
            tell(shop, basket, 50);
            report(wire, 0, List.of(new Obstacle(Obstacle.Kind.APPROVAL, null, "x", "", null)));
            List.of(basket, shop, rival).forEach(it -> report(it, 100, List.of()));
        });
    }

    private void tell(Enterprise buyer, Enterprise supplier, double percent) {
        var form = new LinkForm(
                buyer.id(), true, supplier.creditCode().value(), "", percent, null, null, DAY.minusDays(10));
        links.declare(List.of(form), KEEPER);
    }

    private void report(Enterprise who, int present, List<Obstacle> obstacles) {
        var status = present == 0 ? WorkStatus.NOT_RESUMED : WorkStatus.RESUMED;
        var form = ReportForm.of(who.id(), DAY, status, new Headcount(100, present, 0))
                .withObstacles(obstacles);
        reports.submit(form, DailyReports.Sending.by(Source.FORM), KEEPER);
    }

    /// The basket maker stands at 20 % (σ = 0.2), which is "in part"; the wire works at 0 %, for its approval. No
    /// figure passes, and nobody else is named: the rival wire works supplies nobody of ours.
    @Test
    void a_chain_leader_sees_two_levels_up_and_no_figure() {
        var head = new Actor(9, "leader", Set.of(Role.GROUP), Scope.ofGroups(leader.value()));
        var seen = Actors.as(head, () -> chain.upstream(DAY, head));
        assertThat(seen)
                .extracting(it -> it.partner().id(), Chain.Upstream::steps, Chain.Upstream::pace)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(wire.id(), 2, Chain.Pace.STANDS),
                        org.assertj.core.groups.Tuple.tuple(basket.id(), 1, Chain.Pace.PARTLY));
        assertThat(seen.getFirst().kind()).isEqualTo(LimitKind.PERMIT);
        assertThat(seen).allMatch(it -> it.members() == 1);
        assertThatThrownBy(() -> Actors.as(head, () -> explanations.of(wire.id(), DAY, head)))
                .isInstanceOf(NotInScope.class);
    }

    /// "My customer is on the list": the wire works' customer's customer is.
    @Test
    void an_applicant_finds_its_customer_on_the_list() {
        var clerk = new Actor(
                7, "clerk", Set.of(Role.CLERK), Scope.ofEnterprises(wire.id().value()));
        assertThat(Actors.as(clerk, () -> chain.onTheList(wire.id(), DAY, clerk)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.partner().id()).isEqualTo(shop.id());
                    assertThat(it.steps()).isEqualTo(2);
                    assertThat(it.lists()).extracting(Group::code).containsExactly("K1");
                });
        var other = new Actor(
                8, "rival", Set.of(Role.CLERK), Scope.ofEnterprises(rival.id().value()));
        assertThat(Actors.as(other, () -> chain.onTheList(rival.id(), DAY, other)))
                .isEmpty();
        assertThatThrownBy(() -> Actors.as(other, () -> chain.onTheList(wire.id(), DAY, other)))
                .isInstanceOf(NotInScope.class);
    }

    /// The basket maker takes its wire from the rival, which works: its 80,000 yuan come back, and at the shop 0.5
    /// · 0.8 · 0.8 · 100,000 = 32,000.
    @Test
    void a_switch_of_supplier_brings_back_what_hangs_on_it() {
        assertThat(Actors.as(KEEPER, () -> explanations.unlockOfSwitch(basket.id(), rival.id(), DAY, KEEPER)))
                .hasValueSatisfying(it -> {
                    assertThat(it.yuan()).isCloseTo(112_000, within(1.0));
                    assertThat(it.drawn()).isCloseTo(0, within(1e-6));
                });
        // A shop makes no wire.
        assertThat(Actors.as(KEEPER, () -> explanations.unlockOfSwitch(basket.id(), shop.id(), DAY, KEEPER)))
                .isEmpty();
    }
}
