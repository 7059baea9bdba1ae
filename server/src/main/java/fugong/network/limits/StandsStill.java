package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.WorkStatus;
import java.util.Optional;

/// It does not work at all: because of the first obstacle it names, because it was told to wait, or it does not
/// say. Where the named obstacle is its suppliers and we know them, the network explains it.
final class StandsStill implements LimitRule {

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        if (report == null || known.works()) {
            return Optional.empty();
        }
        var said = report.said();
        var first = said.obstacles().stream().findFirst();
        if (first.isPresent()) {
            Obstacle it = first.get();
            LimitKind kind = LimitKind.of(it.kind());
            return kind == LimitKind.INPUTS && known.namesSuppliers()
                    ? Optional.empty()
                    : Optional.of(known.limit(kind, 0, "stands", it.what()));
        }
        return Optional.of(
                said.status() == WorkStatus.ORDERED_DELAY
                        ? known.limit(LimitKind.PERMIT, 0, "told-to-wait")
                        : known.limit(LimitKind.STOPPED, 0, "status." + said.status()));
    }
}
