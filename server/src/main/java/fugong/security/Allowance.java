package fugong.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// So many acts at once, and so many more per second: a bucket of tokens for each key (an address, a user).
/// Kept in memory of one server: a guard against haste and guessing, not a meter.
public final class Allowance {

    private static final int FORGET_ABOVE = 10_000;

    private final double burst;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public Allowance(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    private record Bucket(double tokens, Instant at, boolean refused) {}

    /// Takes one token.
    ///
    /// @return zero when there was one, else how long to wait for the next
    public Duration take(String key, Instant now) {
        if (buckets.size() > FORGET_ABOVE) {
            forgetFull(now);
        }
        var after = buckets.compute(key, (same, old) -> {
            double filled = old == null ? burst : filled(old, now);
            return filled >= 1 ? new Bucket(filled - 1, now, false) : new Bucket(filled, now, true);
        });
        return after.refused
                ? Duration.ofMillis((long) Math.ceil((1 - after.tokens) / perSecond * 1000))
                : Duration.ZERO;
    }

    private double filled(Bucket old, Instant now) {
        double seconds = Math.max(0, Duration.between(old.at, now).toNanos() / 1e9);
        return Math.min(burst, old.tokens + seconds * perSecond);
    }

    private void forgetFull(Instant now) {
        for (Iterator<Bucket> each = buckets.values().iterator(); each.hasNext(); ) {
            if (filled(each.next(), now) >= burst) {
                each.remove();
            }
        }
    }
}
