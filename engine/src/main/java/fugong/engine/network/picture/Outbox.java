package fugong.engine.network.picture;

import java.util.Arrays;

/// Changes of slots on their way to buyers: written one after another by whoever works out the change, read one
/// after another by the hand that owns the slots.
final class Outbox {

    int[] slot = new int[1024];
    int[] buyer = new int[1024];
    double[] move = new double[1024];
    int count;

    void add(int toSlot, int toBuyer, double moved) {
        if (count == slot.length) {
            slot = Arrays.copyOf(slot, 2 * count);
            buyer = Arrays.copyOf(buyer, 2 * count);
            move = Arrays.copyOf(move, 2 * count);
        }
        slot[count] = toSlot;
        buyer[count] = toBuyer;
        move[count++] = moved;
    }
}
