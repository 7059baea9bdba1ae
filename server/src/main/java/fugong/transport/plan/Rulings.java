package fugong.transport.plan;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.zones.Measure;
import fugong.zones.TripRule;
import fugong.zones.Zones;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the zones' door says about trips of a day: which share of the seats, which rows kept free, whether a health
/// check is asked for, whether anybody may leave. Asked once per pair of areas.
@Component
class Rulings {

    private final Zones zones;
    private final Areas areas;

    Rulings(Zones zones, Areas areas) {
        this.zones = zones;
        this.areas = areas;
    }

    OfDay on(LocalDate day) {
        return new OfDay(areas.tree(), day);
    }

    /// @param level           of the home, "" where no rule is in force
    /// @param cap             what caps the seats, null where nothing does
    /// @param observationRows rows kept free
    /// @param health          what asks for a health check, null where nothing does
    /// @param closed          what lets nobody leave, null where nothing does
    record Ruling(
            String level,
            double share,
            @Nullable Measure cap,
            int observationRows,
            @Nullable Measure health,
            @Nullable Measure closed) {

        String rule() {
            return cap == null ? "" : cap.table() + "/" + cap.row();
        }
    }

    /// The rules of one day.
    final class OfDay {

        private final AreaTree tree;
        private final LocalDate day;
        private final Map<List<Integer>, Ruling> known = new HashMap<>();

        private OfDay(AreaTree tree, LocalDate day) {
            this.tree = tree;
            this.day = day;
        }

        /// A destination outside the register has no level of ours; then the home's rule alone decides.
        Ruling trip(int home, @Nullable Integer destination) {
            return known.computeIfAbsent(List.of(home, Objects.requireNonNullElse(destination, 0)), pair -> {
                var from = new AreaId(home);
                var to = destination == null ? from : new AreaId(destination);
                return ruling(zones.trip(kind(from, destination == null ? null : to), from, to, day));
            });
        }

        private TripRule.Kind kind(AreaId from, @Nullable AreaId to) {
            if (to == null) {
                return TripRule.Kind.INTERPROVINCE_CHARTER;
            }
            if (same(from, to, Area.Kind.PREFECTURE)) {
                return TripRule.Kind.CITY_CHARTER;
            }
            return same(from, to, Area.Kind.PROVINCE)
                    ? TripRule.Kind.INTERCITY_CHARTER
                    : TripRule.Kind.INTERPROVINCE_CHARTER;
        }

        private boolean same(AreaId a, AreaId b, Area.Kind kind) {
            var one = above(a, kind);
            return one.isPresent() && one.equals(above(b, kind));
        }

        private Optional<AreaId> above(AreaId area, Area.Kind kind) {
            return tree.path(area, day).stream()
                    .filter(it -> it.kind() == kind)
                    .map(Area::id)
                    .findFirst();
        }
    }

    private static Ruling ruling(TripRule trip) {
        Measure cap = trip.measures().stream()
                .filter(it -> it.gives().get("load_cap") instanceof Number n && n.doubleValue() == trip.loadCap())
                .findFirst()
                .orElse(null);
        int rows = trip.measures().stream()
                .mapToInt(it -> it.gives().get("observation_rows") instanceof Number n ? n.intValue() : 0)
                .max()
                .orElse(0);
        var health = saying(trip, "health", "normal");
        var closed = saying(trip, "travel", "none");
        String level = trip.origin().map(it -> it.grade().broad()).orElse("");
        return new Ruling(level, trip.loadCap(), cap, rows, health, closed);
    }

    private static @Nullable Measure saying(TripRule trip, String word, String value) {
        return trip.measures().stream()
                .filter(it -> value.equals(it.gives().get(word)))
                .findFirst()
                .orElse(null);
    }
}
