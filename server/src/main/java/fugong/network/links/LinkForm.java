package fugong.network.links;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A link as an enterprise tells it, unjudged.
///
/// @param own     who tells it, or on whose behalf
/// @param buys    true: own buys of the partner; false: own supplies the partner
/// @param partner its credit code
/// @param product code in the catalogue; empty = the main product of whoever supplies
/// @param percent of what the buyer buys of it; null = not said
/// @param amount  10,000 yuan on a normal day; null = not said
public record LinkForm(
        EnterpriseId own,
        boolean buys,
        String partner,
        String product,
        @Nullable Double percent,
        @Nullable Double amount,
        @Nullable Importance importance,
        LocalDate from) {}
