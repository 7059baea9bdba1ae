package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The people due differ from the register by more than half (and by more than ten).
///
/// Usually own staff and contract workers were added together, or the register is old. The report is taken; the
/// register is asked.
@Component
final class DueDiffersFromRegister implements ReportRule {

    record Found(int due, int registered) implements Finding {

        @Override
        public String code() {
            return "reporting.due-differs-from-register";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("due", due, "registered", registered);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        int due = said.own().due();
        int registered = known.staff();
        boolean far = Math.abs(due - registered) > Math.max(10, registered / 2);
        return registered > 0 && far ? List.of(new Found(due, registered)) : List.of();
    }
}
