package fugong.supply;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.supply.flows.Flow;
import fugong.supply.flows.FlowStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Door: people, goods and money on their way, and where they stand still.
@Service
public class Flows {

    private final FlowStore store;
    private final Enterprises enterprises;
    private final Trail trail;

    Flows(FlowStore store, Enterprises enterprises, Trail trail) {
        this.store = store;
        this.enterprises = enterprises;
        this.trail = trail;
    }

    /// One stage of one kind, domestic or export.
    ///
    /// @param quantity added up over batches of the unit most of them use
    public record Stage(
            Flow.Kind kind, boolean export, String stage, int batches, double quantity, String unit, int standing) {}

    public List<Flow> on(LocalDate day) {
        return store.on(day);
    }

    /// Every stage through which something of a kind passes, in order, also those where nothing is.
    public List<Stage> stages(LocalDate day, Flow.Kind kind, boolean export) {
        var flows = on(day).stream()
                .filter(it -> it.kind() == kind && it.export() == export)
                .toList();
        var stages = new ArrayList<Stage>();
        for (String stage : kind.stages()) {
            var here = flows.stream().filter(it -> it.stage().equals(stage)).toList();
            stages.add(new Stage(
                    kind,
                    export,
                    stage,
                    here.size(),
                    here.stream().mapToDouble(Flow::quantity).sum(),
                    here.isEmpty() ? "" : here.getFirst().unit(),
                    (int) here.stream().filter(it -> it.standsStill(day)).count()));
        }
        return stages;
    }

    /// What stands still, the longest first.
    public List<Flow> standing(LocalDate day) {
        return on(day).stream()
                .filter(it -> it.standsStill(day))
                .sorted(Comparator.comparingLong((Flow it) -> -it.daysAt(day)).thenComparing(Flow::code))
                .toList();
    }

    /// A batch has gone on, or something holds it up.
    @Transactional
    public void move(
            EnterpriseId enterprise,
            String code,
            String stage,
            LocalDate since,
            @Nullable String obstacle,
            Actor actor) {
        actor.require(Permission.EDIT_SUPPLY);
        enterprises.require(enterprise, since, actor);
        if (store.move(enterprise, code, stage, since, obstacle) == 0) {
            throw new NotInScope("flow", code);
        }
        trail.wrote(actor, "supply.flow", "enterprise:" + enterprise.value(), code + " " + stage);
    }
}
