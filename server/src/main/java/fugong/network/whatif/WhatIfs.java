package fugong.network.whatif;

import fugong.network.region.KeptDay;
import fugong.registry.AreaTree;
import java.util.List;

/// Entrance to the computation: a kept day and a list of changes in, an outcome out. Nothing of the day is touched.
public final class WhatIfs {

    private WhatIfs() {}

    public static Outcome of(KeptDay kept, List<Change> changes, AreaTree areas) {
        return new ChangedNetwork(kept, changes, areas).outcome();
    }
}
