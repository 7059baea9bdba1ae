package fugong.sample.firms;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that follows from the seed and the thing alone, so that adding one thing changes no other.
public final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    public static Chance of(long seed, int what, long which) {
        return new Chance(new SplittableRandom(seed * 1_000_003 + what * 7_919L + which * 2_654_435_761L));
    }

    public double share() {
        return random.nextDouble();
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Around 0 with spread 1.
    public double normal() {
        return random.nextGaussian();
    }
}
