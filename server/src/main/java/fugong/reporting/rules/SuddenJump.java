package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The people present changed by more than half of those due since the last report (and by more than twenty).
///
/// It happens on the day the coaches arrive. It also happens when a zero is missing.
@Component
final class SuddenJump implements ReportRule {

    record Found(int present, int before) implements Finding {

        @Override
        public String code() {
            return "reporting.sudden-jump";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("present", present, "before", before);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        if (known.recent().isEmpty()) {
            return List.of();
        }
        int before = known.recent().getFirst().said().own().present();
        int jump = Math.abs(said.own().present() - before);
        return jump > 20 && jump * 2L > said.own().due()
                ? List.of(new Found(said.own().present(), before))
                : List.of();
    }
}
