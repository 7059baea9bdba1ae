package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// Machines or halls are damaged: the lines that run of all lines, where they are counted.
final class Damage implements LimitRule {

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        if (report == null || !known.works()) {
            return Optional.empty();
        }
        var lines = report.said().lines();
        return known.obstacle(Obstacle.Kind.DAMAGE).map(it -> {
            double share = lines == null || lines.total() == 0
                    ? numbers.at(LimitKind.DAMAGE, "share", known.day(), 0.5)
                    : (double) lines.running() / lines.total();
            return known.limit(LimitKind.DAMAGE, share, "named", it.what());
        });
    }
}
