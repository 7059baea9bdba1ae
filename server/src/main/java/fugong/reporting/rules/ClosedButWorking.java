package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A report that says "not working" beside output or running lines.
///
/// Not blocked: a plant that stopped for maintenance may still finish goods. A person decides which of the two is
/// meant, because the first moves the resumption rate and the second the output.
@Component
final class ClosedButWorking implements ReportRule {

    record Found(WorkStatus status) implements Finding {

        @Override
        public String code() {
            return "reporting.closed-but-working";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("status", status.name());
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var lines = said.lines();
        boolean produces = said.output() != null && said.output().signum() > 0 || lines != null && lines.running() > 0;
        return !said.status().works() && produces ? List.of(new Found(said.status())) : List.of();
    }
}
