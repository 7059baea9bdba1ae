package fugong.kernel;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// A finding in a person's language. The words stand in `messages/<room>.properties` and `…_zh.properties`; the
/// room is the first part of the code. Facts are put in by name, `{limit}`; apostrophes need no doubling. A fact
/// that is one of the room's own words (a status, a field) is said as the room says it, `<room>.<fact>.<value>`.
/// Needs no server, so the command line speaks as the pages do.
public final class FindingWords {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private FindingWords() {}

    /// What is the matter. The code itself where no words were written for it.
    public static String says(Finding finding, Locale locale) {
        var words = words(finding, "finding." + finding.code(), locale);
        return words.isEmpty() ? finding.code() + " " + finding.facts() : words;
    }

    /// The "Maybe …" line; empty where there is none.
    public static String mend(Finding finding, Locale locale) {
        return words(finding, "finding." + finding.code() + ".mend", locale);
    }

    private static String words(Finding finding, String key, Locale locale) {
        var room = finding.code().split("\\.", 2)[0];
        try {
            var bundle = ResourceBundle.getBundle("messages/" + room, locale, NO_OTHER_LANGUAGE);
            var text = bundle.getString(key);
            for (var fact : finding.facts().entrySet()) {
                text = text.replace("{" + fact.getKey() + "}", word(bundle, room, fact.getKey(), fact.getValue()));
            }
            return text;
        } catch (MissingResourceException none) {
            return "";
        }
    }

    private static String word(ResourceBundle bundle, String room, String fact, Object value) {
        var key = room + "." + fact + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : String.valueOf(value);
    }
}
