package fugong.engine.assignment;

import fugong.engine.assignment.flow.Basis;
import fugong.engine.assignment.flow.FlowNetwork;
import fugong.engine.search.Budget;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assignment problem as a least-cost flow.
///
/// Every offer gives its whole amount: over links to needs, or as *rest* to a sink. Every need takes all it can:
/// over links, or as a *gap* from a source. Limits of groups sit between rest and sink, gap and source. Prices that
/// rise with the load become parallel arcs, dearest rest last ([ahuja1993] section 14.3).
final class FlowModel {

    private static final int LINKS_PER_QUESTION = 4096;

    final FlowNetwork network;
    /// First arc of each link, -1 when banned; the arc behind it holds the promised units where there is one.
    final int[] linkArc;
    final boolean[] split;
    private final AssignmentProblem problem;
    private final long[] linkPrice;
    private final List<List<Integer>> members;
    private final int[] groupOf;
    private final int[] slopeArc;
    private final int[] groupArc;
    private final int gapSource;
    private final int restSink;

    /// Null when the budget ended while the model was built: half a model proves nothing.
    static @Nullable FlowModel of(AssignmentProblem problem, Budget budget) {
        if (!budget.remains()) {
            return null;
        }
        var model = new FlowModel(problem);
        if (!model.links(budget)) {
            return null;
        }
        model.offers();
        model.needs();
        model.groups();
        return model;
    }

    private FlowModel(AssignmentProblem problem) {
        this.problem = problem;
        linkPrice = problem.linkPrices();
        members = problem.members();
        groupOf = problem.groupOf();
        int parties = problem.offers().size() + problem.needs().size();
        gapSource = parties + problem.groups().size();
        restSink = gapSource + 1;
        network = new FlowNetwork(
                restSink + 1,
                problem.links().size() + 2 * parties + problem.groups().size() + 1);
        linkArc = new int[problem.links().size()];
        split = new boolean[linkArc.length];
        slopeArc = new int[parties + 1];
        groupArc = new int[problem.groups().size() + 1];
    }

    /// Node of the market that prices are measured against: rest and gap are worth the same there.
    int market() {
        return restSink;
    }

    /// Where the rest of an offer ends: its group, whose limit moves with the amount, or the market.
    int restOf(int offer) {
        return groupOf[offer] < 0 ? restSink : group(groupOf[offer]);
    }

    /// True when the group of an offer could not hold one unit more, however the others are placed.
    boolean atGroupLimit(int offer) {
        int g = groupOf[offer];
        return g >= 0
                && members.get(g).stream()
                                .mapToLong(i -> problem.offers().get(i).amount())
                                .sum()
                        >= problem.groups().get(g).atMost();
    }

    int need(int j) {
        return problem.offers().size() + j;
    }

    int group(int g) {
        return problem.offers().size() + problem.needs().size() + g;
    }

    /// Units of each link in a flow of this network.
    long[] units(long[] flow) {
        long[] units = new long[linkArc.length];
        for (int l = 0; l < units.length; l++) {
            if (linkArc[l] >= 0) {
                units[l] = flow[linkArc[l]] + (split[l] ? flow[linkArc[l] + 1] : 0);
            }
        }
        return units;
    }

    /// The basis of an earlier model, in the numbers of this one. Offers, needs, links and groups are matched by
    /// index; what is new starts outside the tree.
    Basis translate(Basis basis, FlowModel old) {
        int[] arc = new int[old.network.arcs()];
        Arrays.fill(arc, -1);
        for (int l = 0; l < Math.min(linkArc.length, old.linkArc.length); l++) {
            if (old.linkArc[l] >= 0 && linkArc[l] >= 0) {
                arc[old.linkArc[l]] = linkArc[l];
                if (old.split[l] && split[l]) {
                    arc[old.linkArc[l] + 1] = linkArc[l] + 1;
                }
            }
        }
        int[] node = new int[old.network.nodes()];
        Arrays.fill(node, -1);
        party(old, 0, 0, Math.min(problem.offers().size(), old.problem.offers().size()), arc, node);
        party(
                old,
                problem.offers().size(),
                old.problem.offers().size(),
                Math.min(problem.needs().size(), old.problem.needs().size()),
                arc,
                node);
        for (int g = 0; g < Math.min(groupArc.length, old.groupArc.length) - 1; g++) {
            arc[old.groupArc[g]] = groupArc[g];
            node[old.group(g)] = group(g);
        }
        arc[old.groupArc[old.groupArc.length - 1]] = groupArc[groupArc.length - 1];
        node[old.gapSource] = gapSource;
        node[old.restSink] = restSink;
        return basis.renumbered(arc, node, network.nodes(), network.arcs());
    }

    private void party(FlowModel old, int first, int oldFirst, int count, int[] arc, int[] node) {
        for (int k = 0; k < count; k++) {
            node[oldFirst + k] = first + k;
            int mine = slopeArc[first + k];
            int his = old.slopeArc[oldFirst + k];
            int both = Math.min(slopeArc[first + k + 1] - mine, old.slopeArc[oldFirst + k + 1] - his);
            for (int s = 0; s < both; s++) {
                arc[his + s] = mine + s;
            }
        }
    }

    /// False when the budget ended on the way.
    private boolean links(Budget budget) {
        var links = problem.links();
        boolean[] open = problem.openLinks();
        long[] pinned = problem.pinned();
        long broken = problem.brokenPrice();
        for (int l = 0; l < links.size(); l++) {
            if (l % LINKS_PER_QUESTION == 0 && !budget.remains()) {
                return false;
            }
            if (!open[l]) {
                linkArc[l] = -1;
                continue;
            }
            int from = links.offer(l);
            int to = need(links.need(l));
            long kept = broken == 0 ? 0 : Math.min(links.kept(l), links.atMost(l));
            long rest = links.atMost(l) - kept;
            split[l] = kept > 0 && rest > 0;
            if (split[l]) {
                linkArc[l] = network.arc(from, to, Math.max(0, pinned[l] - kept), rest, linkPrice[l]);
                network.arc(from, to, Math.min(pinned[l], kept), kept, linkPrice[l] - broken);
            } else {
                linkArc[l] = network.arc(from, to, pinned[l], links.atMost(l), linkPrice[l] - (kept > 0 ? broken : 0));
            }
        }
        return true;
    }

    private void offers() {
        for (int i = 0; i < problem.offers().size(); i++) {
            var offer = problem.offers().get(i);
            slopeArc[i] = network.arcs();
            network.supply(i, offer.amount());
            slopes(Slopes.of(offer), offer.atLeast(), i, restOf(i));
        }
    }

    private void needs() {
        long all = 0;
        for (int j = 0; j < problem.needs().size(); j++) {
            var need = problem.needs().get(j);
            slopeArc[need(j)] = network.arcs();
            network.supply(need(j), -need.atMost());
            all = Math.addExact(all, need.atMost());
            int source = groupOf[need(j)] < 0 ? gapSource : group(groupOf[need(j)]);
            slopes(Slopes.of(need), need.atLeast(), source, need(j));
        }
        slopeArc[slopeArc.length - 1] = network.arcs();
        // One unit more than ever needed always flows from gap to rest: both then have the same price.
        network.supply(gapSource, all + 1);
    }

    /// Rest and gap arcs: what is not placed, from the last unit of load down to the minimum.
    private void slopes(Slopes slopes, long atLeast, int from, int to) {
        long must = atLeast;
        for (var it : slopes.stretches()) {
            long free = Math.max(0, it.units() - must);
            must = Math.max(0, must - it.units());
            network.arc(from, to, 0, free, -it.price());
        }
    }

    private void groups() {
        for (int g = 0; g < members.size(); g++) {
            groupArc[g] = network.arcs();
            boolean ofOffers = members.get(g).isEmpty()
                    || members.get(g).getFirst() < problem.offers().size();
            long full = 0;
            for (int member : members.get(g)) {
                full += ofOffers
                        ? problem.offers().get(member).amount()
                        : problem.needs().get(member - problem.offers().size()).atMost();
            }
            var group = problem.groups().get(g);
            long least = Math.max(0, full - group.atMost());
            long most = Math.max(least, full - group.atLeast());
            network.arc(ofOffers ? group(g) : gapSource, ofOffers ? restSink : group(g), least, most, 0);
        }
        long amount = problem.offers().stream().mapToLong(Offer::amount).sum();
        network.supply(restSink, -amount - 1);
        groupArc[groupArc.length - 1] = network.arc(gapSource, restSink, 0, network.supply(gapSource) + amount, 0);
    }
}
