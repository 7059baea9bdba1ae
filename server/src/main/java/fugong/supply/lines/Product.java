package fugong.supply.lines;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that is planned, or an input of it.
///
/// @param worth yuan per unit; 0 for an input
public record Product(
        String code, String chain, String nameZh, @Nullable String nameEn, String unit, BigDecimal worth) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn == null ? nameZh : nameEn;
    }

    public boolean isPlanned() {
        return worth.signum() > 0;
    }
}
