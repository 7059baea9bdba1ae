package fugong.reporting.rules;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.reporting.ReportRule;
import fugong.reporting.forms.ReportForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A number no enterprise has: more than five million people, more than 10,000 lines, more than 1,000 days of
/// stock, or an output of more than 10,000 million yuan a day. Usually a slipped key, or a telephone number in the
/// wrong field.
@Component
final class NumberTooLarge implements ReportRule {

    /// 10,000 yuan a day
    private static final BigDecimal MOST_OUTPUT = BigDecimal.valueOf(1_000_000);

    record Found(String field, String number, String most) implements Finding {

        @Override
        public String code() {
            return "reporting.number-too-large";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("field", field, "number", number, "most", most);
        }
    }

    @Override
    public List<Finding> check(ReportForm said, Known known) {
        var found = new ArrayList<Finding>();
        look("own", said.own().due(), 5_000_000, found);
        look("contract", said.contract().due(), 5_000_000, found);
        // As it is, not as a whole number: 2 to the power of 64 would be zero.
        if (said.output() != null && said.output().compareTo(MOST_OUTPUT) > 0) {
            found.add(new Found("output", said.output().toString(), MOST_OUTPUT.toString()));
        }
        look("lines", said.lines() == null ? 0 : said.lines().total(), 10_000, found);
        look("stockDays", said.stockDays() == null ? 0 : said.stockDays(), 1_000, found);
        look("orders", said.orders() == null ? 0 : said.orders(), 1_000, found);
        look("maskDays", said.maskDays() == null ? 0 : said.maskDays(), 1_000, found);
        return found;
    }

    private static void look(String field, long number, long most, List<Finding> found) {
        if (number > most) {
            found.add(new Found(field, Long.toString(number), Long.toString(most)));
        }
    }
}
