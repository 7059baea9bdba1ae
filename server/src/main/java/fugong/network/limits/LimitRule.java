package fugong.network.limits;

import java.util.Optional;

/// One way in which a day's report, or the zone, limits an enterprise. One class per rule; [LimitRules] lists them.
interface LimitRule {

    Optional<OwnLimit> of(Known known, RuleNumbers numbers);
}
