package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// The enterprise works, and names an obstacle that takes a share of its output: lorries, money, power.
final class NamedObstacle implements LimitRule {

    private final Obstacle.Kind obstacle;
    private final LimitKind kind;
    private final double usual;

    NamedObstacle(Obstacle.Kind obstacle, double usual) {
        this.obstacle = obstacle;
        this.kind = LimitKind.of(obstacle);
        this.usual = usual;
    }

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        return known.works()
                ? known.obstacle(obstacle)
                        .map(it -> known.limit(kind, numbers.at(kind, "share", known.day(), usual), "named", it.what()))
                : Optional.empty();
    }
}
