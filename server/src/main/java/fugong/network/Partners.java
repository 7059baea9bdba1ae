package fugong.network;

import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.network.links.Partner;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names of trading partners, wherever they are: name, credit code, county and trade, as the public register of
/// enterprises prints them. Figures of an enterprise never pass here; the scope guards them elsewhere.
@Component
public class Partners {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_CODE = 6;
    private static final int MOST = 8;

    private final Enterprises enterprises;
    private final Actor system = Actor.system("names of trading partners");

    Partners(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /// Type-ahead by a part of the name or the beginning of the credit code; nothing for a text too short to mean
    /// anybody.
    public List<Partner> suggest(String text, LocalDate day) {
        var wanted = text.strip();
        boolean digits =
                wanted.chars().allMatch(it -> it < 128 && Character.isLetterOrDigit(it)) && wanted.matches(".*\\d.*");
        if (wanted.length() < (digits ? SHORTEST_CODE : SHORTEST)) {
            return List.of();
        }
        var query = new EnterpriseQuery(day, null, null, null, null, null, null, wanted, null, MOST);
        return Actors.as(system, () -> enterprises.list(query, system)).enterprises().stream()
                .map(Partner::of)
                .toList();
    }

    public Optional<Partner> find(String creditCode, LocalDate day) {
        return Optional.ofNullable(find(List.of(creditCode), day).get(creditCode));
    }

    /// By credit code as it was written.
    public Map<String, Partner> find(Collection<String> creditCodes, LocalDate day) {
        var codes = new HashMap<String, CreditCode>();
        creditCodes.forEach(it -> codes.put(it, CreditCode.of(it)));
        return Actors.as(system, () -> {
            var ids = enterprises.ids(codes.values().stream().distinct().toList());
            var standing = enterprises.list(ids.values(), day);
            var found = new HashMap<String, Partner>();
            codes.forEach((text, code) -> {
                var id = ids.get(code);
                var it = id == null ? null : standing.get(id);
                if (it != null) {
                    found.put(text, Partner.of(it));
                }
            });
            return found;
        });
    }

    public Map<EnterpriseId, Partner> list(Collection<EnterpriseId> ids, LocalDate day) {
        var found = new HashMap<EnterpriseId, Partner>();
        Map<EnterpriseId, Enterprise> standing = Actors.as(system, () -> enterprises.list(ids, day));
        standing.forEach((id, it) -> found.put(id, Partner.of(it)));
        return found;
    }
}
