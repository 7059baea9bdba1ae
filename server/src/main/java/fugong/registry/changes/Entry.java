package fugong.registry.changes;

import fugong.kernel.Finding;
import fugong.registry.findings.Empty;
import fugong.registry.findings.OutOfRange;
import fugong.registry.findings.PeriodEmpty;
import fugong.registry.findings.TooLong;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed, checked field by field; all that is wrong is collected and said at once.
final class Entry {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean fine() {
        return findings.isEmpty();
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /// A text without the blanks around it and without signs that cannot be stored.
    String text(String field, @Nullable String typed, int most) {
        var text = typed == null ? "" : typed.replace("\0", "").strip();
        if (text.length() > most) {
            findings.add(new TooLong(field, most));
        }
        return text;
    }

    String needed(String field, @Nullable String typed, int most) {
        var text = text(field, typed, most);
        if (text.isEmpty()) {
            findings.add(new Empty(field));
        }
        return text;
    }

    @Nullable
    Integer whole(String field, @Nullable Integer typed, int most) {
        if (typed != null && (typed < 0 || typed > most)) {
            findings.add(new OutOfRange(field, typed.toString()));
        }
        return typed;
    }

    @Nullable
    BigDecimal number(String field, @Nullable BigDecimal typed, long least, long most) {
        if (typed != null
                && (typed.compareTo(BigDecimal.valueOf(least)) < 0 || typed.compareTo(BigDecimal.valueOf(most)) > 0)) {
            findings.add(new OutOfRange(field, typed.toString()));
        }
        return typed;
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate typed) {
        if (typed != null && (typed.isBefore(FIRST) || typed.isAfter(LAST))) {
            findings.add(new OutOfRange(field, typed.toString()));
        }
        return typed;
    }

    /// A period must last at least a day.
    void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !to.isAfter(from)) {
            findings.add(new PeriodEmpty(from, to));
        }
    }
}
