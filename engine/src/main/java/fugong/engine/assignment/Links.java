package fugong.engine.assignment;

import java.util.Arrays;

/// Which offer can serve which need, at what price. Columns of primitives: a million links are 32 MB.
public final class Links {

    private int[] offer;
    private int[] need;
    private long[] price;
    private long[] atMost;
    private long[] kept;
    private int size;

    public Links(int expected) {
        int room = Math.max(4, expected);
        offer = new int[room];
        need = new int[room];
        price = new long[room];
        atMost = new long[room];
        kept = new long[room];
    }

    /// Adds a link.
    ///
    /// @param units  most that may go over it
    /// @param before units that went over it in the last plan: promises, see [AssignmentProblem#changePrice]
    public Links add(int fromOffer, int toNeed, long unitPrice, long units, long before) {
        if (size == offer.length) {
            grow();
        }
        offer[size] = fromOffer;
        need[size] = toNeed;
        price[size] = unitPrice;
        atMost[size] = units;
        kept[size++] = before;
        return this;
    }

    /// The same links with the units of a plan as the promises of the next.
    public Links promised(long[] units) {
        var next = new Links(size);
        for (int l = 0; l < size; l++) {
            next.add(offer[l], need[l], price[l], atMost[l], units[l]);
        }
        return next;
    }

    public int size() {
        return size;
    }

    public int offer(int link) {
        return offer[link];
    }

    public int need(int link) {
        return need[link];
    }

    public long price(int link) {
        return price[link];
    }

    public long atMost(int link) {
        return atMost[link];
    }

    public long kept(int link) {
        return kept[link];
    }

    private void grow() {
        int room = size + (size >> 1);
        offer = Arrays.copyOf(offer, room);
        need = Arrays.copyOf(need, room);
        price = Arrays.copyOf(price, room);
        atMost = Arrays.copyOf(atMost, room);
        kept = Arrays.copyOf(kept, room);
    }
}
