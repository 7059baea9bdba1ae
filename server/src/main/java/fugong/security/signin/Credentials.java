package fugong.security.signin;

import fugong.security.factor.Sealed;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What a user can prove himself with, as stored.
@Component
class Credentials {

    private final RowMapper<Credential> mapper = (row, number) -> credential(row);

    private final JdbcClient jdbc;
    private final Supplier<Sealed> seal;

    /// @param home of the installation; the key of the stored secrets lies there
    Credentials(JdbcClient jdbc, @Value("${fugong.home:data}") Path home) {
        this.jdbc = jdbc;
        this.seal = SingletonSupplier.of(() -> Sealed.in(home));
    }

    /// @param password  encoded; null when this user cannot sign in by password
    /// @param totp      secret of the authenticator app, null before it was set up
    /// @param confirmed the app has shown that it works
    record Credential(
            int user,
            String login,
            String name,
            @Nullable String password,
            boolean mustChange,
            byte @Nullable [] totp,
            boolean confirmed,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil,
            Set<String> roles) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    private static final String SELECT = """
            select u.id, u.login, u.name, u.password, u.password_must_change, u.totp_secret, u.totp_confirmed,
                   u.totp_last_step, u.failures, u.locked_until,
                   array(select r.role from security_role r where r."user" = u.id) roles
              from security_user u
             where not u.disabled and\s""";

    /// Locks the row: two attempts at once are counted one after the other.
    Optional<Credential> byLogin(String login) {
        return jdbc.sql(SELECT + "u.login = lower(:login) for update of u")
                .param("login", login)
                .query(mapper)
                .optional();
    }

    Optional<Credential> byId(int user) {
        return jdbc.sql(SELECT + "u.id = :user for update of u")
                .param("user", user)
                .query(mapper)
                .optional();
    }

    Optional<Credential> bySubject(String subject) {
        return jdbc.sql(SELECT + "u.subject = :subject")
                .param("subject", subject)
                .query(mapper)
                .optional();
    }

    /// Only a user who is not yet tied to a subject: a mail address is no identity once one is known.
    Optional<Credential> byEmail(String email) {
        return jdbc.sql(SELECT + "u.email = lower(:email) and u.subject is null")
                .param("email", email)
                .query(mapper)
                .optional();
    }

    void tie(int user, String subject) {
        jdbc.sql("update security_user set subject = :subject where id = :user")
                .param("subject", subject)
                .param("user", user)
                .update();
    }

    void failed(int user, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update security_user set failures = :failures, locked_until = :until where id = :user")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .param("user", user)
                .update();
    }

    void succeeded(int user) {
        failed(user, 0, null);
    }

    void usedStep(int user, long step) {
        jdbc.sql("update security_user set totp_last_step = :step where id = :user")
                .param("step", step)
                .param("user", user)
                .update();
    }

    void offerTotp(int user, byte[] secret) {
        jdbc.sql("update security_user set totp_secret = :secret, totp_confirmed = false where id = :user")
                .param("secret", seal.get().seal(secret, user))
                .param("user", user)
                .update();
    }

    void confirmTotp(int user) {
        jdbc.sql("update security_user set totp_confirmed = true where id = :user")
                .param("user", user)
                .update();
    }

    void removeTotp(int user) {
        jdbc.sql("""
                update security_user set totp_secret = null, totp_confirmed = false, totp_last_step = 0 where id = :user
                """).param("user", user).update();
        jdbc.sql("delete from security_recovery_code where \"user\" = :user")
                .param("user", user)
                .update();
    }

    void password(int user, String encoded) {
        jdbc.sql("""
                update security_user set password = :encoded, password_must_change = false where id = :user
                """).param("encoded", encoded).param("user", user).update();
    }

    void recoveryCodes(int user, List<byte[]> hashes) {
        jdbc.sql("delete from security_recovery_code where \"user\" = :user")
                .param("user", user)
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into security_recovery_code (\"user\", hash) values (:user, :hash)")
                    .param("user", user)
                    .param("hash", hash)
                    .update();
        }
    }

    /// True when the code was there and unused; it is used from now on.
    boolean useRecoveryCode(int user, byte[] hash, Instant now) {
        return jdbc.sql("""
                update security_recovery_code set used_at = :now
                 where "user" = :user and hash = :hash and used_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("user", user)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    int recoveryCodesLeft(int user) {
        return jdbc.sql("select count(*) from security_recovery_code where \"user\" = :user and used_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    private Credential credential(ResultSet row) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_until");
        return new Credential(
                row.getInt("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("password_must_change"),
                totp(row),
                row.getBoolean("totp_confirmed"),
                row.getLong("totp_last_step"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant(),
                new TreeSet<>(Arrays.asList((String[]) row.getArray("roles").getArray())));
    }

    private byte @Nullable [] totp(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("totp_secret");
        return sealed == null ? null : seal.get().open(sealed, row.getInt("id"));
    }
}
