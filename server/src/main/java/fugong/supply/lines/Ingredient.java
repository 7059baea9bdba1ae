package fugong.supply.lines;

import org.jspecify.annotations.Nullable;

/// One input of one way of making a product, per unit of it.
public record Ingredient(
        String product,
        String recipe,
        String input,
        double amount,
        @Nullable String source) {}
