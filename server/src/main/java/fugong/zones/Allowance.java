package fugong.zones;

import java.util.List;
import java.util.Optional;

/// What holds in an area on a day.
///
/// @param level    empty where no rule is in force
/// @param measures of every table in force
public record Allowance(Optional<ZoneLevel> level, List<Measure> measures) {

    public Allowance {
        measures = List.copyOf(measures);
    }

    /// In a low-risk county no approval may stand before a reopening (国办发明电〔2020〕6号).
    public boolean approvalForbidden() {
        return measures.stream().anyMatch(it -> "forbidden".equals(it.gives().get("approval")));
    }
}
