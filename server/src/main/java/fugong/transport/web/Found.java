package fugong.transport.web;

import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import java.util.List;
import java.util.Locale;

/// A finding in the reader's language.
record Found(String code, String severity, String says, String mend) {

    static List<Found> of(List<? extends Finding> findings, Locale locale) {
        return findings.stream()
                .map(it -> new Found(
                        it.code(),
                        it.severity().name().toLowerCase(Locale.ROOT),
                        FindingWords.says(it, locale),
                        FindingWords.mend(it, locale)))
                .toList();
    }
}
