package fugong.transport.signup;

import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Employers that sheets name by credit code. A home county may name an employer anywhere: that there is one is
/// public.
final class Employers {

    static final Employers NONE = new Employers(Map.of(), Map.of());

    /// Enterprises with the word in their name that are looked at.
    private static final int ALIKE = 50;

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

    /// The one enterprise that is called exactly so or has this credit code; empty where there is none, or several.
    static Optional<Enterprise> called(Enterprises registry, String word, LocalDate day) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        return Actors.as(ANYBODY, () -> {
            var query = new EnterpriseQuery(day, null, null, null, null, null, null, word.strip(), null, ALIKE);
            var found = registry.list(query, ANYBODY).enterprises().stream()
                    .filter(it -> isCalled(it, word.strip()))
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }

    private static boolean isCalled(Enterprise it, String word) {
        return it.nameZh().equals(word)
                || it.nameEn().equalsIgnoreCase(word)
                || it.creditCode().value().equalsIgnoreCase(word);
    }

    @Nullable
    Integer id(String word) {
        return ids.get(word);
    }

    String name(String word) {
        return names.getOrDefault(word, word);
    }
}
