package fugong.security.signin;

import fugong.persistence.StoreReplaced;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.SecuritySettings;
import fugong.security.WallClock;
import fugong.security.factor.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions live in the database, so they outlive a restart, can be listed and ended, and several servers share
/// them. The cookie holds 256 random bits; only their fingerprint is stored.
@Component
public class Sessions {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Actor KEEPER = Actor.system("sessions");
    private static final RowMapper<Session> ROW = (row, number) -> session(row);

    private final JdbcClient jdbc;
    private final WallClock wall;
    private final SecuritySettings settings;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Sessions(JdbcClient jdbc, WallClock wall, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.settings = settings;
    }

    private record Kept(Session session, Instant until) {}

    /// Begins a session and gives the secret for the cookie.
    String open(int user, Stage stage, Visitor visitor) {
        String secret = Secrets.text();
        Instant now = wall.instant();
        Actors.run(
                KEEPER,
                () -> jdbc.sql("""
                insert into security_session ("user", hash, stage, began_at, seen_at, ends_at, address, agent)
                values (:user, :hash, :stage, :now, :now, :ends, :address, :agent)
                """)
                        .param("user", user)
                        .param("hash", Secrets.fingerprint(secret))
                        .param("stage", stage.word())
                        .param("now", Timestamp.from(now))
                        .param("ends", Timestamp.from(now.plus(settings.sessionLength())))
                        .param("address", visitor.address())
                        .param("agent", visitor.agent())
                        .update());
        return secret;
    }

    /// The session of a cookie, unless it ended, lay idle too long, or never was.
    public Optional<Session> find(String secret) {
        Instant now = wall.instant();
        String key = HexFormat.of().formatHex(Secrets.fingerprint(secret));
        var known = kept.get(key);
        if (known != null && known.until.isAfter(now)) {
            return Optional.of(known.session);
        }
        kept.remove(key);
        var found = read(secret, now);
        found.ifPresent(it -> {
            touch(it, now);
            kept.put(key, new Kept(it, now.plus(KEPT)));
        });
        return found;
    }

    private Optional<Session> read(String secret, Instant now) {
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("""
                select * from security_session
                 where hash = :hash and ended_at is null and ends_at > :now and seen_at > :idle
                """)
                        .param("hash", Secrets.fingerprint(secret))
                        .param("now", Timestamp.from(now))
                        .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                        .query(ROW)
                        .optional());
    }

    private void touch(Session session, Instant now) {
        if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            Actors.run(
                    KEEPER,
                    () -> jdbc.sql("update security_session set seen_at = :now where id = :id")
                            .param("now", Timestamp.from(now))
                            .param("id", session.id())
                            .update());
        }
    }

    /// A session of a person, begun and not ended, newest first.
    public List<Session> of(int user) {
        Instant now = wall.instant();
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("""
                select * from security_session
                 where "user" = :user and ended_at is null and ends_at > :now and seen_at > :idle
                 order by seen_at desc
                """)
                        .param("user", user)
                        .param("now", Timestamp.from(now))
                        .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                        .query(ROW)
                        .list());
    }

    /// Acts for somebody else from the next request on; 0 for oneself again. Whether one may is asked at each
    /// request.
    public void actFor(Session session, int user) {
        Actors.run(
                KEEPER,
                () -> jdbc.sql("update security_session set acts_for = :user where id = :id")
                        .param("user", user)
                        .param("id", session.id())
                        .update());
        kept.clear();
    }

    /// Ends one session of this user; another's is left alone.
    public void end(int user, int session) {
        end("\"user\" = :user and id = :session", user, session);
    }

    /// Ends all sessions of this user but one (0: all).
    public void endOthers(int user, int session) {
        end("\"user\" = :user and id <> :session", user, session);
    }

    private void end(String which, int user, int session) {
        Actors.run(
                KEEPER,
                () -> jdbc.sql("update security_session set ended_at = :now where ended_at is null and " + which)
                        .param("now", Timestamp.from(wall.instant()))
                        .param("user", user)
                        .param("session", session)
                        .update());
        kept.clear();
    }

    @EventListener
    void forgetAll(StoreReplaced replaced) {
        kept.clear();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getInt("id"),
                row.getInt("user"),
                Stage.of(row.getString("stage")),
                row.getInt("acts_for"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
