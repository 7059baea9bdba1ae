package fugong.engine.network.picture;

import java.util.List;

/// What clearing obstacles gives.
///
/// @param spontaneous weighted output that comes back by itself
/// @param coordinated weighted output that can come back when circular waits are started together
/// @param rings       the circular waits that make the difference; empty where there is none
/// @param visits      links followed to find out
public record Unlocked(double spontaneous, double coordinated, List<Ring> rings, long visits) {

    public Unlocked {
        rings = List.copyOf(rings);
    }

    public boolean deadlocked() {
        return !rings.isEmpty();
    }
}
