package fugong.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentExampleTest {

    @Test
    void load_is_shared_when_the_second_enterprise_of_an_officer_costs_more() {
        var li = new Offer("Li", "", "", 0, 2, 0, List.of(new Step(1, 0), new Step(2, 50)), "");
        var wu = new Offer("Wu", "", "", 0, 2, 0, List.of(new Step(1, 0), new Step(2, 50)), "");
        var needs = List.of(Need.of("pumps", 1, 1000), Need.of("masks", 1, 1000));
        var links = new Links(4)
                .add(0, 0, 10, 1, 0)
                .add(0, 1, 10, 1, 0)
                .add(1, 0, 40, 1, 0)
                .add(1, 1, 45, 1, 0);

        var plan = plan(AssignmentProblem.of(List.of(li, wu), needs, links));

        // Li alone: 10 + 10 + 50 = 70. Shared: 10 (Li, masks) + 40 (Wu, pumps) = 50.
        assertThat(plan.units()).containsExactly(0, 1, 1, 0);
        assertThat(plan.cost().total()).hasToString("50");
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void who_leaves_breaks_only_the_promises_that_cannot_be_kept() {
        var offers = List.of(Offer.of("Li", 1), Offer.of("Wu", 2), Offer.of("He", 2));
        var needs = List.of(Need.of("a", 1, 1000), Need.of("b", 1, 1000), Need.of("c", 1, 1000));
        var links = new Links(7)
                .add(0, 0, 1, 1, 0)
                .add(1, 0, 90, 1, 0)
                .add(1, 1, 20, 1, 0)
                .add(2, 1, 25, 1, 0)
                .add(2, 2, 20, 1, 0)
                .add(1, 2, 22, 1, 0)
                .add(2, 0, 95, 1, 0);
        var problem = AssignmentProblem.of(offers, needs, links);
        var planner = new AssignmentPlanner();
        var first = planner.plan(problem, Budget.steps(100), Progress.NONE);
        assertThat(first.units()).containsExactly(1, 0, 1, 0, 1, 0, 0);

        var next = planner.plan(
                problem.after(first, List.of(offers.get(0).withAmount(0), offers.get(1), offers.get(2))),
                Budget.steps(100),
                Progress.NONE);

        // Only a changes hands: to Wu for 90, not to He for 95; b and c stay where they are.
        assertThat(next.units()).containsExactly(0, 1, 1, 0, 1, 0, 0);
        assertThat(next.changes()).isEqualTo(1);
    }

    @Test
    void a_shortage_says_why() {
        var offers = List.of(Offer.of("Li", 1), Offer.of("Wu", 1));
        var needs = List.of(Need.of("nobody may", 1, 100), Need.of("taken", 2, 100), Need.of("too far", 1, 100));
        var links = new Links(2).add(0, 1, 10, 2, 0).add(1, 2, 500, 1, 0);

        var plan = plan(AssignmentProblem.of(offers, needs, links));

        assertThat(plan.shortages())
                .containsExactly(
                        new Shortage(0, 1, Shortage.Reason.NO_CANDIDATE),
                        new Shortage(1, 1, Shortage.Reason.ALL_CANDIDATES_TAKEN),
                        new Shortage(2, 1, Shortage.Reason.NOT_WORTH_IT));
    }

    @Test
    void a_minimum_nobody_can_keep_is_named_and_the_rest_is_planned() {
        var needs = List.of(new Need("hospital", "", "", 5, 5, 5, 100, List.of(), ""), Need.of("school", 1, 100));
        var links = new Links(2).add(0, 0, 1, 9, 0).add(0, 1, 1, 9, 0);

        var plan = plan(AssignmentProblem.of(List.of(Offer.of("store", 3)), needs, links));

        assertThat(plan.broken()).containsExactly(new Broken("needs[0]", 2, "hospital gets 3 of at least 5."));
        assertThat(plan.optimal()).isFalse();
    }

    @Test
    void a_thousand_million_masks_at_a_thousand_million_each_are_counted_exactly() {
        long many = 1_000_000_000L;
        var offers = List.of(Offer.of("north", many), Offer.of("south", many));
        var needs = List.of(new Need("city", "", "", 0, 2 * many, 2 * many, many, List.of(), ""));
        var links = new Links(2).add(0, 0, many - 1, many, 0).add(1, 0, many - 2, many, 0);

        var plan = plan(AssignmentProblem.of(offers, needs, links));

        // 1e9 · (1e9 − 1) + 1e9 · (1e9 − 2) = 2e18 − 3e9.
        assertThat(plan.cost().total()).hasToString("1999999997000000000");
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void prices_too_large_to_be_summed_are_a_flaw_not_an_overflow() {
        var problem = AssignmentProblem.of(
                List.of(Offer.of("a", 1)), List.of(Need.of("b", 1, 1L << 57)), new Links(1).add(0, 0, 1, 1, 0));

        assertThat(problem.flaws()).extracting(Flaw::place).containsExactly("prices");
    }

    @Test
    void all_flaws_are_heard_at_once() {
        var offers = List.of(
                new Offer("a", "", "", 3, 2, -1, List.of(new Step(2, 5), new Step(1, 3)), "nobody"), Offer.of("a", -4));
        var needs = List.of(new Need("n", "x", "w1", 0, 5, 4, 0, List.of(), ""));
        var links = new Links(3).add(0, 0, 1, 1, 0).add(0, 0, 1, -1, 0).add(9, 0, 1, 1, 0);
        var problem = new AssignmentProblem(
                offers,
                needs,
                List.of(new Group("", 2, 1)),
                List.of(new Substitution("a", "b", -1)),
                links,
                List.of(new Ban(5, 0, "")),
                List.of(new Pin(1, 0, 2)),
                -9);

        assertThat(problem.flaws())
                .extracting(Flaw::place)
                .containsExactly(
                        "groups[0].name",
                        "groups[0].atLeast",
                        "offers[0].atLeast",
                        "offers[0].idlePrice",
                        "offers[0].load[1].upTo",
                        "offers[0].load[1].price",
                        "offers[0].group",
                        "offers[1].name",
                        "offers[1].amount",
                        "needs[0].wanted",
                        "substitutions[0].price",
                        "links[0]",
                        "links[0]",
                        "links[1]",
                        "links[1].atMost",
                        "links[1]",
                        "links[1]",
                        "links[2]",
                        "bans[0]",
                        "pins[0].units",
                        "changePrice");
    }

    private static AssignmentPlan plan(AssignmentProblem problem) {
        assertThat(problem.flaws()).isEmpty();
        var plan = AssignmentPlanner.solve(problem, Budget.steps(1_000), Progress.NONE);
        assertThat(AssignmentCheck.of(problem, plan)).isEmpty();
        return plan;
    }
}
