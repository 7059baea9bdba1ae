package fugong.registry.findings;

import fugong.kernel.CreditCode;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Locale;
import java.util.Map;

/// The credit code fails a check of GB 32100. It is kept: real codes of the early pilot fail too.
public record CreditCodeDoubtful(CreditCode creditCode, CreditCode.Flaw flaw) implements Finding {

    @Override
    public String code() {
        return "registry.credit-code-" + flaw.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Severity severity() {
        return Severity.WARNS;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("code", creditCode.value());
    }
}
