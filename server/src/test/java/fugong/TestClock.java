package fugong;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A clock that a test sets. It stands still at nine in the morning of 2 March 2020, Beijing time.
public final class TestClock extends Clock {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private volatile Instant instant = start();

    private static Instant start() {
        return ZonedDateTime.of(2020, 3, 2, 9, 0, 0, 0, BEIJING).toInstant();
    }

    public void reset() {
        instant = start();
    }

    public void set(Instant to) {
        instant = to;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant, zone);
    }
}
