package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Output of more than one and a half times the normal one.
///
/// The field is in 10,000 yuan; written in yuan it is ten thousand times too large.
@Component
final class OutputFarAboveNormal implements ReportRule {

    private static final BigDecimal LIMIT = new BigDecimal("1.5");

    record Found(BigDecimal output, BigDecimal normal) implements Finding {

        @Override
        public String code() {
            return "reporting.output-far-above-normal";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
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
        return output != null && normal.signum() > 0 && output.compareTo(normal.multiply(LIMIT)) > 0
                ? List.of(new Found(output, normal))
                : List.of();
    }
}
