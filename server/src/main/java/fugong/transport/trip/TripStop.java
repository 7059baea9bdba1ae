package fugong.transport.trip;

import java.time.Instant;
import java.util.List;

/// Where a trip takes people on board.
///
/// @param n      1 is the first stop
/// @param boards when the coach leaves the stop
/// @param areas  of the trip, so that whoever sees the trip sees its stops
public record TripStop(int trip, int n, int place, Instant boards, List<Integer> areas) {}
