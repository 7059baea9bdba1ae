package fugong.importing.web;

import fugong.importing.Load;
import fugong.importing.store.KeptFinding;
import fugong.kernel.FindingWords;
import java.util.Locale;
import java.util.Map;

/// One kind of finding and how often it was found.
public record FoundKind(String resource, String code, String severity, long count, String says) {

    static FoundKind of(Load.Count counted, Locale locale) {
        var finding = new KeptFinding(counted.code(), counted.severity(), Map.of());
        return new FoundKind(
                counted.resource(),
                counted.code(),
                counted.severity().name(),
                counted.count(),
                FindingWords.says(finding, locale)
                        .replaceAll("[:：]? ?[\"“（(]?\\{\\w+}[\"”）)]?[.。]?", " …")
                        .replaceAll("…( …)+", "…"));
    }

    /// The class of the style sheet.
    public String look() {
        return severity.toLowerCase(Locale.ROOT);
    }
}
