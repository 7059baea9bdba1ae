package fugong.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How far a user reaches, against the one who manages him. The office a user sits in says who looks after him, not
/// how much he may: whoever could set the password of somebody mightier could sign in as him.
@Component
class Reach {

    private final UserStore store;
    private final ObjectProvider<ScopePlaces> places;
    private final Clock clock;

    Reach(UserStore store, ObjectProvider<ScopePlaces> places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /// Everything the user may see or do, now or later, for himself or for one he is deputy of, lies within `by`.
    boolean within(int user, Actor by) {
        if (by.scope().everything() && by.is(Role.ADMINISTRATOR) || by.isSystem()) {
            return true;
        }
        var away = deputyOf(user);
        return Actors.as(by, () -> holdsNoMore(user, by) && away.stream().allMatch(it -> holdsNoMore(it, by)));
    }

    /// One whom `by` does not even see is beyond him.
    private boolean holdsNoMore(int user, Actor by) {
        return store.find(user).isPresent()
                && store.roles(user).stream().filter(this::lasts).allMatch(it -> gives(it.role(), by))
                && store.scopes(user).stream().filter(this::lasts).allMatch(this::sees);
    }

    /// Asked beyond the scope of `by`, who does not see for whom from elsewhere the user stands in.
    private List<Integer> deputyOf(int user) {
        var all = Actors.as(Actor.system("whom he stands in for"), () -> store.deputies(user));
        return all.stream()
                .filter(it -> it.deputy() == user && lasts(it))
                .map(Tenure.OfDeputy::user)
                .toList();
    }

    static boolean gives(Role role, Actor by) {
        return by.isSystem() || by.is(Role.ADMINISTRATOR) || by.permissions().containsAll(role.permissions());
    }

    private boolean sees(Tenure.OfScope scope) {
        return places.stream()
                .anyMatch(it -> it.at(scope.kind(), scope.target(), Locale.ROOT).isPresent());
    }

    private boolean lasts(Tenure tenure) {
        var last = tenure.to();
        return last == null || !last.isBefore(LocalDate.now(clock));
    }
}
