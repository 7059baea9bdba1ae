package fugong.reporting.figures;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fugong.reporting.forms.WorkStatus;
import java.util.List;
import java.util.Set;

/// How a figure is worked out. Thresholds are in thousandths, so that a boundary is met exactly or not at all.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.StatusShare.class, name = "status-share"),
    @JsonSubTypes.Type(value = Formula.HeadcountRatio.class, name = "headcount-ratio"),
    @JsonSubTypes.Type(value = Formula.HeadcountThreshold.class, name = "headcount-threshold"),
    @JsonSubTypes.Type(value = Formula.OutputRatio.class, name = "output-ratio"),
    @JsonSubTypes.Type(value = Formula.OutputThreshold.class, name = "output-threshold"),
    @JsonSubTypes.Type(value = Formula.PowerShare.class, name = "power-share"),
    @JsonSubTypes.Type(value = Formula.PowerRatio.class, name = "power-ratio"),
    @JsonSubTypes.Type(value = Formula.Punctual.class, name = "punctual"),
    @JsonSubTypes.Type(value = Formula.Reports.class, name = "reports"),
    @JsonSubTypes.Type(value = Formula.ProjectStarted.class, name = "project-started"),
    @JsonSubTypes.Type(value = Formula.ProjectResumed.class, name = "project-resumed"),
    @JsonSubTypes.Type(value = Formula.Index.class, name = "index"),
    @JsonSubTypes.Type(value = Formula.Bundle.class, name = "bundle")
})
public sealed interface Formula {

    /// 复工率: enterprises that say they work, of the register less those excluded. By count and by three weights.
    record StatusShare(Set<WorkStatus> met, Set<WorkStatus> excluded) implements Formula {}

    /// 返岗率: people present of people due. Own staff and contract labour are two denominators.
    ///
    /// @param quarantinedApart people in quarantine leave the denominator; otherwise they count as missing
    record HeadcountRatio(Staff staff, boolean quarantinedApart, Set<WorkStatus> excluded) implements Formula {}

    /// Enterprises in which at least so many of those due are present.
    record HeadcountThreshold(int permille, Boundary boundary, Set<WorkStatus> excluded) implements Formula {}

    /// 产能恢复率: output of the day of the normal output of the same season, of those who told it.
    record OutputRatio(Set<WorkStatus> excluded) implements Formula {}

    /// 达产: enterprises whose output reached a share of the normal one ("≥ 80 % of capacity").
    record OutputThreshold(int permille, Boundary boundary, Set<WorkStatus> excluded) implements Formula {}

    /// Share of customers whose electricity of the day passes a share of their base.
    record PowerShare(int permille, Boundary boundary, String period) implements Formula {}

    /// Electricity of the day over the base's, with a choice of whose.
    record PowerRatio(int permille, Boundary boundary, String period, Of numerator, Of denominator)
            implements Formula {}

    /// Reports that came before the deadline, of all due.
    record Punctual() implements Formula {}

    /// Reports received, split by status and by obstacle.
    record Reports() implements Formula {}

    /// 开工率: projects started of all projects.
    record ProjectStarted() implements Formula {}

    /// 复工率 of projects: resumed of those that had started. A project that never began cannot resume.
    record ProjectResumed() implements Formula {}

    /// A weighted sum of other figures, such as 复工电力指数.
    ///
    /// @param clipped parts above 100 % count as 100 %
    record Index(List<Part> parts, boolean clipped) implements Formula {}

    record Part(String code, int permille) {}

    /// Several figures that are only ever shown together, such as 三率一度.
    record Bundle(List<String> codes) implements Formula {}

    enum Staff {
        OWN,
        CONTRACT
    }

    enum Of {
        RESUMED,
        ALL
    }

    /// "at least 30 %" and "more than 30 %" are two rules (Wuhan, Guangyuan); "below 20 %" is a third (holiday
    /// stop).
    enum Boundary {
        AT_LEAST,
        ABOVE,
        BELOW;

        /// Whether `amount` stands so to `permille` thousandths of `base`.
        public boolean holds(long amount, long base, int permille) {
            int order = Long.compare(Math.multiplyExact(amount, 1000L), Math.multiplyExact(base, (long) permille));
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case BELOW -> order < 0;
            };
        }
    }
}
