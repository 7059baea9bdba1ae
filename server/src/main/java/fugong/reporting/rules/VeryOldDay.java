package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A report about a day more than sixty days ago. Late is better than never, but the usual cause is a wrong
/// year.
@Component
final class VeryOldDay implements ReportRule {

    record Found(LocalDate day, LocalDate today) implements Finding {

        @Override
        public String code() {
            return "reporting.very-old-day";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day, "today", today);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        return said.day().isBefore(known.today().minusDays(60))
                ? List.of(new Found(said.day(), known.today()))
                : List.of();
    }
}
