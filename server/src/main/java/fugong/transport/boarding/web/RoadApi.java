package fugong.transport.boarding.web;

import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.boarding.Boarding;
import fugong.transport.boarding.Boarding.Signed;
import fugong.transport.boarding.Fact;
import fugong.transport.boarding.Handover;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.Worker;
import fugong.transport.trip.Seat;
import fugong.transport.trip.TripStop;
import fugong.transport.trip.TripStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// A trip for a phone that may lose its network: everything at once, and facts back whenever it can.
@RestController
@RequestMapping("/api/v1/transport/trips/{id}")
@Needs(Permission.RUN_TRIPS)
class RoadApi {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST = 2_000;

    private final Boarding boarding;
    private final TripStore trips;
    private final PlaceStore places;
    private final Enterprises enterprises;
    private final Clock clock;

    RoadApi(Boarding boarding, TripStore trips, PlaceStore places, Enterprises enterprises, Clock clock) {
        this.boarding = boarding;
        this.trips = trips;
        this.places = places;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    record Board(
            int trip,
            String state,
            int version,
            String destination,
            String arrives,
            int seats,
            List<Stop> stops,
            List<Passenger> passengers,
            List<Employer> employers) {}

    record Stop(int n, String place, String at, int counted, boolean left) {}

    record Passenger(
            long seat,
            int number,
            int stop,
            String name,
            String phone,
            String tail,
            String needs,
            String state,
            String employer) {}

    /// @param key id and name: what a hand-over is made for
    record Employer(int id, String name, boolean signed, int received, String report) {}

    @GetMapping("/board")
    Board board(@PathVariable int id, Actor actor, Locale locale) {
        var sheet = boarding.sheet(id, actor);
        var names = names(sheet.people().values(), locale);
        var trip = sheet.trip();
        return new Board(
                id,
                trip.state().word(),
                trip.version(),
                place(trip.destination(), locale),
                HOUR.format(trip.arrives().atZone(clock.getZone())),
                trip.seats(),
                trips.stops(id).stream().map(it -> stop(it, sheet, locale)).toList(),
                sheet.seats().stream()
                        .map(it -> passenger(it, sheet.people().get(it.worker()), names))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                employers(sheet, names));
    }

    private String place(int id, Locale locale) {
        return places.find(id).map(it -> it.name(locale)).orElse("");
    }

    private Stop stop(TripStop it, Boarding.Sheet sheet, Locale locale) {
        var told = sheet.stops().getOrDefault(it.n(), new Boarding.Stop(-1, false));
        return new Stop(
                it.n(),
                place(it.place(), locale),
                HOUR.format(it.boards().atZone(clock.getZone())),
                told.counted(),
                told.left());
    }

    private static @Nullable Passenger passenger(Seat seat, @Nullable Worker it, Map<Integer, String> names) {
        return it == null
                ? null
                : new Passenger(
                        seat.id(),
                        seat.seat(),
                        seat.stop(),
                        it.name(),
                        it.phone(),
                        it.idTail(),
                        it.needs(),
                        seat.state().word(),
                        key(it, names));
    }

    private static String key(Worker it, Map<Integer, String> names) {
        var employer = Objects.requireNonNullElse(it.employer(), 0);
        return employer == 0 ? it.employerName() : names.getOrDefault(employer, it.employerName());
    }

    private Map<Integer, String> names(Iterable<Worker> people, Locale locale) {
        var ids = new ArrayList<fugong.kernel.EnterpriseId>();
        people.forEach(it -> {
            if (it.employer() != null) {
                ids.add(new fugong.kernel.EnterpriseId(it.employer()));
            }
        });
        var names = new LinkedHashMap<Integer, String>();
        enterprises.list(ids, LocalDate.now(clock)).forEach((id, it) -> names.put(id.value(), it.name(locale)));
        return names;
    }

    private static List<Employer> employers(Boarding.Sheet sheet, Map<Integer, String> names) {
        var employers = new LinkedHashMap<String, Employer>();
        for (var it : sheet.people().values()) {
            int id = Objects.requireNonNullElse(it.employer(), 0);
            var name = key(it, names);
            var signed = sheet.handovers().stream()
                    .filter(done -> done.employer() == id
                            && (id != 0 || done.employerName().equals(name)))
                    .findFirst();
            employers.putIfAbsent(
                    id + name,
                    new Employer(
                            id,
                            name,
                            signed.isPresent(),
                            signed.map(Handover::received).orElse(0),
                            signed.map(done -> done.report().name().toLowerCase(Locale.ROOT))
                                    .orElse("")));
        }
        return List.copyOf(employers.values());
    }

    record Facts(List<Fact> facts) {}

    /// Taps, as often as the phone likes to send them.
    @PostMapping("/facts")
    Boarding.Told tell(@PathVariable int id, @RequestBody Facts body, Actor actor) {
        var facts = body.facts() == null ? List.<Fact>of() : body.facts();
        var whole = facts.stream()
                .filter(it -> it != null && it.id() != null && it.kind() != null && it.at() != null)
                .limit(MOST)
                .toList();
        return boarding.tell(id, whole, actor);
    }

    /// @param signature path of the strokes as SVG has it
    record Signature(
            String key,
            int employer,
            String employerName,
            int received,
            int quarantined,
            String signer,
            String signature,
            @Nullable Instant at) {}

    record Answer(String outcome, String report, int arrived, boolean closed) {}

    @PostMapping("/handovers")
    ResponseEntity<Answer> sign(@PathVariable int id, @RequestBody Signature body, Actor actor) {
        var form = new Handover(
                body.employer(),
                body.employer() == 0 ? Objects.requireNonNullElse(body.employerName(), "") : "",
                Objects.requireNonNullElse(body.key(), ""),
                body.received(),
                body.quarantined(),
                Objects.requireNonNullElse(body.signer(), "").strip(),
                Objects.requireNonNullElse(body.signature(), ""),
                Objects.requireNonNullElse(body.at(), clock.instant()),
                Handover.Report.NONE);
        return switch (boarding.sign(id, form, actor)) {
            case Signed.Done(var kept, int arrived, boolean closed) ->
                ResponseEntity.ok(new Answer("signed", kept.report().name().toLowerCase(Locale.ROOT), arrived, closed));
            case Signed.Already(var kept) ->
                ResponseEntity.ok(new Answer("already", kept.report().name().toLowerCase(Locale.ROOT), 0, true));
            case Signed.Refused(var why) -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }
}
