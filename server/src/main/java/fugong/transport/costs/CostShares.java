package fugong.transport.costs;

import fugong.transport.fleet.FleetStore;
import fugong.transport.trip.Seat;
import fugong.transport.trip.Trip;
import fugong.transport.trip.TripStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Door: the rule of the day and what follows for a trip.
@Component
public class CostShares {

    private final JdbcClient jdbc;
    private final FleetStore fleet;
    private final TripStore trips;

    CostShares(JdbcClient jdbc, FleetStore fleet, TripStore trips) {
        this.jdbc = jdbc;
        this.fleet = fleet;
        this.trips = trips;
    }

    /// Null where no coach or no rule is known: then nothing is shared by rule. Seats are those the reader may see.
    public @Nullable Share of(Trip trip) {
        var vehicle =
                trip.vehicle() == null ? Optional.<fugong.transport.fleet.Vehicle>empty() : fleet.find(trip.vehicle());
        var rule = on(trip.day(), trip.areas());
        if (vehicle.isEmpty() || rule.isEmpty()) {
            return null;
        }
        var seats = trips.seats(trip.id());
        boolean over = trip.state() == Trip.State.CLOSED;
        int people = (int) seats.stream()
                .filter(it -> over ? it.state() == Seat.State.HANDED_OVER : it.state() != Seat.State.ABSENT)
                .count();
        return Share.of(
                rule.get(),
                vehicle.get().fixedCost(),
                vehicle.get().costPerKm(),
                trip.km(),
                trip.relay() ? vehicle.get().relayCost() : BigDecimal.ZERO,
                people);
    }

    /// The rule of one of the areas, else the general one; of several the latest.
    Optional<CostRule> on(LocalDate day, Collection<Integer> areas) {
        return jdbc.sql("""
                select * from transport_cost_rule
                 where valid_from <= :day and (valid_to is null or valid_to >= :day)
                   and (of_area is null or of_area = any (:areas))
                 order by of_area is null, valid_from desc, code limit 1
                """)
                .param("day", day)
                .param("areas", areas.toArray(Integer[]::new))
                .query(CostShares::rule)
                .optional();
    }

    List<CostRule> all() {
        return jdbc.sql("select * from transport_cost_rule order by code")
                .query(CostShares::rule)
                .list();
    }

    void put(CostRule it) {
        jdbc.sql("""
                insert into transport_cost_rule (code, valid_from, valid_to, of_area, sending, receiving, employer, most,
                       title_zh, title_en, source)
                values (:code, :from, :to, :area, :sending, :receiving, :employer, :most, :zh, :en, :source)
                on conflict (code) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                       of_area = excluded.of_area, sending = excluded.sending, receiving = excluded.receiving,
                       employer = excluded.employer, most = excluded.most, title_zh = excluded.title_zh,
                       title_en = excluded.title_en, source = excluded.source
                """)
                .param("code", it.code())
                .param("from", it.validFrom())
                .param("to", it.validTo())
                .param("area", it.area())
                .param("sending", it.sending())
                .param("receiving", it.receiving())
                .param("employer", it.employer())
                .param("most", it.most())
                .param("zh", it.titleZh())
                .param("en", it.titleEn())
                .param("source", it.source())
                .update();
    }

    void delete(String code) {
        jdbc.sql("delete from transport_cost_rule where code = :code")
                .param("code", code)
                .update();
    }

    private static CostRule rule(ResultSet row, int n) throws SQLException {
        return new CostRule(
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("of_area", Integer.class),
                row.getInt("sending"),
                row.getInt("receiving"),
                row.getInt("employer"),
                row.getBigDecimal("most"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("source"));
    }
}
