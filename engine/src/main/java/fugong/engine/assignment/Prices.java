package fugong.engine.assignment;

import fugong.engine.assignment.flow.WideSum;
import java.math.BigInteger;

/// Dual prices: the explanation of a plan and, at the same time, its proof.
///
/// @param offer what a unit costs at each offer once all who want it have bid
/// @param need  what a unit is worth at each need
/// @param group what the limit of each group adds
public record Prices(long[] offer, long[] need, long[] group) {

    /// What every plan costs at least, from the problem and these prices alone: no flow, no network.
    ///
    /// Each party and each link chooses for itself what is cheapest at the prices; the sum of their dreams bounds
    /// every plan they could agree on (Lagrangian duality, [ahuja1993] section 16.2).
    public BigInteger bound(AssignmentProblem problem) {
        var sum = new WideSum();
        links(problem, sum);
        int[] groupOf = problem.groupOf();
        var total = sum.value();
        for (int i = 0; i < offer.length; i++) {
            var it = problem.offers().get(i);
            long pull = offer[i] - (groupOf[i] < 0 ? 0 : group[groupOf[i]]);
            total = total.add(Slopes.of(it).least(it.atLeast(), it.amount(), pull))
                    .add(product(it.amount(), it.idlePrice()));
        }
        for (int j = 0; j < need.length; j++) {
            var it = problem.needs().get(j);
            int g = groupOf[offer.length + j];
            long pull = -need[j] + (g < 0 ? 0 : group[g]);
            total = total.add(Slopes.of(it).least(it.atLeast(), it.atMost(), pull))
                    .add(product(it.wanted(), it.shortPrice()));
        }
        return total.add(groups(problem));
    }

    private void links(AssignmentProblem problem, WideSum sum) {
        var links = problem.links();
        boolean[] open = problem.openLinks();
        long[] price = problem.linkPrices();
        long[] pinned = problem.pinned();
        long broken = problem.brokenPrice();
        for (int l = 0; l < links.size(); l++) {
            sum.add(broken, links.kept(l));
            if (open[l]) {
                long gap = price[l] + offer[links.offer(l)] - need[links.need(l)];
                long kept = Math.min(links.kept(l), links.atMost(l));
                long must = Math.min(pinned[l], kept);
                sum.add(gap - broken, gap - broken < 0 ? kept : must);
                sum.add(gap, gap < 0 ? links.atMost(l) - kept : pinned[l] - must);
            }
        }
    }

    private BigInteger groups(AssignmentProblem problem) {
        var sum = new WideSum();
        var members = problem.members();
        for (int g = 0; g < group.length; g++) {
            var it = problem.groups().get(g);
            boolean ofOffers = members.get(g).isEmpty() || members.get(g).getFirst() < offer.length;
            long price = ofOffers ? -group[g] : group[g];
            long most = 0;
            for (int member : members.get(g)) {
                most += ofOffers
                        ? problem.offers().get(member).amount()
                        : problem.needs().get(member - offer.length).atMost();
            }
            most = Math.min(most, it.atMost());
            sum.add(price, price >= 0 ? Math.min(it.atLeast(), most) : most);
        }
        return sum.value();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
