package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// Protective goods last less than a day: nobody may stand at the line without.
final class NoMasks implements LimitRule {

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        if (report == null
                || !known.works()
                || known.obstacle(Obstacle.Kind.GOODS).isEmpty()) {
            return Optional.empty();
        }
        var days = report.said().maskDays();
        return days == null || days >= 1
                ? Optional.empty()
                : Optional.of(
                        known.limit(LimitKind.GOODS, numbers.at(LimitKind.GOODS, "share", known.day(), 0.6), "goods"));
    }
}
