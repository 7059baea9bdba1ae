package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// An obstacle of goods or labour without a number. "We need masks" cannot be met; "20,000 masks" can.
@Component
final class ObstacleWithoutQuantity implements ReportRule {

    record Found(Obstacle.Kind obstacle) implements Finding {

        @Override
        public String code() {
            return "reporting.obstacle-without-quantity";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("obstacle", obstacle.name());
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        return said.obstacles().stream()
                .filter(it -> it.kind() == Obstacle.Kind.GOODS || it.kind() == Obstacle.Kind.LABOUR)
                .filter(it -> it.quantity() == null || it.quantity().signum() <= 0)
                .<Finding>map(it -> new Found(it.kind()))
                .toList();
    }
}
