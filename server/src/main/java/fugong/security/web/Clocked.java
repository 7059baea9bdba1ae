package fugong.security.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// Moments as the region's people read them.
@Component("clocked")
class Clocked {

    private final DateTimeFormatter format;

    Clocked(Clock clock) {
        ZoneId zone = clock.getZone();
        this.format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    }

    public String at(Instant moment) {
        return format.format(moment);
    }
}
