package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.WorkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Full capacity is expected on a day before the report's own. A date that has passed says nothing about the
/// future.
@Component
final class FullDateHasPassed implements ReportRule {

    record Found(LocalDate expected, LocalDate day) implements Finding {

        @Override
        public String code() {
            return "reporting.full-date-has-passed";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expected", expected, "day", day);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var expected = said.fullFrom();
        return expected != null && expected.isBefore(said.day()) && said.status() != WorkStatus.RESUMED
                ? List.of(new Found(expected, said.day()))
                : List.of();
    }
}
