package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Output of a third of the normal one or more, with fewer than one in ten of the people present.
@Component
final class OutputWithoutPeople implements ReportRule {

    record Found(BigDecimal output, int present, int due) implements Finding {

        @Override
        public String code() {
            return "reporting.output-without-people";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("output", output, "present", present, "due", due);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var output = said.output();
        var heads = said.own().plus(said.contract());
        if (output == null) {
            return List.of();
        }
        boolean produces = known.normalOutput().signum() > 0
                && output.multiply(BigDecimal.valueOf(3)).compareTo(known.normalOutput()) >= 0;
        return produces && heads.due() > 0 && heads.present() * 10L < heads.due()
                ? List.of(new Found(output, heads.present(), heads.due()))
                : List.of();
    }
}
