package fugong.importing.web;

import fugong.kernel.FindingWords;
import fugong.kernel.Located;
import java.util.Locale;
import java.util.Map;

/// A finding for the eye and for the API.
public record Found(
        String severity,
        String code,
        String resource,
        long row,
        String column,
        String value,
        String says,
        String mend,
        Map<String, Object> facts) {

    static Found of(Located found, Locale locale) {
        return new Found(
                found.finding().severity().name(),
                found.finding().code(),
                found.resource(),
                found.row(),
                found.column(),
                found.value(),
                FindingWords.says(found.finding(), locale),
                FindingWords.mend(found.finding(), locale),
                found.finding().facts());
    }

    /// The class of the style sheet.
    public String look() {
        return severity.toLowerCase(Locale.ROOT);
    }
}
