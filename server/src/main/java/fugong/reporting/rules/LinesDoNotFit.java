package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// More lines running than there are, or a negative number of lines.
@Component
final class LinesDoNotFit implements ReportRule {

    record Found(int running, int total) implements Finding {

        @Override
        public String code() {
            return "reporting.lines-do-not-fit";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("running", running, "total", total);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var lines = said.lines();
        return lines != null && (lines.running() < 0 || lines.total() < lines.running())
                ? List.of(new Found(lines.running(), lines.total()))
                : List.of();
    }
}
