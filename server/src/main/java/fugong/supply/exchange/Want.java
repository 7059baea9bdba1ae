package fugong.supply.exchange;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A need or an offer of one enterprise.
///
/// @param quantity per day
/// @param toDay    last day; null: until taken back
public record Want(
        EnterpriseId enterprise,
        AreaId area,
        Side side,
        String item,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        double quantity,
        @Nullable String note,
        boolean synthetic) {

    public enum Side {
        NEED,
        OFFER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
