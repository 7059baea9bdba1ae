package fugong.security;

import java.time.Clock;
import java.time.Instant;

/// The machine's own time, for what must not follow a drill's shifted day: one-time codes, sessions, tokens, locks.
/// The dates of roles, scopes and deputies follow the region's clock instead.
public record WallClock(Clock machine) {

    public Instant instant() {
        return machine.instant();
    }
}
