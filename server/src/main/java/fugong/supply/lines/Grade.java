package fugong.supply.lines;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A grade that a line can make.
///
/// @param perDay  if it makes this grade all day
/// @param fromDay first day it runs; null: since long
public record Grade(
        EnterpriseId enterprise,
        String line,
        String grade,
        double perDay,
        @Nullable LocalDate fromDay,
        @Nullable String nameZh,
        @Nullable String nameEn,
        boolean synthetic) {

    /// The line among all lines.
    public String key() {
        return enterprise.value() + "/" + line;
    }

    public boolean runsOn(LocalDate day) {
        return fromDay == null || !day.isBefore(fromDay);
    }

    public String name(Locale locale) {
        var zh = nameZh == null ? line : nameZh;
        return locale.getLanguage().equals("zh") || nameEn == null ? zh : nameEn;
    }
}
