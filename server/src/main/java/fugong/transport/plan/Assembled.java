package fugong.transport.plan;

import java.util.List;

/// A problem put together from our tables, ready to be searched when there are no findings.
record Assembled(PlanInput input, PlanKeys keys, PlanRules rules, List<PlanFinding> findings) {

    Assembled with(PlanInput other) {
        return new Assembled(other, keys, rules, findings);
    }
}
