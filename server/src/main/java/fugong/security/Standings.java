package fugong.security;

import fugong.persistence.StoreReplaced;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person may do today: the roles and scopes that hold on this day, or those of the person he is deputy
/// for.
///
/// Kept for half a minute, because every request asks; forgotten at once when users change on this server.
@Component
public class Standings {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WallClock wall;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    Standings(JdbcClient jdbc, Clock clock, WallClock wall) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wall = wall;
    }

    private record Key(int user, int actsFor, LocalDate day) {}

    private record Kept(Optional<Actor> actor, Instant until) {}

    /// Empty when there is no such user, when he is disabled, or when he is not (any more) deputy of `actsFor`.
    public Optional<Actor> find(int user, int actsFor) {
        var key = new Key(user, actsFor, LocalDate.now(clock));
        var known = kept.get(key);
        if (known == null || known.until.isBefore(wall.instant())) {
            known = new Kept(read(key), wall.instant().plus(KEPT));
            kept.put(key, known);
        }
        return known.actor;
    }

    void forget() {
        kept.clear();
    }

    @EventListener
    void forgetAll(StoreReplaced replaced) {
        forget();
    }

    private Optional<Actor> read(Key key) {
        return Actors.as(Actor.system("who is who"), () -> {
            var self = one(key.user, key.day);
            if (key.actsFor == 0 || self.isEmpty() || !isDeputy(key)) {
                return key.actsFor == 0 ? self : Optional.empty();
            }
            return one(key.actsFor, key.day).map(it -> deputy(self.get(), it));
        });
    }

    /// A deputy has the roles and scope of the one who is away, except the right to make others mighty.
    private static Actor deputy(Actor self, Actor away) {
        var permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(away.permissions());
        permissions.remove(Permission.MANAGE_USERS);
        return new Actor(
                self.id(), self.name() + " → " + away.name(), away.roles(), away.scope(), permissions, away.id());
    }

    private boolean isDeputy(Key key) {
        return jdbc.sql("""
                select exists (select from security_deputy
                                where "user" = :user and deputy = :deputy and :day between valid_from and valid_to)
                """)
                .param("user", key.actsFor)
                .param("deputy", key.user)
                .param("day", key.day)
                .query(Boolean.class)
                .single();
    }

    private Optional<Actor> one(int user, LocalDate day) {
        return jdbc.sql("""
                select u.id, u.name,
                       array(select distinct r.role from security_role r
                              where r."user" = u.id and :day >= r.valid_from and :day <= coalesce(r.valid_to, 'infinity')) roles,
                       array(select s.kind || ':' || s.target from security_scope s
                              where s."user" = u.id and :day >= s.valid_from and :day <= coalesce(s.valid_to, 'infinity')) scopes
                  from security_user u
                 where u.id = :user and not u.disabled
                """)
                .param("user", user)
                .param("day", day)
                .query((row, number) -> actor(row))
                .optional();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        var scope = Scope.NOTHING;
        for (String part : (String[]) row.getArray("scopes").getArray()) {
            scope = scope.plus(Scope.parse(part));
        }
        return new Actor(row.getInt("id"), row.getString("name"), roles, scope);
    }
}
