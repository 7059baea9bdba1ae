package fugong.zones;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a dated table of measures gives for a situation.
///
/// @param table the table: `MOT-2020-56`
/// @param row   its row that fits
/// @param gives `load_cap` → 0.5
public record Measure(
        String table,
        String row,
        String tableZh,
        String tableEn,
        String zh,
        String en,
        String source,
        Map<String, Object> gives) {

    public Measure {
        gives = new LinkedHashMap<>(gives);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? tableZh : tableEn;
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
