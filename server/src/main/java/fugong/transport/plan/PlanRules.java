package fugong.transport.plan;

import java.util.List;

/// On what a plan stands: the rules of its day, where its travel times come from, and who was left out before the
/// search began. Kept with the plan, because rules and health checks change afterwards.
///
/// @param caps      capacity rules by trip
/// @param health    the sentence of the health rule in force, both empty where there is none
/// @param measured  ways out of the table of travel times
/// @param estimated ways worked out from the great circle
/// @param kept      workers kept back, by reason
public record PlanRules(
        List<Cap> caps, String healthZh, String healthEn, int measured, int estimated, List<Kept> kept) {

    /// @param rule table and row: MOT-2020-56/1
    public record Cap(String rule, double share, String zh, String en, String source, int people) {}

    /// @param reason no-health-check, not-well, area-closed
    public record Kept(String reason, int home, int people) {}
}
