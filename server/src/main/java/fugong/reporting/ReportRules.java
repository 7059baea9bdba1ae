package fugong.reporting;

import fugong.kernel.Finding;
import fugong.reporting.forms.ReportForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The one validator: every rule, every time, all findings at once.
@Component
class ReportRules {

    private final List<ReportRule> rules;

    ReportRules(List<ReportRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(it -> it.getClass().getSimpleName()))
                .toList();
    }

    List<Finding> check(ReportForm said, ReportRule.Known known) {
        var findings = new ArrayList<Finding>();
        for (var rule : rules) {
            findings.addAll(rule.check(said, known));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
