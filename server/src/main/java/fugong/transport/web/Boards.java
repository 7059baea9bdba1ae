package fugong.transport.web;

import fugong.kernel.AreaId;
import fugong.security.Actor;
import fugong.security.Scope;
import fugong.transport.ReturnPlans;
import fugong.transport.Workers;
import fugong.transport.plan.PlanRun;
import fugong.transport.plan.Plans;
import fugong.transport.signup.Waiting;
import fugong.transport.signup.Worker;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sums of the board. Everybody who looks with the same scope shares one reading that is two seconds old at
/// most; while it is read anew, the others see the one before instead of waiting.
@Component
class Boards {

    private static final long FRESH = 2_000_000_000L;
    private static final long STALE = 10_000_000_000L;
    private static final int MOST = 200;
    /// Travelling days whose approved plans are asked why people were left.
    private static final int WAVES = 24;

    private final Workers workers;
    private final ReturnPlans plans;
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

    Boards(Workers workers, ReturnPlans plans) {
        this.workers = workers;
        this.plans = plans;
    }

    record Reason(String key, int people, int share) {

        /// Which of those who wait to list for it, null for all.
        public @Nullable String health() {
            return switch (key) {
                case "not-well" -> "ABNORMAL";
                case "no-health-check" -> "UNKNOWN";
                default -> null;
            };
        }
    }

    /// @param reasons why those who wait do so: the first thing that would have to change
    record Sums(Waiting.States all, Waiting waiting, List<Reason> reasons) {}

    private record Key(Scope scope, LocalDate day, @Nullable Integer area) {}

    /// @param at by the clock that never stands still, nanoseconds
    private record Seen(long at, Sums sums) {}

    private static final class Slot {
        private final ReentrantLock reading = new ReentrantLock();
        private volatile @Nullable Seen seen;
    }

    /// @param within the area and all below it; empty for everything within scope
    Sums of(@Nullable Integer area, Set<AreaId> within, LocalDate day, Actor actor) {
        if (slots.size() > MOST) {
            slots.clear();
        }
        var slot = slots.computeIfAbsent(new Key(actor.scope(), day, area), key -> new Slot());
        var seen = slot.seen;
        if (fresh(seen, FRESH)) {
            return Objects.requireNonNull(seen).sums();
        }
        if (fresh(seen, STALE) && !slot.reading.tryLock()) {
            return Objects.requireNonNull(seen).sums();
        }
        if (!slot.reading.isHeldByCurrentThread()) {
            slot.reading.lock();
        }
        try {
            seen = slot.seen;
            if (!fresh(seen, FRESH)) {
                long now = System.nanoTime();
                seen = new Seen(now, read(within, day, actor));
                slot.seen = seen;
            }
            return Objects.requireNonNull(seen).sums();
        } finally {
            slot.reading.unlock();
        }
    }

    private static boolean fresh(@Nullable Seen seen, long age) {
        return seen != null && System.nanoTime() - seen.at() < age;
    }

    private Sums read(Set<AreaId> within, LocalDate day, Actor actor) {
        var left = leftBehind(actor);
        var waiting = workers.waiting(day, within, left.keySet(), actor);
        var all = waiting.homes().values().stream().reduce(new Waiting.States(0, 0, 0, 0), Waiting.States::plus);
        return new Sums(all, waiting, reasons(waiting, left, plans.healthRule(day, actor)));
    }

    private static List<Reason> reasons(Waiting waiting, Map<String, String> left, Plans.HealthRule health) {
        Map<String, Integer> people = new HashMap<>();
        waiting.queue().forEach(it -> people.merge(reason(it, health), it.people(), Integer::sum));
        for (var it : waiting.ways()) {
            if (reason(it, health).equals("not-planned")) {
                people.merge("not-planned", -it.people(), Integer::sum);
                people.merge(Objects.requireNonNull(left.get(it.way())), it.people(), Integer::sum);
            }
        }
        int all = people.values().stream().mapToInt(it -> it).sum();
        return people.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Reason(it.getKey(), it.getValue(), 100 * it.getValue() / Math.max(1, all)))
                .sorted(Comparator.comparingInt(Reason::people).reversed())
                .toList();
    }

    /// Who was not looked at waits for that only where a rule of the day asks for it.
    private static String reason(Waiting.Line it, Plans.HealthRule health) {
        var asked = health.of(it.area(), it.destinationArea());
        if (asked == Plans.Asked.STAY) {
            return "area-closed";
        }
        if (it.health() == Worker.Health.ABNORMAL) {
            return "not-well";
        }
        if (it.health() == Worker.Health.UNKNOWN && asked == Plans.Asked.CHECK) {
            return "no-health-check";
        }
        return it.later() ? "later" : "not-planned";
    }

    /// Home and destination → why the approved plan left people there.
    private Map<String, String> leftBehind(Actor actor) {
        var left = new HashMap<String, String>();
        for (var wave : plans.waves(actor).stream().limit(WAVES).toList()) {
            plans.of(wave).stream()
                    .filter(it -> it.state() == PlanRun.State.APPROVED)
                    .findFirst()
                    .filter(it -> Objects.requireNonNullElse(it.left(), 0) > 0)
                    .ifPresent(run -> left.putAll(left(run)));
        }
        return left;
    }

    private Map<String, String> left(PlanRun run) {
        var left = new HashMap<String, String>();
        var output = plans.output(run);
        var groups = plans.keys(run).groups();
        if (output.road() != null) {
            output.road()
                    .left()
                    .forEach(it ->
                            left.put(groups.get(it.group()).way(), it.reason().name()));
        } else if (output.rail() != null) {
            output.rail().left().forEach(it -> left.put(groups.get(it.group()).way(), "NO_TRAIN"));
        }
        return left;
    }
}
