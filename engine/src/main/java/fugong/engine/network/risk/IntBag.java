package fugong.engine.network.risk;

import java.util.Arrays;

/// A growing list of numbers that is emptied by setting its size.
final class IntBag {

    int[] items = new int[64];
    int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }
}
