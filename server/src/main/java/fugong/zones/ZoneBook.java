package fugong.zones;

import fugong.kernel.AreaId;
import fugong.zones.facts.AreaFacts;
import fugong.zones.measures.MeasureTable;
import fugong.zones.rules.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything known about zones by one day, immutable.
///
/// @param stamp   tells whether the database holds more by now
/// @param knownOn words known later are left out
record ZoneBook(
        Stamp stamp,
        LocalDate knownOn,
        Map<Integer, AreaFacts> facts,
        RuleBook rules,
        List<MeasureTable> measures,
        List<Kept> official) {

    /// The greatest ids of the three tables; rows are only ever added.
    record Stamp(long fact, long rule, long override) {}

    /// An official level as it stands in the database.
    record Kept(long id, OfficialLevel level, LocalDate knownOn, String decidedBy) {

        boolean lasts(LocalDate day) {
            var to = level.validTo();
            return !day.isBefore(level.validFrom()) && (to == null || !day.isAfter(to));
        }
    }

    AreaFacts factsOf(AreaId area) {
        return facts.getOrDefault(area.value(), new AreaFacts("", ""));
    }

    boolean knowsFactsOf(AreaId area) {
        return facts.containsKey(area.value());
    }

    /// The latest of the official words that hold on the day.
    Optional<Kept> official(AreaId area, LocalDate day) {
        return official.stream()
                .filter(it -> it.level().area().equals(area) && it.lasts(day))
                .max(Comparator.comparingLong(Kept::id));
    }
}
