package fugong.supply.plan;

import java.util.Map;

/// What a plan is asked for.
///
/// @param units product → units on the day; these come first, each at any price in the others
/// @param rest  product of which as much as possible is made with what is left; empty: by worth in yuan
public record Wanted(Map<String, Double> units, String rest) {

    public static final Wanted BY_WORTH = new Wanted(Map.of(), "");

    public Wanted {
        units = Map.copyOf(units);
    }
}
