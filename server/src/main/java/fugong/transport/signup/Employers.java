package fugong.transport.signup;

import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Employers that sheets name by credit code. A home county may name an employer anywhere: that there is one is
/// public.
final class Employers {

    static final Employers NONE = new Employers(Map.of(), Map.of());

    private static final Actor ANYBODY = Actor.system("employers are public");

    private final Map<String, Integer> ids;
    private final Map<String, String> names;

    private Employers(Map<String, Integer> ids, Map<String, String> names) {
        this.ids = ids;
        this.names = names;
    }

    static Employers of(Enterprises registry, List<String> words) {
        var codes = words.stream()
                .distinct()
                .filter(it -> it.matches("[0-9A-Z]{18}"))
                .map(CreditCode::of)
                .toList();
        if (codes.isEmpty()) {
            return NONE;
        }
        return Actors.as(ANYBODY, () -> {
            var found = registry.ids(codes);
            var ids = new HashMap<String, Integer>();
            var names = new HashMap<String, String>();
            found.forEach((code, id) -> {
                ids.put(code.value(), id.value());
                names.put(code.value(), name(registry, id));
            });
            return new Employers(ids, names);
        });
    }

    private static String name(Enterprises registry, EnterpriseId id) {
        return registry.require(id, ANYBODY).nameZh();
    }

    @Nullable
    Integer id(String word) {
        return ids.get(word);
    }

    String name(String word) {
        return names.getOrDefault(word, word);
    }
}
