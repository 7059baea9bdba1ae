package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// More people present and in quarantine than should be there, for own staff or for contract labour.
///
/// Usually contract workers were counted as own staff. The report waits until one of the numbers is corrected,
/// because the return rate would exceed 100 %.
@Component
final class MorePresentThanDue implements ReportRule {

    record Found(String staff, int present, int quarantined, int due) implements Finding {

        @Override
        public String code() {
            return "reporting.more-present-than-due";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("staff", staff, "present", present, "quarantined", quarantined, "due", due);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var found = new ArrayList<Finding>();
        look("OWN", said.own(), found);
        look("CONTRACT", said.contract(), found);
        return found;
    }

    private static void look(String staff, Headcount heads, List<Finding> found) {
        if (!heads.negative() && (long) heads.present() + heads.quarantined() > heads.due()) {
            found.add(new Found(staff, heads.present(), heads.quarantined(), heads.due()));
        }
    }
}
