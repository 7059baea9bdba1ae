package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// Raw material is running out and the suppliers are unknown to us: between an empty store and enough days the
/// share rises evenly. Where suppliers are known, the network says what is missing, and better.
final class EmptyStore implements LimitRule {

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        var days = report == null ? null : report.said().stockDays();
        if (days == null
                || !known.works()
                || known.namesSuppliers()
                || known.obstacle(Obstacle.Kind.SUPPLY_CHAIN).isEmpty()) {
            return Optional.empty();
        }
        double enough = numbers.at(LimitKind.INPUTS, "enough_days", known.day(), 5);
        double empty = numbers.at(LimitKind.INPUTS, "empty_share", known.day(), 0.3);
        return days >= enough
                ? Optional.empty()
                : Optional.of(known.limit(LimitKind.INPUTS, empty + (1 - empty) * days / enough, "inputs", days));
    }
}
