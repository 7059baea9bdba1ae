package fugong.reporting.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What holds an enterprise back (困难). A need without a number cannot be met, therefore the quantity.
///
/// @param quantity how much is missing, in the unit of `what`; null where it cannot be counted
/// @param what     the missing thing in words: "N95 masks", "workers from Gulin"
/// @param place    where it is stuck
/// @param since    the day on which it began
public record Obstacle(
        Kind kind,
        @Nullable BigDecimal quantity,
        String what,
        String place,
        @Nullable LocalDate since) {

    /// The ten kinds of the daily report (real systems, section 7). Stored by name.
    public enum Kind {
        /// 防疫物资
        GOODS,
        /// 用工
        LABOUR,
        /// 审批
        APPROVAL,
        /// 物流
        LOGISTICS,
        /// 上下游
        SUPPLY_CHAIN,
        /// 资金
        MONEY,
        /// 电、水、气
        UTILITIES,
        /// 受损
        DAMAGE,
        /// 订单
        ORDERS,
        /// 其他
        OTHER
    }

    public Obstacle {
        quantity = quantity == null ? null : plain(quantity);
        kind = kind == null ? Kind.OTHER : kind; // over the wire a field may be missing
        what = words(what);
        place = words(place);
    }

    /// In a sheet several stand in one cell, parted by bars and semicolons: those in the words become strokes and
    /// commas, so that an export read back says the same.
    static String words(@Nullable String text) {
        return text == null
                ? ""
                : text.strip().replace('|', '/').replace(';', ',').replace('；', '，');
    }

    /// 12.50 and 12.5 are the same quantity. Whatever has more than fifteen digits before the point counts as
    /// 10^15, which no office counts: written out, the 1e999999999 that somebody sends would fill the memory.
    static BigDecimal plain(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        if (digits > 15) {
            return BigDecimal.valueOf(number.signum() * 1_000_000_000_000_000L);
        }
        if (digits < -15) {
            return BigDecimal.ZERO;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
