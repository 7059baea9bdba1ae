package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// On the report's day the enterprise does not stand on the register: it was not yet founded, or is closed or
/// gone.
///
/// Its report would count in a rate whose base does not know it.
@Component
final class NotOnTheRegister implements ReportRule {

    record Found(LocalDate day) implements Finding {

        @Override
        public String code() {
            return "reporting.not-on-the-register";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        return known.onRegister() ? List.of() : List.of(new Found(said.day()));
    }
}
