package fugong.transport.costs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From a day on, who pays which part. Parts in thousandths, together 1000.
///
/// @param area receiving area the rule is for; null = wherever nothing else is said
/// @param most yuan per worker the two places pay at most together; the employer pays the rest
public record CostRule(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer area,
        int sending,
        int receiving,
        int employer,
        @Nullable BigDecimal most,
        String titleZh,
        String titleEn,
        String source) {

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") || titleEn.isEmpty() ? titleZh : titleEn;
    }
}
