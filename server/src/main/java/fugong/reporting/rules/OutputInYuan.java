package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Output of more than a hundred times the normal one. No plant does that; the number was written in yuan instead
/// of 10,000 yuan. The report waits, because one such number carries a whole county's output recovery away.
@Component
final class OutputInYuan implements ReportRule {

    record Found(BigDecimal output, BigDecimal normal) implements Finding {

        @Override
        public String code() {
            return "reporting.output-in-yuan";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("output", output, "normal", normal);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var output = said.output();
        var normal = known.normalOutput();
        return output != null && normal.signum() > 0 && output.compareTo(normal.multiply(BigDecimal.valueOf(100))) > 0
                ? List.of(new Found(output, normal))
                : List.of();
    }
}
