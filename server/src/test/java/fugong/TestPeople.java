package fugong;

import static java.util.Objects.requireNonNull;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.Standings;
import fugong.security.UserForm;
import fugong.security.Users;
import fugong.security.signin.Tokens;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// People for tests, with a role and a scope, and ways in for them. All have the same password.
@Component
public class TestPeople {

    public static final String PASSWORD = "spring 复工 2020";
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    private final Users users;
    private final Tokens tokens;
    private final Standings standings;
    private final AtomicInteger count = new AtomicInteger();

    TestPeople(Users users, Tokens tokens, Standings standings) {
        this.users = users;
        this.tokens = tokens;
        this.standings = standings;
    }

    /// Somebody new, as he stands.
    public Actor somebody(Role role, Scope scope) {
        return somebody(role.name().toLowerCase(Locale.ROOT) + count.incrementAndGet(), Set.of(role), scope);
    }

    public Actor somebody(String login, Set<Role> roles, Scope scope) {
        var system = Actor.system("test");
        int id = Actors.as(system, () -> {
            int user = users.openSynthetic(
                    new UserForm(login, login, login + "@example.org", null, "en"), PASSWORD, system);
            roles.forEach(it -> users.give(user, it, LONG_AGO, null, system));
            if (scope.everything()) {
                users.giveDirectly(user, Scope.Kind.EVERYTHING, 0, LONG_AGO, null, system);
            }
            scope.areas().forEach(it -> users.giveDirectly(user, Scope.Kind.AREA, it, LONG_AGO, null, system));
            scope.groups().forEach(it -> users.giveDirectly(user, Scope.Kind.GROUP, it, LONG_AGO, null, system));
            scope.enterprises()
                    .forEach(it -> users.giveDirectly(user, Scope.Kind.ENTERPRISE, it, LONG_AGO, null, system));
            return user;
        });
        return requireNonNull(standings.find(id, 0).orElse(null));
    }

    /// An API token with all that the actor may do.
    public String token(Actor actor) {
        return Actors.as(actor, () -> tokens.make(actor, "test", actor.permissions(), 30));
    }
}
