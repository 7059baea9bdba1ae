package fugong.engine.assignment.teams;

import fugong.engine.assignment.flow.Certificate;
import fugong.engine.assignment.flow.Flow;
import fugong.engine.assignment.flow.FlowNetwork;
import fugong.engine.assignment.flow.NetworkSimplex;
import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The division that is best for travel, sizes and idle members alone: a least-cost flow from classes of equal
/// members (same area, same days) to teams. What it costs, plus the skills that do not exist among the members, is
/// a lower bound of every division; what it says is a good first draft.
///
/// @param value  no division costs less
/// @param teamOf team of each member in the relaxed optimum, -1 for none
record TeamBound(long value, int[] teamOf) {

    static TeamBound of(TeamProblem problem, Budget budget) {
        return new Builder(problem).solve(budget);
    }

    private record Kind(int area, long days) {}

    private static final class Builder {

        private final TeamProblem problem;
        private final List<List<Integer>> classes = new ArrayList<>();
        private final int teams;
        private long constant;

        Builder(TeamProblem problem) {
            this.problem = problem;
            teams = problem.teams().size();
            Map<Kind, List<Integer>> byKind = new HashMap<>();
            for (int m = 0; m < problem.members().size(); m++) {
                var it = problem.members().get(m);
                byKind.computeIfAbsent(new Kind(it.area(), it.days()), kind -> {
                            List<Integer> members = new ArrayList<>();
                            classes.add(members);
                            return members;
                        })
                        .add(m);
            }
        }

        TeamBound solve(Budget budget) {
            int sink = classes.size() + teams;
            var network = new FlowNetwork(sink + 1, classes.size() * (teams + 1) + 3 * teams);
            List<int[]> joins = new ArrayList<>();
            for (int c = 0; c < classes.size(); c++) {
                if (!budget.remains()) {
                    return new TeamBound(missingSkills(), nobody());
                }
                network.supply(c, classes.get(c).size());
                int one = classes.get(c).getFirst();
                for (int t = 0; t < teams; t++) {
                    if (problem.allowed(one, t)) {
                        int arc = network.arc(
                                c, classes.size() + t, 0, classes.get(c).size(), problem.minutes(one, t));
                        joins.add(new int[] {c, t, arc});
                    }
                }
                network.arc(c, sink, 0, classes.get(c).size(), problem.prices().idle());
            }
            for (int t = 0; t < teams; t++) {
                sizes(network, classes.size() + t, sink, problem.teams().get(t));
            }
            network.supply(sink, -problem.members().size());
            var flow = NetworkSimplex.solve(network, budget);
            long dual = Certificate.of(network, flow.units(), flow.potential())
                    .bound()
                    .longValueExact();
            return new TeamBound(Math.max(0, dual + constant) + missingSkills(), members(joins, flow));
        }

        /// Cost of the size of a team: falling to the minimum, falling to the wish, rising to the maximum.
        private void sizes(FlowNetwork network, int team, int sink, Team it) {
            long price = problem.prices().size();
            network.arc(team, sink, 0, it.atLeast(), -price - TeamProblem.BREACH);
            network.arc(team, sink, 0, it.wanted() - it.atLeast(), -price);
            network.arc(team, sink, 0, it.atMost() - it.wanted(), price);
            constant += price * it.wanted() + TeamProblem.BREACH * it.atLeast();
        }

        private int[] members(List<int[]> joins, Flow flow) {
            int[] teamOf = nobody();
            int[] given = new int[classes.size()];
            for (int[] join : joins) {
                for (long k = flow.units()[join[2]]; k > 0; k--) {
                    teamOf[classes.get(join[0]).get(given[join[0]]++)] = join[1];
                }
            }
            return teamOf;
        }

        private int[] nobody() {
            int[] teamOf = new int[problem.members().size()];
            Arrays.fill(teamOf, -1);
            return teamOf;
        }

        /// Skills wanted by all teams together beyond those the members have.
        private long missingSkills() {
            long[] open = new long[64];
            for (var team : problem.teams()) {
                team.skills().forEach(it -> open[it.skill()] += it.count());
            }
            long missing = 0;
            for (int k = 0; k < 64; k++) {
                int skill = k;
                long having =
                        problem.members().stream().filter(it -> it.has(skill)).count();
                missing += Math.max(0, open[k] - having);
            }
            return missing * problem.prices().skill();
        }
    }
}
