package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People, goods and days cannot be fewer than none.
@Component
final class NegativeNumber implements ReportRule {

    record Found(String field) implements Finding {

        @Override
        public String code() {
            return "reporting.negative-number";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("field", field);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var found = new ArrayList<Finding>();
        if (said.own().negative()) {
            found.add(new Found("own"));
        }
        if (said.contract().negative()) {
            found.add(new Found("contract"));
        }
        if (said.output() != null && said.output().signum() < 0) {
            found.add(new Found("output"));
        }
        look("stockDays", said.stockDays(), found);
        look("orders", said.orders(), found);
        look("maskDays", said.maskDays(), found);
        return found;
    }

    private static void look(String field, @Nullable Integer number, List<Finding> found) {
        if (number != null && number < 0) {
            found.add(new Found(field));
        }
    }
}
