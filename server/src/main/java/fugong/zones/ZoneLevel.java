package fugong.zones;

import fugong.kernel.AreaId;
import java.time.LocalDate;
import java.util.List;

/// The level of an area on a day, and why.
///
/// @param area    the area the level was given to: the asked one, or the county or zone it lies in
/// @param others  what the rules of wider jurisdictions say of the same area and day, the nearest first
/// @param knownOn the facts, rules and overrides known by then were looked at
public record ZoneLevel(
        AreaId area, LocalDate day, Grade grade, Ground ground, List<Opinion> others, LocalDate knownOn) {

    public ZoneLevel {
        others = List.copyOf(others);
    }

    /// What another rule in force would say.
    public record Opinion(Grade grade, Ground ground) {}

    /// Stricter than a superior's rule for the same facts (层层加码): allowed, but it should be seen.
    public boolean stricterThanAbove() {
        return others.stream().anyMatch(it -> grade.stricterThan(it.grade()));
    }
}
