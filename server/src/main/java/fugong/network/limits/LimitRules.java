package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All rules in reading order.
public final class LimitRules {

    private static final List<LimitRule> RULES = List.of(
            new StandsStill(),
            new MissingWorkers(),
            new EmptyStore(),
            new NamedObstacle(Obstacle.Kind.LOGISTICS, 0.75),
            new NamedObstacle(Obstacle.Kind.MONEY, 0.8),
            new NamedObstacle(Obstacle.Kind.UTILITIES, 0.4),
            new Damage(),
            new NoMasks(),
            new FewOrders(),
            new StrictZone());

    private LimitRules() {}

    /// Everything that limits the enterprise by itself, the tightest first; one limit per kind.
    public static List<OwnLimit> of(Known known, RuleNumbers numbers) {
        return RULES.stream()
                .map(it -> it.of(known, numbers))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(OwnLimit::share).thenComparing(OwnLimit::kind))
                .toList();
    }

    /// What the tightest limit leaves of normal output.
    public static double ability(List<OwnLimit> limits) {
        return limits.isEmpty() ? 1 : limits.getFirst().share();
    }

    /// What would be left if every limit of one kind were gone.
    public static double without(List<OwnLimit> limits, LimitKind kind) {
        return limits.stream()
                .filter(it -> it.kind() != kind)
                .mapToDouble(OwnLimit::share)
                .min()
                .orElse(1);
    }
}
