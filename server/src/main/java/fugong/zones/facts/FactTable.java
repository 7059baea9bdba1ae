package fugong.zones.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The facts of many areas, in the order in which the areas were first named. Areas are found by code, by name
/// where there is no code, and by further names.
public final class FactTable {

    private final Map<String, AreaFacts> areas = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /// The area of a row; a new one the first time it is named.
    public AreaFacts area(String code, String name) {
        var key = code.isEmpty() ? names.getOrDefault(name, name) : code;
        return areas.computeIfAbsent(key, it -> new AreaFacts(code, name));
    }

    /// Says that an area exists, also if no fact is ever told about it, and under which further names it
    /// appears.
    public void know(String code, String name, List<String> aliases) {
        var key = code.isEmpty() ? name : code;
        var all = new ArrayList<>(aliases);
        all.add(name);
        all.forEach(it -> names.putIfAbsent(it, key));
        area(code, name);
    }

    public Collection<AreaFacts> areas() {
        return List.copyOf(areas.values());
    }
}
