package fugong.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Users and what they hold, in tables. Row-level security decides which of them the actor sees.
@Component
class UserStore {

    private static final RowMapper<User> USER = (row, number) -> user(row);

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<User> list(String like, int after, int limit) {
        return jdbc.sql("""
                select * from security_user
                 where id > :after and (login like :like or lower(name) like :like or email like :like)
                 order by id limit :limit
                """)
                .param("after", after)
                .param("like", "%" + like.strip().toLowerCase(Locale.ROOT) + "%")
                .param("limit", limit)
                .query(USER)
                .list();
    }

    Optional<User> find(int id) {
        return jdbc.sql("select * from security_user where id = :id")
                .param("id", id)
                .query(USER)
                .optional();
    }

    Optional<User> byLogin(String login) {
        return jdbc.sql("select * from security_user where login = lower(:login)")
                .param("login", login)
                .query(USER)
                .optional();
    }

    Optional<User> byEmail(String email) {
        return jdbc.sql("select * from security_user where email = lower(:email)")
                .param("email", email)
                .query(USER)
                .optional();
    }

    int add(UserForm form, @Nullable String password, boolean mustChange, boolean synthetic, Timestamp now) {
        return jdbc.sql("""
                insert into security_user (login, name, email, area, language, password, password_must_change, synthetic, created_at)
                values (lower(:login), :name, lower(:email), :area, :language, :password, :mustChange, :synthetic, :now)
                returning id
                """)
                .param("login", form.login())
                .param("name", form.name())
                .param("email", form.email())
                .param("area", form.area())
                .param("language", form.language())
                .param("password", password)
                .param("mustChange", mustChange)
                .param("synthetic", synthetic)
                .param("now", now)
                .query(Integer.class)
                .single();
    }

    void change(int id, UserForm form) {
        jdbc.sql("""
                update security_user
                   set name = :name, email = lower(:email), area = :area, language = :language, version = version + 1
                 where id = :id
                """)
                .param("name", form.name())
                .param("email", form.email())
                .param("area", form.area())
                .param("language", form.language())
                .param("id", id)
                .update();
    }

    void disable(int id, boolean disabled) {
        jdbc.sql("update security_user set disabled = :disabled, version = version + 1 where id = :id")
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    void unlock(int id) {
        jdbc.sql("update security_user set failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /// Whoever came in with what was taken away is out again.
    void firstPassword(int id, String encoded, Timestamp now) {
        jdbc.sql("""
                update security_user set password = :encoded, password_must_change = true, failures = 0,
                       locked_until = null where id = :id
                """).param("encoded", encoded).param("id", id).update();
        endSessions(id, now);
    }

    private void endSessions(int user, Timestamp now) {
        jdbc.sql("update security_session set ended_at = :now where \"user\" = :user and ended_at is null")
                .param("now", now)
                .param("user", user)
                .update();
    }

    void dropSecondFactor(int id, Timestamp now) {
        jdbc.sql("update security_user set totp_secret = null, totp_confirmed = false where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from security_recovery_code where \"user\" = :id")
                .param("id", id)
                .update();
        endSessions(id, now);
    }

    List<Tenure.OfRole> roles(int user) {
        return jdbc.sql("select * from security_role where \"user\" = :user order by valid_from, id")
                .param("user", user)
                .query((row, number) ->
                        new Tenure.OfRole(row.getInt("id"), Role.valueOf(row.getString("role")), from(row), to(row)))
                .list();
    }

    List<Tenure.OfScope> scopes(int user) {
        return jdbc.sql("select * from security_scope where \"user\" = :user order by valid_from, id")
                .param("user", user)
                .query((row, number) -> new Tenure.OfScope(
                        row.getInt("id"),
                        Scope.Kind.of(row.getString("kind")),
                        row.getInt("target"),
                        from(row),
                        to(row)))
                .list();
    }

    /// As the one who is away, and as the one who acts.
    List<Tenure.OfDeputy> deputies(int user) {
        return jdbc.sql("""
                select d.*, coalesce(u.name, '#' || d."user") user_name, coalesce(e.name, '#' || d.deputy) deputy_name
                  from security_deputy d
                  left join security_user u on u.id = d."user" left join security_user e on e.id = d.deputy
                 where d."user" = :user or d.deputy = :user order by d.valid_from desc, d.id
                """)
                .param("user", user)
                .query((row, number) -> new Tenure.OfDeputy(
                        row.getInt("id"),
                        row.getInt("user"),
                        row.getString("user_name"),
                        row.getInt("deputy"),
                        row.getString("deputy_name"),
                        from(row),
                        Objects.requireNonNull(to(row))))
                .list();
    }

    void addRole(int user, Role role, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("insert into security_role (\"user\", role, valid_from, valid_to) values (:user, :role, :from, :to)")
                .param("user", user)
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void addScope(int user, Scope.Kind kind, int target, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                insert into security_scope ("user", kind, target, valid_from, valid_to)
                values (:user, :kind, :target, :from, :to)
                """)
                .param("user", user)
                .param("kind", kind.word())
                .param("target", target)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void addDeputy(int user, int deputy, LocalDate from, LocalDate to) {
        jdbc.sql("""
                insert into security_deputy ("user", deputy, valid_from, valid_to) values (:user, :deputy, :from, :to)
                """)
                .param("user", user)
                .param("deputy", deputy)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// Ends a tenure the day before `day`; one that has not begun by then never was.
    boolean end(String table, int user, int id, LocalDate day) {
        int ended = jdbc.sql(
                        "update %s set valid_to = :last where id = :id and \"user\" = :user and valid_from <= :last"
                                .formatted(table))
                .param("last", day.minusDays(1))
                .param("id", id)
                .param("user", user)
                .update();
        int dropped = jdbc.sql(
                        "delete from %s where id = :id and \"user\" = :user and valid_from >= :day".formatted(table))
                .param("day", day)
                .param("id", id)
                .param("user", user)
                .update();
        return ended + dropped > 0;
    }

    private static LocalDate from(ResultSet row) throws SQLException {
        return row.getObject("valid_from", LocalDate.class);
    }

    private static @Nullable LocalDate to(ResultSet row) throws SQLException {
        return row.getObject("valid_to", LocalDate.class);
    }

    private static User user(ResultSet row) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_until");
        return new User(
                row.getInt("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("area", Integer.class),
                row.getString("language"),
                row.getBoolean("totp_confirmed"),
                row.getBoolean("disabled"),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("synthetic"),
                row.getInt("version"));
    }
}
