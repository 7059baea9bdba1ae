package fugong.transport.plan;

import fugong.transport.plan.TripWriter.Rider;
import fugong.transport.wave.Wave;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who of a group sits where. The engine says how many; here people become faces. Whoever had a seat in a run keeps
/// the run and the seat where both still are, so that a new plan is news only to those whom it moves.
final class Seating {

    /// @param run  number of the run, or the train
    record Before(int run, int seat) {}

    /// @param alights null where everybody leaves at the destination
    record Seated(Rider rider, int seat, @Nullable Integer alights) {}

    private final PlanKeys keys;
    private final Wave.Mode mode;
    private final Map<Long, Rider> riders;
    private final Map<Long, Before> before = new HashMap<>();
    /// Group → those who are not kept for a run: first who had a seat elsewhere, then the others.
    private final Map<Integer, Deque<Long>> others = new HashMap<>();
    /// Run and group → those who had a seat in it.
    private final Map<List<Integer>, Deque<Long>> kept = new HashMap<>();
    private int missing;

    Seating(PlanKeys keys, Wave.Mode mode, Map<Long, Rider> riders) {
        this.keys = keys;
        this.mode = mode;
        this.riders = riders;
    }

    /// People of the plan who cannot travel any more.
    int missing() {
        return missing;
    }

    /// Before anybody is seated: nobody takes a place that is meant for one who had it.
    void keep(List<TripDraft> drafts, Map<Long, Before> seats) {
        before.putAll(seats);
        var places = new HashMap<List<Integer>, Integer>();
        for (var draft : drafts) {
            draft.stops()
                    .forEach(stop -> stop.loads()
                            .forEach(it -> places.merge(List.of(run(draft), it.group()), it.people(), Integer::sum)));
        }
        for (int g = 0; g < keys.groups().size(); g++) {
            var told = new LinkedHashSet<Long>();
            var untold = new LinkedHashSet<Long>();
            for (long member : keys.groups().get(g).members()) {
                var seat = before.get(member);
                var here = List.of(seat == null ? 0 : seat.run(), g);
                if (!riders.containsKey(member)) {
                    continue;
                }
                if (seat != null && places.getOrDefault(here, 0) > 0) {
                    places.merge(here, -1, Integer::sum);
                    kept.computeIfAbsent(here, it -> new ArrayDeque<>()).add(member);
                } else {
                    (seat == null ? untold : told).add(member);
                }
            }
            told.addAll(untold);
            others.put(g, new ArrayDeque<>(told));
        }
    }

    private int run(TripDraft draft) {
        return mode == Wave.Mode.TRAIN
                ? keys.kinds().get(draft.kind()).vehicles().getFirst()
                : draft.number();
    }

    /// Who gets on together.
    private record Boarding(int stop, TripDraft.Load load, List<Rider> riders) {

        List<Integer> seats(TripDraft draft) {
            return load.seats().isEmpty()
                    ? IntStream.rangeClosed(1, draft.seats()).boxed().toList()
                    : load.seats();
        }
    }

    /// By stop. First those who keep their seat, then everybody else takes the lowest that is free.
    List<List<Seated>> aboard(TripDraft draft) {
        int run = run(draft);
        var boardings = new ArrayList<Boarding>();
        for (int n = 0; n < draft.stops().size(); n++) {
            for (var load : draft.stops().get(n).loads()) {
                boardings.add(new Boarding(n, load, riders(load, run)));
            }
        }
        var seats = new HashMap<Long, Integer>();
        var taken = new HashSet<Integer>();
        for (var it : boardings) {
            var free = Set.copyOf(it.seats(draft));
            for (var rider : it.riders()) {
                var had = before.get(rider.id());
                if (had != null && had.run() == run && free.contains(had.seat()) && taken.add(had.seat())) {
                    seats.put(rider.id(), had.seat());
                }
            }
        }
        var byStop = new ArrayList<List<Seated>>();
        draft.stops().forEach(it -> byStop.add(new ArrayList<>()));
        for (var it : boardings) {
            var free = it.seats(draft).iterator();
            for (var rider : it.riders()) {
                int seat = seats.computeIfAbsent(rider.id(), id -> next(free, taken));
                byStop.get(it.stop()).add(new Seated(rider, seat, it.load().alights()));
            }
        }
        return byStop;
    }

    private static int next(Iterator<Integer> free, Set<Integer> taken) {
        int seat = free.next();
        while (!taken.add(seat)) {
            seat = free.next();
        }
        return seat;
    }

    private List<Rider> riders(TripDraft.Load load, int run) {
        var mine = new ArrayList<Rider>();
        var first = kept.getOrDefault(List.of(run, load.group()), new ArrayDeque<>());
        var then = Objects.requireNonNull(others.get(load.group()), "group of the plan");
        while (mine.size() < load.people()) {
            Long id = first.isEmpty() ? then.poll() : first.poll();
            if (id == null) {
                missing += load.people() - mine.size();
                return mine;
            }
            mine.add(Objects.requireNonNull(riders.get(id)));
        }
        return mine;
    }
}
