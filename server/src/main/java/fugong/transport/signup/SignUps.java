package fugong.transport.signup;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.SignUpFinding.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes one sign-up: judged, looked up, written once. The unique indexes stand behind it, for two requests at the
/// same moment.
@Component
public class SignUps {

    private final SignUpStore store;
    private final PlaceStore places;
    private final Persons persons;
    private final FurtherLinks links;
    private final Areas areas;
    private final Enterprises registry;
    private final Clock clock;

    SignUps(
            SignUpStore store,
            PlaceStore places,
            Persons persons,
            FurtherLinks links,
            Areas areas,
            Enterprises registry,
            Clock clock) {
        this.registry = registry;
        this.links = links;
        this.store = store;
        this.places = places;
        this.persons = persons;
        this.areas = areas;
        this.clock = clock;
    }

    /// @param ticket of the personal link, known to the sender before it was sent: a request that is repeated
    /// because
    ///    its answer was lost finds what it wrote. Null for offices
    public SignedUp take(SignUpForm said, Worker.Source source, @Nullable String ticket, Actor actor) {
        var form = employed(said);
        var hashes = persons.open();
        byte[] link = ticket == null ? null : hashes.link(ticket);
        var before = link == null ? Optional.<Worker>empty() : store.byLink(link);
        if (before.isPresent()) {
            return new SignedUp.Done(before.get(), false, List.of());
        }
        var ids = new ArrayList<Integer>();
        Optional.ofNullable(form.home()).ifPresent(ids::add);
        Optional.ofNullable(form.destination()).ifPresent(ids::add);
        var known = places.all(ids);
        var judged = new SignUpJudge(known, LocalDate.now(clock)).judge(form);
        var findings = new ArrayList<Finding>(judged.findings());
        var good = judged.form();
        if (good != null && !mayEnter(good, known.get(good.home()), known.get(good.destination()), actor)) {
            findings.add(new SignUpFinding(Kind.OUTSIDE_SCOPE, ""));
            good = null;
        }
        if (good == null) {
            return new SignedUp.Refused(List.copyOf(findings));
        }
        return put(good, known.get(good.home()), known.get(good.destination()), hashes, link, source, findings);
    }

    /// Whoever writes the employer's full name means that enterprise: its return rate follows the arrival.
    private SignUpForm employed(SignUpForm form) {
        return form.employer() != null
                ? form
                : Employers.called(registry, form.employerName(), LocalDate.now(clock))
                        .map(it -> form.of(it.id().value(), it.nameZh()))
                        .orElse(form);
    }

    private SignedUp put(
            SignUpForm form,
            @Nullable Place home,
            @Nullable Place destination,
            Persons.Hashes hashes,
            byte @Nullable [] link,
            Worker.Source source,
            List<Finding> findings) {
        byte[] person = hashes.person(form);
        String hex = HexFormat.of().formatHex(person);
        for (var twin : store.twins(List.of(person), List.of(form.phone()))) {
            if (twin.person().equals(hex)
                    || twin.name().equals(form.name()) && twin.phone().equals(form.phone())) {
                if (link != null) {
                    links.echo(link, form, twin.id());
                }
                return new SignedUp.Known(store.find(twin.id()).orElseThrow());
            }
            findings.add(new SignUpFinding(Kind.PHONE_SHARED, twin.name().substring(0, 1) + "**"));
        }
        int area = Objects.requireNonNull(Objects.requireNonNull(home).area());
        var accepted =
                new SignUpStore.Accepted(form, area, destination == null ? null : destination.area(), person, link);
        long id = store.add(List.of(accepted), source, null, clock.instant()).getFirst();
        return new SignedUp.Done(store.find(id).orElseThrow(), true, List.copyOf(findings));
    }

    /// Somebody may enter people who come from, go to, or work in his own scope.
    boolean mayEnter(SignUpForm form, @Nullable Place home, @Nullable Place destination, Actor actor) {
        return actor.scope().everything()
                || within(home, actor)
                || within(destination, actor)
                || form.employer() != null && actor.scope().enterprises().contains(form.employer());
    }

    private boolean within(@Nullable Place place, Actor actor) {
        return place != null && place.area() != null && areas.covers(actor, new AreaId(place.area()));
    }

    /// Whoever has the link, while the trip is not over.
    public Optional<Worker> ofLink(String ticket) {
        return store.byLink(persons.open().link(ticket))
                .filter(it -> it.state() != Worker.State.ARRIVED && it.state() != Worker.State.WITHDRAWN);
    }

    /// What somebody said with this link about a person who was signed up already.
    public Optional<Worker> echoed(String ticket) {
        return links.echoed(persons.open().link(ticket));
    }

    /// Takes back what was only an echo.
    public boolean forget(String ticket) {
        return links.forget(persons.open().link(ticket));
    }

    public boolean withdraw(long worker) {
        return store.withdraw(worker, clock.instant());
    }

    public void check(Worker worker, Worker.Health result, boolean contact, String note, Actor actor) {
        store.check(worker.id(), LocalDate.now(clock), result, contact, note, actor.id(), clock.instant());
    }

    /// @param days after the trip
    public int erase(int days) {
        links.sweep();
        return store.erase(clock.instant().minusSeconds(days * 86_400L), clock.instant());
    }
}
