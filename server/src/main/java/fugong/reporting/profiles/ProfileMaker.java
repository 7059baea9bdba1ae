package fugong.reporting.profiles;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Enterprise;
import fugong.registry.Groups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes the profile of an enterprise on a day from the register.
@Component
public class ProfileMaker {

    private final Groups groups;

    ProfileMaker(Groups groups) {
        this.groups = groups;
    }

    public Profile of(Enterprise enterprise, LocalDate day) {
        return profile(enterprise, groups.above(enterprise.id(), day));
    }

    public Map<EnterpriseId, Profile> of(Collection<Enterprise> enterprises, LocalDate day) {
        var above = groups.above(enterprises.stream().map(Enterprise::id).toList(), day);
        var profiles = new HashMap<EnterpriseId, Profile>();
        for (var it : enterprises) {
            profiles.put(it.id(), profile(it, above.getOrDefault(it.id(), List.of())));
        }
        return profiles;
    }

    /// @param groups those it belongs to on the day, with all above them
    static Profile profile(Enterprise it, Collection<GroupId> groups) {
        return new Profile(
                it.id().value(),
                it.area().value(),
                it.section(),
                it.division(),
                it.size().name(),
                it.ownership().name(),
                groups.stream().map(GroupId::value).sorted().toList(),
                it.aboveScale(),
                it.staff() + it.contractStaff(),
                whole(it.normalOutput(), 4),
                whole(it.normalPower(), 3));
    }

    /// 10,000 yuan to yuan, kWh to watt-hours.
    private static long whole(BigDecimal number, int places) {
        return number.movePointRight(places).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
