package fugong.network.whatif;

import fugong.network.region.KeptDay;
import fugong.network.runs.Stages;
import fugong.registry.AreaTree;
import java.util.List;

/// Entrance to the computation: a kept day and a list of changes in, an outcome out. Nothing of the day is touched.
public final class WhatIfs {

    private WhatIfs() {}

    /// @param stages heard before each of the three pictures; may stop it
    public static Outcome of(KeptDay kept, List<Change> changes, AreaTree areas, Stages stages) {
        return new ChangedNetwork(kept, changes, areas).outcome(stages);
    }
}
