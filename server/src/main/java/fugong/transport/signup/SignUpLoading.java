package fugong.transport.signup;

import fugong.importing.LoadContext;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.Undone;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.transport.places.Place;
import fugong.transport.signup.SignUpFinding.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sheet of sign-ups, batch by batch: judged by the same judge as a single one, looked up in two questions per
/// batch, written in one statement.
final class SignUpLoading implements Loading<SignUpStore.Accepted> {

    private final SignUpStore store;
    private final SignUps signUps;
    private final Persons.Hashes hashes;
    private final LoadContext context;
    private final Actor actor = Actors.current();
    private final Map<String, Place> homes = new HashMap<>();
    private final Map<String, Place> works = new HashMap<>();
    private final Map<Integer, Place> byId = new HashMap<>();
    private final SignUpJudge judge;
    /// Persons of earlier rows of this sheet.
    private final Set<String> seen = new HashSet<>();

    private final Enterprises registry;
    private Employers employers = Employers.NONE;

    SignUpLoading(
            SignUpStore store,
            SignUps signUps,
            List<Place> places,
            Persons.Hashes hashes,
            Enterprises registry,
            LoadContext context,
            Clock clock) {
        this.store = store;
        this.signUps = signUps;
        this.hashes = hashes;
        this.registry = registry;
        this.context = context;
        for (var place : places) {
            var names = place.kind() == Place.Kind.HOME ? homes : works;
            names.put(place.nameZh(), place);
            names.put(place.nameEn(), place);
            byId.put(place.id(), place);
        }
        places.forEach(it -> (it.kind() == Place.Kind.HOME ? homes : works).put(it.code(), it));
        judge = new SignUpJudge(byId, LocalDate.now(clock));
    }

    private record Judged(Row row, SignUpStore.@Nullable Accepted accepted, String person, List<Located> findings) {}

    @Override
    public List<RowPlan<SignUpStore.Accepted>> plan(List<Row> rows) {
        employers = Employers.of(
                registry, rows.stream().map(it -> text(it, "employer")).toList());
        var judged = rows.stream().map(this::judged).toList();
        var accepted =
                judged.stream().map(Judged::accepted).filter(Objects::nonNull).toList();
        var byPerson = new HashMap<String, SignUpStore.Twin>();
        var byPhone = new HashMap<String, SignUpStore.Twin>();
        if (!accepted.isEmpty()) {
            store.twins(
                            accepted.stream().map(SignUpStore.Accepted::person).toList(),
                            accepted.stream().map(it -> it.form().phone()).toList())
                    .forEach(it -> {
                        byPerson.put(it.person(), it);
                        byPhone.put(it.phone(), it);
                    });
        }
        return judged.stream().map(it -> planned(it, byPerson, byPhone)).toList();
    }

    private Judged judged(Row row) {
        var form = form(row);
        var judgement = judge.judge(form);
        var findings = new ArrayList<Located>();
        judgement.findings().forEach(it -> findings.add(row.at(column(it.code()), it)));
        var good = judgement.form();
        if (good == null) {
            return new Judged(row, null, "", findings);
        }
        if (form.employer() == null && !form.employerName().isEmpty()) {
            findings.add(row.at("employer", new SignUpFinding(Kind.EMPLOYER_UNKNOWN, form.employerName())));
        }
        var home = Objects.requireNonNull(byId.get(good.home()));
        var destination = byId.get(good.destination());
        byte[] person = hashes.person(good);
        String hex = HexFormat.of().formatHex(person);
        if (!signUps.mayEnter(good, home, destination, actor)) {
            findings.add(row.at("home", new SignUpFinding(Kind.OUTSIDE_SCOPE, home.nameZh())));
            return new Judged(row, null, hex, findings);
        }
        if (!seen.add(hex)) {
            findings.add(
                    row.at("id_number", new SignUpFinding(Kind.TWICE_IN_SHEET, "…" + IdNumber.tail(good.idNumber()))));
            return new Judged(row, null, hex, findings);
        }
        return new Judged(
                row,
                new SignUpStore.Accepted(
                        good,
                        Objects.requireNonNull(home.area()),
                        destination == null ? null : destination.area(),
                        person,
                        null),
                hex,
                findings);
    }

    private static String column(String code) {
        return switch (code) {
            case "transport.phone-wrong", "transport.phone-not-mobile" -> "phone";
            case "transport.id-wrong" -> "id_number";
            case "transport.home-unknown" -> "home";
            case "transport.destination-unknown" -> "destination";
            case "transport.day-wrong" -> "ready_from";
            case "transport.no-consent" -> "consent";
            default -> "name";
        };
    }

    private SignUpForm form(Row row) {
        var home = homes.get(text(row, "home"));
        var work = works.get(text(row, "destination"));
        var health = row.text("health");
        return new SignUpForm(
                row.needText("name"),
                row.needText("phone"),
                text(row, "id_number"),
                home == null ? null : home.id(),
                work == null ? null : work.id(),
                employers.id(text(row, "employer")),
                employers.name(text(row, "employer")),
                row.needDay("ready_from"),
                row.whole("luggage") == null
                        ? 1
                        : Objects.requireNonNull(row.whole("luggage")).intValue(),
                text(row, "needs"),
                health == null ? null : Worker.Health.of(health),
                Boolean.TRUE.equals(row.yesNo("consent")),
                Boolean.TRUE.equals(row.yesNo("synthetic")));
    }

    private static String text(Row row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }

    private RowPlan<SignUpStore.Accepted> planned(
            Judged it, Map<String, SignUpStore.Twin> byPerson, Map<String, SignUpStore.Twin> byPhone) {
        var accepted = it.accepted();
        if (accepted == null) {
            return RowPlan.refused(it.row(), it.findings());
        }
        var twin = byPerson.get(it.person());
        var neighbour = byPhone.get(accepted.form().phone());
        if (twin == null
                && neighbour != null
                && neighbour.name().equals(accepted.form().name())) {
            twin = neighbour;
        }
        if (twin != null) {
            it.findings()
                    .add(it.row()
                            .at(
                                    "name",
                                    new SignUpFinding(
                                            Kind.SIGNED_UP_ALREADY,
                                            twin.signedOn().toString())));
            return new RowPlan.Unchanged<>(it.row(), it.findings());
        }
        if (neighbour != null) {
            it.findings()
                    .add(it.row()
                            .at(
                                    "phone",
                                    new SignUpFinding(
                                            Kind.PHONE_SHARED, neighbour.name().substring(0, 1) + "**")));
        }
        return RowPlan.of(it.row(), accepted, null, it.findings());
    }

    @Override
    public void write(List<RowPlan<SignUpStore.Accepted>> plans) {
        var all = plans.stream()
                .flatMap(it -> it instanceof RowPlan.Created<SignUpStore.Accepted>(var row, var subject, var found)
                        ? Optional.of(subject).stream()
                        : Optional.<SignUpStore.Accepted>empty().stream())
                .toList();
        store.add(all, Worker.Source.SHEET, context.load(), context.at());
    }

    /// Who rides already stays.
    @Override
    public List<Located> undo(List<Undone> rows) {
        var findings = new ArrayList<Located>();
        var gone = new ArrayList<Long>();
        for (var undone : rows) {
            var form = form(undone.row());
            var judged = judge.judge(form).form();
            var person = judged == null ? null : hashes.person(judged);
            for (var twin : person == null ? List.<SignUpStore.Twin>of() : store.twins(List.of(person), List.of())) {
                if (twin.state().equals("waiting")) {
                    gone.add(twin.id());
                } else {
                    findings.add(undone.row()
                            .whole(new SignUpFinding(
                                    Kind.ON_A_TRIP, twin.signedOn().toString())));
                }
            }
        }
        if (findings.isEmpty()) {
            store.delete(gone);
        }
        return findings;
    }
}
