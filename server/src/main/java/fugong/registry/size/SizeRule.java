package fugong.registry.size;

import fugong.kernel.IndustryCode;
import fugong.kernel.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a statistical size rule (统计上大中小微型企业划分办法 2017): lower limits per class.
///
/// Large, medium and small must each hold *all* their lower limits, else the enterprise falls one class down; what
/// is left is micro. So 1,200 people with 10,000 万 of revenue in industry are medium, not large.
///
/// @param prefix     industries whose code begins so; the longest prefix wins; "" = all others
/// @param staff      persons; null where the rule does not ask
/// @param revenue    10,000 yuan a year
/// @param assets     10,000 yuan
/// @param aboveScale yearly revenue from which the enterprise counts as above scale (规模以上, 限额以上)
public record SizeRule(
        String scheme,
        String prefix,
        LocalDate validFrom,
        @Nullable Limits staff,
        @Nullable Limits revenue,
        @Nullable Limits assets,
        @Nullable BigDecimal aboveScale,
        String source) {

    /// Lower limits of the three upper classes.
    public record Limits(BigDecimal large, BigDecimal medium, BigDecimal small) {

        public static Limits of(long large, long medium, long small) {
            return new Limits(BigDecimal.valueOf(large), BigDecimal.valueOf(medium), BigDecimal.valueOf(small));
        }

        /// The highest class whose limit holds, as far as this measure goes.
        SizeClass of(BigDecimal amount) {
            return amount.compareTo(large) >= 0
                    ? SizeClass.LARGE
                    : amount.compareTo(medium) >= 0
                            ? SizeClass.MEDIUM
                            : amount.compareTo(small) >= 0 ? SizeClass.SMALL : SizeClass.MICRO;
        }
    }

    boolean covers(IndustryCode industry) {
        return industry.scheme().equals(scheme) && industry.code().startsWith(prefix);
    }

    /// UNKNOWN where a measure the rule asks for is not known.
    public SizeClass classOf(@Nullable Integer staffed, @Nullable BigDecimal earned, @Nullable BigDecimal owned) {
        var byStaff = of(staff, staffed == null ? null : BigDecimal.valueOf(staffed));
        var byRevenue = of(revenue, earned);
        var byAssets = of(assets, owned);
        return lower(lower(byStaff, byRevenue), byAssets);
    }

    private static SizeClass of(@Nullable Limits limits, @Nullable BigDecimal amount) {
        return limits == null ? SizeClass.LARGE : amount == null ? SizeClass.UNKNOWN : limits.of(amount);
    }

    /// The classes stand from large to micro and unknown last, so the lower of two is the later one.
    private static SizeClass lower(SizeClass one, SizeClass other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public boolean aboveScale(@Nullable BigDecimal earned) {
        return aboveScale != null && earned != null && earned.compareTo(aboveScale) >= 0;
    }
}
