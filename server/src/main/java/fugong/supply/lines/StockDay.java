package fugong.supply.lines;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;

/// A day of one item at one enterprise; 0 where nothing was said.
///
/// @param shipped  sent on the day
/// @param arrived  of what was sent, arrived on the day where it was sent to
/// @param received of this item, from suppliers
public record StockDay(
        EnterpriseId enterprise,
        String item,
        LocalDate day,
        double made,
        double stock,
        double shipped,
        double arrived,
        double received,
        boolean synthetic) {}
