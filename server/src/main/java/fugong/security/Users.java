package fugong.security;

import static fugong.security.Permission.MANAGE_USERS;

import fugong.security.factor.Secrets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People, their roles, scopes and deputies. An administrator of an area manages the users of that area and hands
/// out no more than lies within his own scope; nobody changes his own roles or scopes, or a user mightier than
/// himself ([Reach]).
@Component
public class Users {

    private final UserStore store;
    private final Standings standings;
    private final PasswordEncoder passwords;
    private final WallClock wall;
    private final Clock clock;
    private final Trail trail;
    private final ObjectProvider<ScopePlaces> places;
    private final Reach reach;

    Users(
            UserStore store,
            Standings standings,
            PasswordEncoder passwords,
            WallClock wall,
            Clock clock,
            Trail trail,
            ObjectProvider<ScopePlaces> places,
            Reach reach) {
        this.store = store;
        this.standings = standings;
        this.passwords = passwords;
        this.wall = wall;
        this.clock = clock;
        this.trail = trail;
        this.places = places;
        this.reach = reach;
    }

    /// In the order of their ids, from the one after `after`.
    public List<User> list(Actor by, String like, int after, int limit) {
        by.require(MANAGE_USERS);
        return store.list(like, after, limit);
    }

    public User require(int id, Actor by) {
        if (id != by.id()) {
            by.require(MANAGE_USERS);
        }
        return store.find(id).orElseThrow(() -> new NotInScope("user", id));
    }

    public List<Tenure.OfRole> roles(int user) {
        return store.roles(user);
    }

    public List<Tenure.OfScope> scopes(int user) {
        return store.scopes(user);
    }

    public List<Tenure.OfDeputy> deputies(int user) {
        return store.deputies(user);
    }

    /// A new user with a first password.
    @Transactional
    public UserChange open(UserForm form, Actor by) {
        by.require(MANAGE_USERS);
        var flaws = flaws(form, 0, by);
        if (!flaws.isEmpty()) {
            return new UserChange.Refused(flaws);
        }
        String first = Secrets.firstPassword();
        int user = store.add(form, passwords.encode(first), true, false, Timestamp.from(wall.instant()));
        trail.wrote(by, "user.open", "user:" + user, form.login());
        return new UserChange.Opened(user, first);
    }

    /// A made-up user of a demo or a course, whose password everybody may know. Only the machine's keeper
    /// makes one.
    @Transactional
    public int openSynthetic(UserForm form, String password, Actor by) {
        if (!by.isSystem()) {
            throw new NotAllowed(by, MANAGE_USERS);
        }
        int user = store.add(form, passwords.encode(password), false, true, Timestamp.from(wall.instant()));
        trail.wrote(by, "user.open", "user:" + user, form.login() + " synthetic");
        return user;
    }

    @Transactional
    public UserChange change(int user, UserForm form, Actor by) {
        by.require(MANAGE_USERS);
        var before = require(user, by);
        var flaws = flaws(form, user, by);
        if (user != by.id() && !reach.within(user, by)) {
            flaws.add("security.flaw.mightier");
        }
        if (!flaws.isEmpty()) {
            return new UserChange.Refused(flaws);
        }
        store.change(user, form);
        return done(by, "user.change", user, before + " -> " + form);
    }

    @Transactional
    public UserChange disable(int user, boolean disabled, Actor by) {
        return others(user, by, disabled ? "user.disable" : "user.enable", () -> store.disable(user, disabled));
    }

    @Transactional
    public UserChange unlock(int user, Actor by) {
        return others(user, by, "user.unlock", () -> store.unlock(user));
    }

    /// The telephone is lost, and the recovery codes too.
    @Transactional
    public UserChange dropSecondFactor(int user, Actor by) {
        return others(
                user,
                by,
                "user.drop-second-factor",
                () -> store.dropSecondFactor(user, Timestamp.from(wall.instant())));
    }

    @Transactional
    public UserChange newPassword(int user, Actor by) {
        String first = Secrets.firstPassword();
        var outcome = others(
                user,
                by,
                "user.new-password",
                () -> store.firstPassword(user, passwords.encode(first), Timestamp.from(wall.instant())));
        return outcome instanceof UserChange.Done ? new UserChange.Opened(user, first) : outcome;
    }

    @Transactional
    public UserChange give(int user, Role role, LocalDate from, @Nullable LocalDate to, Actor by) {
        if (!dates(from, to)) {
            return new UserChange.Refused(List.of("security.flaw.dates"));
        }
        if (!Reach.gives(role, by)) {
            return new UserChange.Refused(List.of("security.flaw.role"));
        }
        return others(user, by, "user.role", () -> store.addRole(user, role, from, to), role, from, to);
    }

    /// A scope within the giver's own, by the key people know the place by (an area's code); "" for everything.
    @Transactional
    public UserChange give(int user, Scope.Kind kind, String key, LocalDate from, @Nullable LocalDate to, Actor by) {
        if (!dates(from, to)) {
            return new UserChange.Refused(List.of("security.flaw.dates"));
        }
        var target = target(kind, key, by);
        if (target.isEmpty()) {
            return new UserChange.Refused(List.of("security.flaw.scope"));
        }
        return others(
                user,
                by,
                "user.scope",
                () -> store.addScope(user, kind, target.getAsInt(), from, to),
                kind,
                key,
                from,
                to);
    }

    private OptionalInt target(Scope.Kind kind, String key, Actor by) {
        if (kind == Scope.Kind.EVERYTHING) {
            return by.scope().everything() ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return Actors.as(
                by,
                () -> places.stream()
                        .flatMap(it -> it.find(kind, key.strip(), Locale.ROOT).stream())
                        .mapToInt(ScopePlaces.Place::id)
                        .findFirst());
    }

    /// A scope by the id of the place, for those who keep the machine.
    @Transactional
    public void giveDirectly(int user, Scope.Kind kind, int target, LocalDate from, @Nullable LocalDate to, Actor by) {
        if (!by.isSystem()) {
            throw new NotAllowed(by, MANAGE_USERS);
        }
        store.addScope(user, kind, target, from, to);
        done(by, "user.scope", user, kind + " " + target);
    }

    /// The role or scope holds until yesterday.
    @Transactional
    public UserChange end(int user, Tenure tenure, Actor by) {
        String table = switch (tenure) {
            case Tenure.OfRole role -> "security_role";
            case Tenure.OfScope scope -> "security_scope";
            case Tenure.OfDeputy deputy -> "security_deputy";
        };
        return others(user, by, "user.end", () -> store.end(table, user, tenure.id(), LocalDate.now(clock)), tenure);
    }

    /// Appoints one's own deputy, by login.
    @Transactional
    public UserChange appoint(String login, LocalDate from, LocalDate to, Actor by) {
        var flaws = new ArrayList<String>();
        var deputy = Actors.as(Actor.system("deputy by login"), () -> store.byLogin(login.strip()));
        if (deputy.isEmpty() || deputy.get().id() == by.id() || deputy.get().disabled()) {
            flaws.add("security.flaw.deputy");
        }
        if (!dates(from, to) || from.plusMonths(6).isBefore(to)) {
            flaws.add("security.flaw.deputy-dates");
        }
        if (by.actsFor() != 0 || !flaws.isEmpty()) {
            return new UserChange.Refused(flaws.isEmpty() ? List.of("security.flaw.deputy") : flaws);
        }
        store.addDeputy(by.id(), deputy.orElseThrow().id(), from, to);
        return done(by, "user.deputy", by.id(), "%s from %s to %s".formatted(login, from, to));
    }

    @Transactional
    public UserChange dismiss(int deputy, Actor by) {
        if (by.actsFor() != 0 || !store.end("security_deputy", by.id(), deputy, LocalDate.now(clock))) {
            throw new NotInScope("deputy", deputy);
        }
        return done(by, "user.deputy-end", by.id(), "deputy " + deputy);
    }

    private UserChange others(int user, Actor by, String what, Runnable act, @Nullable Object... detail) {
        by.require(MANAGE_USERS);
        require(user, by);
        if (user == by.id()) {
            return new UserChange.Refused(List.of("security.flaw.oneself"));
        }
        if (!reach.within(user, by)) {
            return new UserChange.Refused(List.of("security.flaw.mightier"));
        }
        act.run();
        return done(by, what, user, detail.length == 0 ? "" : Arrays.toString(detail));
    }

    private UserChange done(Actor by, String what, int user, String detail) {
        trail.wrote(by, what, "user:" + user, detail);
        standings.forget();
        return new UserChange.Done(user);
    }

    private ArrayList<String> flaws(UserForm form, int self, Actor by) {
        var flaws = new ArrayList<>(form.flaws());
        if (taken(form, self)) {
            flaws.add("security.flaw.taken");
        }
        if (form.area() == null && !by.scope().everything()) {
            flaws.add("security.flaw.area");
        }
        return flaws;
    }

    /// Asked beyond the actor's own scope, because a login is one in the whole system.
    private boolean taken(UserForm form, int self) {
        return Actors.as(Actor.system("is it taken"), () -> {
            var byLogin = self == 0 ? store.byLogin(form.login()) : Optional.<User>empty();
            var byEmail = form.email() == null ? Optional.<User>empty() : store.byEmail(form.email());
            return byLogin.isPresent() || byEmail.filter(it -> it.id() != self).isPresent();
        });
    }

    private static boolean dates(LocalDate from, @Nullable LocalDate to) {
        return to == null || !to.isBefore(from);
    }
}
