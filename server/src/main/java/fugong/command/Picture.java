package fugong.command;

import fugong.kernel.EnterpriseId;
import fugong.registry.Area;
import fugong.registry.Enterprise;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.zones.ZoneLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the command picture shows for one area and day.
///
/// @param path    from the topmost area the actor may see down to this one
/// @param chosen  the definition that colours the map
/// @param vector  every definition in force, in their order; `before` the same for the day before
/// @param below   the chosen figure in the areas right below
/// @param levels  zone levels of the areas below, where they have one
/// @param trend   day by day, the chosen definition first
/// @param marks   what happened: days on which a level changed
/// @param off     days on which nobody works
/// @param consumers who uses most of the electricity, here or in an area below; only those the actor may see
public record Picture(
        Area area,
        List<Area> path,
        LocalDate day,
        IndicatorDefinition chosen,
        List<IndicatorDefinition> definitions,
        List<Figure> vector,
        List<Figure> before,
        Map<Area, Figure> below,
        Map<Area, ZoneLevel> levels,
        Optional<ZoneLevel> level,
        Map<LocalDate, List<Figure>> trend,
        List<Mark> marks,
        List<LocalDate> off,
        Map<EnterpriseId, Enterprise> consumers) {

    /// A day on which the level of an area rose or fell.
    public record Mark(LocalDate day, Area area, ZoneLevel from, ZoneLevel to) {
        public boolean rose() {
            return to.grade().rank() > from.grade().rank();
        }
    }

    public Figure headline() {
        return vector.stream()
                .filter(it -> it.code().equals(chosen.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The chosen figure %s is not in the vector.".formatted(chosen.code())));
    }

    /// The figure of the day before, to say what changed.
    public Optional<Figure> before(Figure figure) {
        return before.stream().filter(it -> it.code().equals(figure.code())).findFirst();
    }
}
