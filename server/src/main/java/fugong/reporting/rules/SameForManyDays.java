package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The same words on seven days running, with people still missing. Daily forms that never change get filled by
/// machines; either nothing moves, and then somebody should look why, or nobody looked.
@Component
final class SameForManyDays implements ReportRule {

    private static final int DAYS = 7;

    record Found(int days) implements Finding {

        @Override
        public String code() {
            return "reporting.same-for-many-days";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("days", days);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var heads = said.own().plus(said.contract());
        boolean complete = said.status().works() && heads.present() == heads.due();
        boolean same = known.recent().size() >= DAYS - 1
                && known.recent().stream()
                        .limit(DAYS - 1L)
                        .allMatch(it -> it.said().on(said.day()).equals(said));
        return same && !complete ? List.of(new Found(DAYS)) : List.of();
    }
}
