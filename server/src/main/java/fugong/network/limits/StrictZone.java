package fugong.network.limits;

import java.util.List;
import java.util.Optional;

/// The zone its area lies in allows part of normal work only. It needs no report.
final class StrictZone implements LimitRule {

    private static final double FREE = 1;

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        if (known.zoneRank() == 0) {
            return Optional.empty();
        }
        double share = numbers.at(LimitKind.ZONE, "rank_" + known.zoneRank(), known.day(), FREE);
        return share >= FREE
                ? Optional.empty()
                : Optional.of(new OwnLimit(LimitKind.ZONE, share, "zone", List.of(known.zoneClause()), null, 0));
    }
}
