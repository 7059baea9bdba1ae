package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.GroupId;
import fugong.kernel.Severity;
import fugong.persistence.IntegrityCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Counts the register of today again, area by area, and compares with the tally that every base is read from; for
/// `fugong check`.
@Component
class TallyHolds implements IntegrityCheck {

    private final Bases bases;
    private final Areas areas;
    private final Groups groups;
    private final Clock clock;

    TallyHolds(Bases bases, Areas areas, Groups groups, Clock clock) {
        this.bases = bases;
        this.areas = areas;
        this.groups = groups;
        this.clock = clock;
    }

    /// The tally of an area is not what its enterprises add up to.
    record TallyDiffers(AreaId area, Bases.Dimension dimension) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "registry.tally-differs";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("area", area, "dimension", dimension.name());
        }
    }

    /// The tally of a group is not what its members add up to.
    record GroupTallyDiffers(GroupId group) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "registry.group-tally-differs";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("group", group);
        }
    }

    @Override
    public String name() {
        return "bases are what the register adds up to";
    }

    @Override
    public List<Finding> check() {
        LocalDate today = LocalDate.now(clock);
        List<Finding> found = new ArrayList<>();
        for (Area area : areas.tree().roots(today)) {
            for (Bases.Dimension dimension : Bases.Dimension.values()) {
                if (!bases.of(area.id(), today, dimension).equals(bases.recount(area.id(), today, dimension))) {
                    found.add(new TallyDiffers(area.id(), dimension));
                }
            }
        }
        var all = groups.all().stream().map(Group::id).toList();
        var kept = bases.of(all, today);
        var counted = bases.recount(all, today);
        for (var group : all) {
            if (!Objects.equals(kept.get(group), counted.get(group))) {
                found.add(new GroupTallyDiffers(group));
            }
        }
        return found;
    }
}
