package fugong.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clock of a region that may live on another day: a demo, a drill, a replay. It runs like the machine's clock
/// but is shifted so that it began on the given morning.
public final class Today extends Clock {

    private final Clock machine;
    private final Duration shift;

    private Today(Clock machine, Duration shift) {
        this.machine = machine;
        this.shift = shift;
    }

    /// The machine's own time in the region's time zone.
    public static Clock real(ZoneId zone) {
        return Clock.system(zone);
    }

    /// Nine in the morning of `day` now, and running on from there.
    public static Clock startingOn(LocalDate day, ZoneId zone) {
        Clock machine = Clock.system(zone);
        Instant morning = day.atTime(9, 0).atZone(zone).toInstant();
        return new Today(machine, Duration.between(machine.instant(), morning));
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Today(machine.withZone(zone), shift);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift);
    }
}
