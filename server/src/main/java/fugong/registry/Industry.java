package fugong.registry;

import fugong.kernel.IndustryCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of a classification of industries.
///
/// @param level    1 section 门类, 2 division 大类, 3 group 中类, 4 class 小类
/// @param section  the section it lies in; itself at level 1
/// @param division the division it lies in; null at level 1
public record Industry(
        IndustryCode code,
        int level,
        @Nullable String parent,
        String section,
        @Nullable String division,
        String nameZh,
        String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }
}
