package fugong.network.limits;

import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// Fewer people than the lines need. Own staff and contract staff count together; a plant with nearly all its
/// people makes its normal output.
final class MissingWorkers implements LimitRule {

    private static final double FULL_AT = 0.92;

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        if (report == null
                || !known.works() && known.obstacle(Obstacle.Kind.LABOUR).isEmpty()) {
            return Optional.empty();
        }
        Headcount all = report.said().own().plus(report.said().contract());
        if (all.due() == 0) {
            return Optional.empty();
        }
        double full = numbers.at(LimitKind.WORKERS, "full_at", known.day(), FULL_AT);
        double share = (double) all.present() / all.due() / full;
        return share >= 1
                ? Optional.empty()
                : Optional.of(known.limit(LimitKind.WORKERS, share, "workers", all.present(), all.due()));
    }
}
