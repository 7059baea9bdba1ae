package fugong.web;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Numbers for our own faults, short enough to read out on the telephone: when this server began, and a count.
@Component
class Incidents {

    private final String start;
    private final AtomicLong count = new AtomicLong();

    Incidents() {
        start = Long.toString(Clock.systemUTC().millis() / 1000 % (36L * 36 * 36 * 36), 36);
    }

    String next() {
        return "%s-%d".formatted(start, count.incrementAndGet()).toUpperCase(Locale.ROOT);
    }
}
