package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A report about a day that has not ended yet may be sent, one about a day that has not begun may not.
@Component
final class DayInTheFuture implements ReportRule {

    record Found(LocalDate day, LocalDate today) implements Finding {

        @Override
        public String code() {
            return "reporting.day-in-the-future";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day, "today", today);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        return said.day().isAfter(known.today()) ? List.of(new Found(said.day(), known.today())) : List.of();
    }
}
