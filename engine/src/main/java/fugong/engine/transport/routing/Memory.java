package fugong.engine.transport.routing;

/// Remembers the best spot of a request in a route. The version of a route names its contents, so an entry never
/// has to be thrown away by hand: most routes are as they were in the round before, and their answers too.
///
/// Routes touched in the running round are not remembered: most rounds are undone, and their answers would only
/// push out those that are still needed. An entry is two words, side by side, because the time goes into waiting
/// for memory here and not into arithmetic.
final class Memory {

    private static final int MOST = 1 << 22;

    private final int slots;
    private final int mask;
    /// Even words: version of the route and packed spot. Odd words: cost.
    private final long[] words;
    /// Which request an entry belongs to, needed only where several share it.
    private final int @org.jspecify.annotations.Nullable [] owner;

    Memory(Model m) {
        slots = m.slots;
        long wanted = (long) m.requests * m.slots;
        int size = 1024;
        while (size < MOST && size < wanted) {
            size *= 2;
        }
        mask = size - 1;
        words = new long[2 * size];
        owner = wanted > size ? new int[size] : null;
    }

    boolean knows(Route route, int slot, int r, Spot spot) {
        int i = r * slots + slot & mask;
        long word = words[2 * i];
        if ((int) (word >>> 32) != route.version || (owner != null && owner[i] != r)) {
            return false;
        }
        spot.cost = Double.longBitsToDouble(words[2 * i + 1]);
        spot.first = (int) (word & 0xFFF);
        spot.second = (int) (word >>> 12 & 0xFFF);
        spot.kind = (int) (word >>> 24 & 0xFF);
        return true;
    }

    void learn(Route route, int slot, int r, Spot spot) {
        if (route.size >= 0xFFF) {
            return;
        }
        int i = r * slots + slot & mask;
        words[2 * i] = (long) route.version << 32 | (long) spot.kind << 24 | (long) spot.second << 12 | spot.first;
        words[2 * i + 1] = Double.doubleToRawLongBits(spot.cost);
        if (owner != null) {
            owner[i] = r;
        }
    }
}
