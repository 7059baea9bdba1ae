package fugong.security.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.ScopePlaces.Place;
import fugong.security.Tenure;
import fugong.security.User;
import fugong.security.UserChange;
import fugong.security.UserForm;
import fugong.security.Users;
import fugong.security.WallClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Users, roles and scopes, for administrators.
@Controller
@Needs(Permission.MANAGE_USERS)
class UserPages {

    private static final int PAGE = 50;

    private final Users users;
    private final PlaceNames places;
    private final WallClock wall;
    private final Clock clock;

    UserPages(Users users, PlaceNames places, WallClock wall, Clock clock) {
        this.users = users;
        this.places = places;
        this.wall = wall;
        this.clock = clock;
    }

    /// A user as the list shows him.
    record Row(User user, List<Role> roles, List<Place> places, boolean locked) {}

    /// A scope with the name of its place.
    record NamedScope(Tenure.OfScope tenure, Place place) {}

    @GetMapping("/users")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model,
            Locale locale) {
        var found = users.list(actor, q, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("rows", shown.stream().map(it -> row(it, locale)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "security/users";
    }

    private Row row(User user, Locale locale) {
        var today = LocalDate.now(clock);
        return new Row(
                user,
                users.roles(user.id()).stream()
                        .filter(it -> it.holdsOn(today))
                        .map(Tenure.OfRole::role)
                        .distinct()
                        .toList(),
                users.scopes(user.id()).stream()
                        .filter(it -> it.holdsOn(today))
                        .map(it -> places.of(it.kind(), it.target(), locale))
                        .toList(),
                locked(user));
    }

    private boolean locked(User user) {
        return user.lockedUntil() != null && user.lockedUntil().isAfter(wall.instant());
    }

    @GetMapping("/users/new")
    String blank() {
        return "security/user-new";
    }

    @PostMapping("/users/new")
    String open(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "zh") String language,
            Actor actor,
            Model model,
            Locale locale) {
        var place = places.area(area, locale);
        var form = new UserForm(login, name, email, place.map(Place::id).orElse(null), language);
        var outcome = area.isBlank() || place.isPresent()
                ? users.open(form, actor)
                : new UserChange.Refused(List.of("security.flaw.scope"));
        if (outcome instanceof UserChange.Refused(var flaws)) {
            model.addAttribute("flaws", flaws);
            model.addAttribute("form", form);
            model.addAttribute("area", area);
            return "security/user-new";
        }
        return shown(outcome, actor, model, locale);
    }

    @GetMapping("/users/{user}")
    String one(@PathVariable int user, Actor actor, Model model, Locale locale) {
        var found = users.require(user, actor);
        model.addAttribute("user", found);
        model.addAttribute("locked", locked(found));
        model.addAttribute("area", found.area() == null ? null : places.of(Scope.Kind.AREA, found.area(), locale));
        model.addAttribute("roles", users.roles(user));
        model.addAttribute(
                "scopes",
                users.scopes(user).stream()
                        .map(it -> new NamedScope(it, places.of(it.kind(), it.target(), locale)))
                        .toList());
        model.addAttribute("deputies", users.deputies(user));
        model.addAttribute("everyRole", Role.values());
        model.addAttribute("everyKind", Scope.Kind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayGiveEverything", actor.scope().everything());
        return "security/user";
    }

    @PostMapping("/users/{user}/change")
    String change(
            @PathVariable int user,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String language,
            Actor actor,
            Model model,
            Locale locale) {
        var before = users.require(user, actor);
        var form = new UserForm(before.login(), name, email, before.area(), language);
        return after(users.change(user, form, actor), user, actor, model, locale);
    }

    @PostMapping("/users/{user}/roles")
    String giveRole(
            @PathVariable int user,
            @RequestParam Role role,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor,
            Model model,
            Locale locale) {
        return after(users.give(user, role, from, to, actor), user, actor, model, locale);
    }

    @PostMapping("/users/{user}/scopes")
    String giveScope(
            @PathVariable int user,
            @RequestParam Scope.Kind kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor,
            Model model,
            Locale locale) {
        return after(users.give(user, kind, key, from, to, actor), user, actor, model, locale);
    }

    @PostMapping("/users/{user}/tenures/{tenure}/end")
    String end(
            @PathVariable int user,
            @PathVariable int tenure,
            @RequestParam boolean role,
            Actor actor,
            Model model,
            Locale locale) {
        Stream<? extends Tenure> held = role ? users.roles(user).stream() : users.scopes(user).stream();
        var found =
                held.filter(it -> it.id() == tenure).findFirst().orElseThrow(() -> new NotInScope("tenure", tenure));
        return after(users.end(user, found, actor), user, actor, model, locale);
    }

    /// The acts that need no more than the user.
    enum Act {
        DISABLE,
        ENABLE,
        UNLOCK,
        NEW_PASSWORD,
        DROP_FACTOR
    }

    @PostMapping("/users/{user}/acts")
    String act(@PathVariable int user, @RequestParam Act act, Actor actor, Model model, Locale locale) {
        var outcome = switch (act) {
            case DISABLE -> users.disable(user, true, actor);
            case ENABLE -> users.disable(user, false, actor);
            case UNLOCK -> users.unlock(user, actor);
            case NEW_PASSWORD -> users.newPassword(user, actor);
            case DROP_FACTOR -> users.dropSecondFactor(user, actor);
        };
        return after(outcome, user, actor, model, locale);
    }

    private String after(UserChange outcome, int user, Actor actor, Model model, Locale locale) {
        return switch (outcome) {
            case UserChange.Refused(var flaws) -> {
                model.addAttribute("flaws", flaws);
                yield one(user, actor, model, locale);
            }
            case UserChange.Opened opened -> shown(opened, actor, model, locale);
            case UserChange.Done done -> "redirect:/users/" + user;
        };
    }

    /// A first password is shown once, on the page of the user it belongs to.
    private String shown(UserChange outcome, Actor actor, Model model, Locale locale) {
        if (outcome instanceof UserChange.Opened(var user, var first)) {
            model.addAttribute("firstPassword", first);
            return one(user, actor, model, locale);
        }
        return "redirect:/users";
    }
}
