package fugong.registry;

import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about an enterprise, unjudged: area and industry in his own words, gaps where he knows
/// nothing.
///
/// @param area   code of any vintage, alias or name; empty: read from the credit code
/// @param scheme classification of `industry`; null: the one of the area's country
/// @param from   the day from which this holds
/// @param to     the day the enterprise ended; null = it goes on
public record EnterpriseForm(
        String creditCode,
        String nameZh,
        String nameEn,
        String area,
        String address,
        @Nullable String scheme,
        String industry,
        @Nullable SizeClass size,
        @Nullable Ownership ownership,
        @Nullable Boolean aboveScale,
        @Nullable Integer staff,
        @Nullable Integer contractStaff,
        @Nullable BigDecimal normalOutput,
        @Nullable BigDecimal normalPower,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal assets,
        LocalDate from,
        @Nullable LocalDate to,
        boolean synthetic) {}
