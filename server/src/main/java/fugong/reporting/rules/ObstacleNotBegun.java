package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// An obstacle that begins after the day of the report. Its age decides its deadline, so the day must be right.
@Component
final class ObstacleNotBegun implements ReportRule {

    record Found(LocalDate since, LocalDate day) implements Finding {

        @Override
        public String code() {
            return "reporting.obstacle-not-begun";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("since", since, "day", day);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        return said.obstacles().stream()
                .map(it -> it.since())
                .filter(it -> it != null && it.isAfter(said.day()))
                .<Finding>map(it -> new Found(it, said.day()))
                .toList();
    }
}
