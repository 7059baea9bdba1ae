package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// "Resumed" with nobody present: the complaint of 2020 that the resumption rate looks good while people are
/// absent.
@Component
final class ResumedWithNobody implements ReportRule {

    record Found(int due) implements Finding {

        @Override
        public String code() {
            return "reporting.resumed-with-nobody";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("due", due);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var heads = said.own().plus(said.contract());
        return said.status().works() && heads.due() > 0 && heads.present() == 0
                ? List.of(new Found(heads.due()))
                : List.of();
    }
}
