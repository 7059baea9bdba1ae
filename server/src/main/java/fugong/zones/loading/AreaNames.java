package fugong.zones.loading;

import fugong.importing.Row;
import fugong.kernel.AreaId;
import fugong.kernel.Located;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the area that a row names, by code, alias or name of its day.
@Component
class AreaNames {

    private final Areas areas;

    AreaNames(Areas areas) {
        this.areas = areas;
    }

    /// Looks up for one batch of rows; the tree is asked for once.
    Finder open() {
        return new Finder(areas.tree());
    }

    String codeOf(AreaId area, LocalDate day) {
        return areas.tree().find(area, day).map(Area::code).orElse("");
    }

    static final class Finder {

        private record Asked(String text, LocalDate day) {}

        private final AreaTree tree;
        private final Map<Asked, Optional<AreaId>> known = new HashMap<>();

        private Finder(AreaTree tree) {
            this.tree = tree;
        }

        Optional<AreaId> find(Row row, LocalDate day, List<Located> findings) {
            var text = row.needText("area");
            var found = known.computeIfAbsent(
                    new Asked(text, day), it -> tree.find(text, day).found().map(Area::id));
            if (found.isEmpty()) {
                findings.add(row.at("area", new LoadFinding.UnknownArea(text, day.toString())));
            }
            return found;
        }
    }
}
