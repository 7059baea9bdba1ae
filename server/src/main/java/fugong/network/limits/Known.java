package fugong.network.limits;

import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Obstacle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that the rules may look at: one enterprise on one day.
///
/// @param report        the newest of the last days; null = silent
/// @param zoneRank      how strict the level of its area is, 0 = free or unknown
/// @param zoneClause    the clause that decided, for the sentence
/// @param namesSuppliers whether it declared a supplier: then the network explains what it lacks
public record Known(
        LocalDate day, @Nullable DailyReport report, int zoneRank, String zoneClause, boolean namesSuppliers) {

    boolean works() {
        return report != null && report.said().status().works();
    }

    Optional<Obstacle> obstacle(Obstacle.Kind kind) {
        return report == null
                ? Optional.empty()
                : report.said().obstacles().stream()
                        .filter(it -> it.kind() == kind)
                        .findFirst();
    }

    OwnLimit limit(LimitKind kind, double share, String reason, Object... facts) {
        return new OwnLimit(
                kind,
                Math.clamp(share, 0, 1),
                reason,
                List.of(facts),
                report == null ? null : report.day(),
                report == null ? 0 : report.revision());
    }
}
