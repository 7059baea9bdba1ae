package fugong.engine.assignment;

import fugong.engine.assignment.flow.WideSum;
import java.math.BigInteger;

/// What a plan costs, term by term; the sum of the terms is what the planner makes smallest.
///
/// @param links    prices of the links used
/// @param skills   prices of doing another skill's work
/// @param load     rising prices of load, of offers and needs
/// @param idle     units left over
/// @param shortage units wanted and not given
/// @param changes  promises of the last plan that are broken
public record Cost(
        BigInteger links,
        BigInteger skills,
        BigInteger load,
        BigInteger idle,
        BigInteger shortage,
        BigInteger changes) {

    public BigInteger total() {
        return links.add(skills).add(load).add(idle).add(shortage).add(changes);
    }

    /// Adds up from the units of each link and nothing else.
    static Cost of(AssignmentProblem problem, Loads loads) {
        var links = new WideSum();
        var skills = new WideSum();
        var changes = new WideSum();
        long[] full = problem.linkPrices();
        long broken = problem.brokenPrice();
        for (int l = 0; l < full.length; l++) {
            long units = loads.units()[l];
            links.add(problem.links().price(l), units);
            skills.add(full[l] - problem.links().price(l), units);
            changes.add(broken, Math.max(0, problem.links().kept(l) - units));
        }
        var load = new WideSum();
        var idle = new WideSum();
        for (int i = 0; i < loads.offer().length; i++) {
            var offer = problem.offers().get(i);
            stairs(offer.load(), loads.offer()[i], load);
            idle.add(offer.idlePrice(), offer.amount() - loads.offer()[i]);
        }
        var shortage = new WideSum();
        for (int j = 0; j < loads.need().length; j++) {
            var need = problem.needs().get(j);
            stairs(need.load(), loads.need()[j], load);
            shortage.add(need.shortPrice(), Math.max(0, need.wanted() - loads.need()[j]));
        }
        return new Cost(links.value(), skills.value(), load.value(), idle.value(), shortage.value(), changes.value());
    }

    private static void stairs(java.util.List<Step> steps, long units, WideSum sum) {
        long at = 0;
        for (int s = 0; s < steps.size() && at < units; s++) {
            boolean last = s == steps.size() - 1;
            long end = last ? units : Math.min(units, steps.get(s).upTo());
            sum.add(steps.get(s).price(), end - at);
            at = end;
        }
    }
}
