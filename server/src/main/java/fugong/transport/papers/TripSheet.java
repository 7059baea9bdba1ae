package fugong.transport.papers;

import fugong.transport.trip.Trip;
import java.time.ZonedDateTime;
import java.util.List;

/// Everything on a trip's paper, ready to be shown.
///
/// @param observation first and last seat kept free for somebody who falls ill; 0 where there is none
/// @param hidden      seats of people outside the reader's scope
/// @param masked      whether names and numbers are masked
public record TripSheet(
        Trip trip,
        String vehicle,
        String operator,
        String destination,
        ZonedDateTime departs,
        ZonedDateTime arrives,
        List<Stop> stops,
        List<Passenger> passengers,
        List<Person> crew,
        Observation observation,
        int hidden,
        boolean masked) {

    public TripSheet {
        stops = List.copyOf(stops);
        passengers = List.copyOf(passengers);
        crew = List.copyOf(crew);
    }

    public record Stop(int n, String place, ZonedDateTime boards, int people) {}

    /// @param seat    number; in a train carriage and number
    /// @param alights station where a traveller leaves a train, empty on a coach
    /// @param state   as the seat's
    public record Passenger(
            String seat,
            int stop,
            String alights,
            String name,
            String phone,
            String tail,
            String employer,
            String health,
            String needs,
            String state) {}

    /// @param role driver, relay, leader, deputy
    public record Person(String role, String name, String phone) {}

    public record Observation(int first, int last) {}
}
