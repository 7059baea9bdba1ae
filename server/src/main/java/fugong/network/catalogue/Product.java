package fugong.network.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A product of the short catalogue.
///
/// @param id          0 while it is not stored
/// @param parent      code of the sector it belongs to; null = it is a sector of the input-output table itself
/// @param industries  beginnings of industry codes whose main product it is
/// @param exportShare of the output; null = as the sector
public record Product(
        int id,
        String code,
        String nameZh,
        String nameEn,
        @Nullable String parent,
        List<String> industries,
        @Nullable BigDecimal exportShare,
        LocalDate validFrom,
        String source) {

    public Product {
        industries = List.copyOf(industries);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }

    public String sector() {
        return parent == null ? code : parent;
    }
}
