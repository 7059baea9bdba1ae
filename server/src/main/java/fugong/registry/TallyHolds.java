package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.persistence.IntegrityCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts the register of today again, area by area, and compares with the tally that every base is read from; for
/// `fugong check`.
@Component
class TallyHolds implements IntegrityCheck {

    private final Bases bases;
    private final Areas areas;
    private final Clock clock;

    TallyHolds(Bases bases, Areas areas, Clock clock) {
        this.bases = bases;
        this.areas = areas;
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
        return found;
    }
}
