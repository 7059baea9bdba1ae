package fugong.transport.papers;

import fugong.transport.fleet.Vehicle;
import fugong.transport.papers.TripSheet.Person;
import fugong.transport.signup.Worker;
import fugong.transport.trip.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who answers for a trip. Leader 车长 and deputy 副车长 are chosen among the passengers: until somebody is named, the
/// two who are longest on board and have the lowest seats, which is the same on every print.
@Component
class Crew {

    static final List<String> ROLES = List.of("driver", "relay", "leader", "deputy");

    private final JdbcClient jdbc;

    Crew(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> of(int trip, List<Seat> seats, Map<Long, Worker> people, @Nullable Vehicle vehicle, boolean masked) {
        var named = named(trip);
        var longest = seats.stream()
                .sorted(Comparator.comparingInt(Seat::stop).thenComparingInt(Seat::seat))
                .map(it -> people.get(it.worker()))
                .filter(it -> it != null)
                .limit(2)
                .toList();
        var crew = new ArrayList<Person>();
        for (var role : ROLES) {
            var person = named.get(role);
            int index = ROLES.indexOf(role) - 2;
            if (person != null) {
                crew.add(person);
            } else if (index >= 0 && index < longest.size()) {
                crew.add(passenger(role, longest.get(index), masked));
            } else if (role.equals("driver") && vehicle != null) {
                crew.add(new Person(role, vehicle.operator(), vehicle.phone()));
            }
        }
        return crew;
    }

    private static Person passenger(String role, Worker it, boolean masked) {
        return masked ? new Person(role, it.maskedName(), it.maskedPhone()) : new Person(role, it.name(), it.phone());
    }

    private Map<String, Person> named(int trip) {
        var named = new HashMap<String, Person>();
        jdbc.sql("select role, name, phone from transport_crew where trip = :trip")
                .param("trip", trip)
                .query(row -> {
                    named.put(row.getString(1), new Person(row.getString(1), row.getString(2), row.getString(3)));
                });
        return named;
    }

    void name(int trip, Person person) {
        jdbc.sql("""
                insert into transport_crew (trip, role, name, phone) values (:trip, :role, :name, :phone)
                on conflict (trip, role) do update set name = excluded.name, phone = excluded.phone
                """)
                .param("trip", trip)
                .param("role", person.role())
                .param("name", person.name())
                .param("phone", person.phone())
                .update();
    }
}
