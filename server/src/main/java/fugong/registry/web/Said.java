package fugong.registry.web;

import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import java.util.List;
import java.util.Locale;

/// A finding in the reader's language.
record Said(String severity, String says, String mend) {

    static List<Said> of(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(it -> new Said(
                        it.severity().name().toLowerCase(Locale.ROOT),
                        FindingWords.says(it, locale),
                        FindingWords.mend(it, locale)))
                .toList();
    }
}
