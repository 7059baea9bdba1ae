package fugong.security.signin;

import fugong.persistence.StoreReplaced;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.SecuritySettings;
import fugong.security.Standings;
import fugong.security.Trail;
import fugong.security.WallClock;
import fugong.security.factor.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// API tokens. The secret is shown once, when it is made; stored is its fingerprint.
@Component
public class Tokens {

    public static final String PREFIX = "fgt_";

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final Actor KEEPER = Actor.system("tokens");
    private static final RowMapper<Token> ROW = (row, number) -> token(row);

    private final JdbcClient jdbc;
    private final Standings standings;
    private final WallClock wall;
    private final SecuritySettings settings;
    private final Trail trail;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Tokens(JdbcClient jdbc, Standings standings, WallClock wall, SecuritySettings settings, Trail trail) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.wall = wall;
        this.settings = settings;
        this.trail = trail;
    }

    private record Kept(Token token, Instant until) {}

    /// Makes a token for the actor himself. A deputy cannot make one in the other's name, and a token with fewer
    /// rights cannot make one with more.
    ///
    /// @param days how long it is good, at most the setting's limit
    /// @return the secret, for the one time it is shown
    @Transactional
    public String make(Actor by, String name, Set<Permission> permissions, int days) {
        if (by.isSystem() || by.actsFor() != 0) {
            throw new IllegalStateException("Only a person himself makes a token, not %s.".formatted(by.name()));
        }
        permissions.forEach(by::require);
        String secret = PREFIX + Secrets.text();
        Instant now = wall.instant();
        var expires = now.plus(Duration.ofDays(Math.clamp(days, 1, settings.tokenDays())));
        jdbc.sql("""
                insert into security_token ("user", name, hash, hint, permissions, created_at, expires_at)
                values (:user, :name, :hash, :hint, :permissions, :now, :expires)
                """)
                .param("user", by.id())
                .param("name", name.isBlank() ? "token" : name.strip())
                .param("hash", Secrets.fingerprint(secret))
                .param("hint", secret.substring(0, PREFIX.length() + 4))
                .param(
                        "permissions",
                        permissions.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
        trail.wrote(by, "token.make", "user:" + by.id(), "%s until %s %s".formatted(name, expires, permissions));
        return secret;
    }

    public List<Token> of(int user) {
        return jdbc.sql("select * from security_token where \"user\" = :user order by id desc")
                .param("user", user)
                .query(ROW)
                .list();
    }

    @Transactional
    public void revoke(Actor by, int token) {
        int revoked = jdbc.sql("""
                update security_token set revoked_at = :now where id = :token and "user" = :user and revoked_at is null
                """)
                .param("now", Timestamp.from(wall.instant()))
                .param("token", token)
                .param("user", by.id())
                .update();
        if (revoked == 0) {
            throw new NotInScope("token", token);
        }
        trail.wrote(by, "token.revoke", "user:" + by.id(), "token " + token);
        kept.clear();
    }

    /// The actor behind a secret: the user as he stands today, limited to the token's permissions. Empty when the
    /// token is unknown, expired or revoked, or the user is disabled.
    public Optional<Actor> actorOf(String secret) {
        Instant now = wall.instant();
        String key = HexFormat.of().formatHex(Secrets.fingerprint(secret));
        var known = kept.get(key);
        if (known == null || known.until.isBefore(now)) {
            var read = read(secret);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            known = new Kept(read.get(), now.plus(KEPT));
            kept.put(key, known);
            touch(known.token, now);
        }
        var token = known.token;
        return token.goodAt(now)
                ? standings.find(token.user(), 0).map(it -> it.limitedTo(token.permissions()))
                : Optional.empty();
    }

    private Optional<Token> read(String secret) {
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("select * from security_token where hash = :hash")
                        .param("hash", Secrets.fingerprint(secret))
                        .query(ROW)
                        .optional());
    }

    private void touch(Token token, Instant now) {
        if (token.usedAt() == null || token.usedAt().plus(USED_EVERY).isBefore(now)) {
            Actors.run(
                    KEEPER,
                    () -> jdbc.sql("update security_token set used_at = :now where id = :id")
                            .param("now", Timestamp.from(now))
                            .param("id", token.id())
                            .update());
        }
    }

    @EventListener
    void forgetAll(StoreReplaced replaced) {
        kept.clear();
    }

    private static Token token(ResultSet row) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String permission : (String[]) row.getArray("permissions").getArray()) {
            permissions.add(Permission.valueOf(permission));
        }
        Timestamp used = row.getTimestamp("used_at");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Token(
                row.getInt("id"),
                row.getInt("user"),
                row.getString("name"),
                row.getString("hint"),
                permissions,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
