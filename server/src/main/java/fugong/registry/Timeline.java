package fugong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The states of one enterprise, one after the other without overlap. Pure.
record Timeline(List<Enterprise> states) {

    Timeline {
        states = List.copyOf(states);
    }

    /// From `state.validFrom` on it was so, until the next change already known. What lies before stays as it was,
    /// what lies after stays too: a late correction does not undo newer news. With a `validTo` the enterprise ends
    /// there, and later states go.
    Timeline with(Enterprise state) {
        var from = state.validFrom();
        var before = states.stream().filter(it -> it.validFrom().isBefore(from)).toList();
        var later = states.stream().filter(it -> it.validFrom().isAfter(from)).toList();
        var covering = states.stream().filter(it -> it.standsOn(from)).findFirst();
        @Nullable
        LocalDate until = covering.isPresent()
                ? covering.get().validTo()
                : later.isEmpty() ? null : later.getFirst().validFrom();
        var next = new ArrayList<>(new Timeline(before).cutAt(from).states());
        next.add(state.during(from, until));
        next.addAll(later);
        return new Timeline(next).cutAt(state.validTo());
    }

    /// The enterprise ends on this day: nothing holds from it on.
    Timeline cutAt(@Nullable LocalDate end) {
        if (end == null) {
            return this;
        }
        var next = new ArrayList<Enterprise>();
        for (var state : states) {
            if (state.validFrom().isBefore(end)) {
                next.add(endsAfter(state, end) ? state.during(state.validFrom(), end) : state);
            }
        }
        return new Timeline(next);
    }

    /// The state that began on this day was a mistake: the one before it goes on in its place.
    Timeline without(LocalDate from) {
        var gone = states.stream().filter(it -> it.validFrom().equals(from)).findFirst();
        if (gone.isEmpty()) {
            return this;
        }
        var next = new ArrayList<Enterprise>();
        for (var state : states) {
            if (from.equals(state.validTo())) {
                next.add(state.during(state.validFrom(), gone.get().validTo()));
            } else if (!state.validFrom().equals(from)) {
                next.add(state);
            }
        }
        return new Timeline(next);
    }

    private static boolean endsAfter(Enterprise state, LocalDate day) {
        return state.validTo() == null || state.validTo().isAfter(day);
    }

    Enterprise last() {
        return states.getLast();
    }
}
