package fugong.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Everything that can be loaded, in an order in which nothing comes before what it names.
@Component
final class Targets {

    private final Map<String, LoadTarget<?>> inOrder = new LinkedHashMap<>();

    Targets(List<LoadTarget<?>> beans) {
        var byName = new LinkedHashMap<String, LoadTarget<?>>();
        for (var bean : beans) {
            if (byName.put(bean.schema().name(), bean) != null) {
                throw new IllegalStateException(
                        "Two targets load %s.".formatted(bean.schema().name()));
            }
        }
        byName.keySet().stream().sorted().forEach(name -> put(name, byName, new HashSet<>()));
    }

    private void put(String name, Map<String, LoadTarget<?>> all, Set<String> above) {
        var target = all.get(name);
        if (target == null || inOrder.containsKey(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalStateException("Targets that must each come after the other: %s.".formatted(above));
        }
        target.after().forEach(it -> put(it, all, above));
        above.remove(name);
        inOrder.put(name, target);
    }

    Optional<LoadTarget<?>> find(String resource) {
        return Optional.ofNullable(inOrder.get(resource));
    }

    LoadTarget<?> require(String resource) {
        return find(resource)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing loads %s, only %s.".formatted(resource, inOrder.keySet())));
    }

    List<LoadTarget<?>> all() {
        return List.copyOf(inOrder.values());
    }

    /// Whether a later resource of the same load leans on this one, so that its rows must be there while
    /// planning.
    boolean leanedOn(String resource, Set<String> loaded) {
        return all().stream()
                .anyMatch(it -> loaded.contains(it.schema().name()) && new ArrayList<>(it.after()).contains(resource));
    }
}
