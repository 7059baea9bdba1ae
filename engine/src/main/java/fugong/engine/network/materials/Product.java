package fugong.engine.network.materials;

import java.util.Map;

/// Something made of grades and other inputs, in one fixed recipe; alternatives are further products of one
/// name.
///
/// @param name   what it is
/// @param recipe which way of making it
/// @param value  what one unit is worth to the planner
/// @param demand units wanted per day; infinite where all is taken
/// @param uses   amount of each grade or input per unit
public record Product(String name, String recipe, double value, double demand, Map<String, Double> uses) {

    public Product {
        uses = Map.copyOf(uses);
    }
}
