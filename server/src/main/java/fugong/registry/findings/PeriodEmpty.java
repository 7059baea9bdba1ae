package fugong.registry.findings;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.time.LocalDate;
import java.util.Map;

/// It would end before it begins.
public record PeriodEmpty(LocalDate from, LocalDate to) implements Finding {

    @Override
    public String code() {
        return "registry.period-empty";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("from", from, "to", to);
    }
}
