package fugong.engine.transport.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A lower bound of what it costs to bring everybody to one destination, proven in whole numbers.
public final class FareBound {

    private static final int MOST_ROUNDS = 200;
    /// The rounds end when what is proven is this close to what the runs at hand cost.
    private static final double CLOSE = 1e-6;

    private final Fare fare;
    private final List<Cheapest> questions;
    private final long leastRun;
    private long best;

    private FareBound(Fare fare) {
        this.fare = fare;
        questions = fare.ways().stream()
                .map(way -> new Cheapest(way, fare.people()))
                .toList();
        leastRun = fare.leastRun();
    }

    /// The best bound found with so many steps of work; never more than the optimum. Not looked for where it cannot
    /// be above `known`, a bound that the caller has already. Whoever is cancelled gets what is proven so far.
    public static long of(Fare fare, long known, long work, BooleanSupplier cancelled) {
        return fare.people().length == 0 ? 0 : new FareBound(fare).run(known, work, cancelled);
    }

    private long run(long known, long work, BooleanSupplier cancelled) {
        Master master = new Master(fare);
        long asked = 0;
        for (int round = 0; round < MOST_ROUNDS && master.work() + asked < work && !cancelled.getAsBoolean(); round++) {
            asked += fare.work();

            double[] wish = master.prices();
            long[] price = whole(wish);
            List<Run> found = new ArrayList<>();
            long least = ask(price, found);
            prove(price, least);
            double reach = worth(price);
            if (found.isEmpty() || best > (1 - CLOSE) * reach || reach <= known) {
                break;
            }
            master.add(found);
        }
        return best;
    }

    /// Rounded down and within what leaving somebody behind costs.
    private long[] whole(double[] wish) {
        int groups = fare.people().length;
        long[] price = new long[groups + 1];
        long cheapest = Arrays.stream(fare.left()).min().orElse(0);
        price[groups] = Math.max(0, Math.min(cheapest, (long) Math.floor(wish[groups])));
        for (int g = 0; g < groups; g++) {
            price[g] = Math.max(0, Math.min(fare.left()[g] - price[groups], (long) Math.floor(wish[g])));
        }
        return price;
    }

    private long ask(long[] price, List<Run> found) {
        long least = 0;
        for (Cheapest question : questions) {
            least = Math.min(least, question.least(price, found));
        }
        return least;
    }

    /// Fair prices prove their worth; others are scaled down, [farley1990], and asked again.
    private void prove(long[] price, long least) {
        if (least >= 0) {
            best = Math.max(best, worth(price));
            return;
        }
        if (leastRun <= 0) {
            return;
        }
        double by = (double) leastRun / ((double) leastRun - least);
        long[] fair = new long[price.length];
        for (int g = 0; g < fair.length; g++) {
            fair[g] = (long) Math.floor(price[g] * by);
        }
        if (worth(fair) > best && ask(fair, new ArrayList<>()) >= 0) {
            best = worth(fair);
        }
    }

    private long worth(long[] price) {
        long sum = price[fare.people().length] * fare.least();
        for (int g = 0; g < fare.people().length; g++) {
            sum += price[g] * fare.people()[g];
        }
        return sum;
    }
}
