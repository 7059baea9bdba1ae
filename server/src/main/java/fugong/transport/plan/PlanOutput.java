package fugong.transport.plan;

import fugong.engine.transport.ReturnPlan;
import fugong.engine.transport.rail.RailPlan;
import org.jspecify.annotations.Nullable;

/// The whole output of a search: coaches or trains.
public record PlanOutput(
        @Nullable ReturnPlan road, @Nullable RailPlan rail) {}
