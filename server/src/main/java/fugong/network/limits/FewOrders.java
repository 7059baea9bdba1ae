package fugong.network.limits;

import fugong.reporting.forms.Obstacle;
import java.util.Optional;

/// Orders are missing, and the enterprise says so: it makes what it can sell.
final class FewOrders implements LimitRule {

    @Override
    public Optional<OwnLimit> of(Known known, RuleNumbers numbers) {
        var report = known.report();
        if (report == null
                || !known.works()
                || known.obstacle(Obstacle.Kind.ORDERS).isEmpty()) {
            return Optional.empty();
        }
        var orders = report.said().orders();
        double least = numbers.at(LimitKind.ORDERS, "least", known.day(), 0.2);
        return orders == null || orders >= 100
                ? Optional.empty()
                : Optional.of(known.limit(LimitKind.ORDERS, Math.max(least, orders / 100.0), "orders", orders));
    }
}
