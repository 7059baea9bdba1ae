package fugong.transport.signup;

import fugong.security.Actor;
import fugong.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The sums of the board, at most two seconds old: all who look at the same moment with the same scope share one
/// reading of everybody.
@Component
public class Glance {

    private static final long FRESH = 2_000_000_000L;
    private static final int MOST = 200;

    private final WorkerStore store;
    private final Map<Key, Seen> seen = new ConcurrentHashMap<>();

    Glance(WorkerStore store) {
        this.store = store;
    }

    private record Key(Scope scope, LocalDate day) {}

    /// @param at by the clock that never stands still, nanoseconds
    private record Seen(long at, List<Waiting> rows) {}

    public List<Waiting> of(LocalDate day, Actor actor) {
        if (seen.size() > MOST) {
            seen.clear();
        }
        return seen.compute(new Key(actor.scope(), day), (key, before) -> {
                    long now = System.nanoTime();
                    return before != null && now - before.at() < FRESH ? before : new Seen(now, store.waiting(day));
                })
                .rows();
    }
}
