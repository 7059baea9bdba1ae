package fugong.engine.network.picture;

import java.util.Arrays;

/// Old values in the order in which they were overwritten; put back from the last to the first.
final class Undo {

    private static final int LOSS = 0;
    private static final int SLOT = 1;
    private static final int OWN = 2;

    private byte[] kind = new byte[1024];
    private int[] place = new int[1024];
    private double[] value = new double[1024];
    private int count;
    private boolean idle;

    void clear() {
        count = 0;
        idle = false;
    }

    /// Until the next [#clear] nothing is noted.
    void keepNothing() {
        idle = true;
    }

    void loss(int firm, double old) {
        put(LOSS, firm, old);
    }

    void slot(int slot, double old) {
        put(SLOT, slot, old);
    }

    void own(int firm, double old) {
        put(OWN, firm, old);
    }

    /// Adds the notes of another, which is empty then.
    void take(Undo other) {
        for (int i = 0; i < other.count; i++) {
            put(other.kind[i], other.place[i], other.value[i]);
        }
        other.count = 0;
    }

    private void put(int what, int where, double old) {
        if (idle) {
            return;
        }
        if (count == kind.length) {
            kind = Arrays.copyOf(kind, 2 * count);
            place = Arrays.copyOf(place, 2 * count);
            value = Arrays.copyOf(value, 2 * count);
        }
        kind[count] = (byte) what;
        place[count] = where;
        value[count++] = old;
    }

    void back(double[] loss, double[] slotLoss, double[] ownLoss) {
        while (count > 0) {
            count--;
            double[] array = kind[count] == LOSS ? loss : kind[count] == SLOT ? slotLoss : ownLoss;
            array[place[count]] = value[count];
        }
    }
}
