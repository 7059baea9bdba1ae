package fugong.transport.plan;

import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.rail.RailProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole input of a search: coaches or trains.
public record PlanInput(
        @Nullable ReturnProblem road, @Nullable RailProblem rail) {

    int people() {
        return road != null ? road.people() : rail != null ? rail.people() : 0;
    }

    List<PlanFinding> flaws() {
        var flaws = road != null ? road.flaws() : rail != null ? rail.flaws() : List.<fugong.engine.transport.Flaw>of();
        return flaws.stream()
                .<PlanFinding>map(it -> new PlanFinding.Flawed(it.where(), it.value(), it.says()))
                .toList();
    }
}
