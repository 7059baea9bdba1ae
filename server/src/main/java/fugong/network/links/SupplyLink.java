package fugong.network.links;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That one enterprise supplies another with a product from one day to the next.
///
/// @param product    id in the catalogue
/// @param share      of what the buyer buys of this product, 0 to 1; null = nobody said
/// @param amount     yuan on a normal day; null = nobody said
/// @param importance what the buyer says; null = as the survey says of its sector
/// @param validTo    first day it no longer holds; null = still
public record SupplyLink(
        EnterpriseId supplier,
        EnterpriseId buyer,
        AreaId supplierArea,
        AreaId buyerArea,
        int product,
        @Nullable Double share,
        @Nullable Long amount,
        @Nullable Importance importance,
        LinkSource source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /// What names it: the same pair may trade in several products, and again later.
    public Key key() {
        return new Key(supplier.value(), buyer.value(), product, validFrom);
    }

    public record Key(int supplier, int buyer, int product, LocalDate validFrom) {}
}
