package fugong.security.connections;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells the database who is acting, so that row-level security shows that actor's rows and no others.
///
/// The settings (`fugong.actor` …, whether the actor manages users, and the region's day, because memberships give
/// sight only while they last) are put on a connection before a statement is made on it, whenever the actor differs
/// from the one the connection last heard of: nothing is sent while the same actor goes on, and [Actors#as] takes
/// effect inside a running transaction too. A rollback takes back settings made within the transaction, therefore
/// they are sent again after one. No actor: the settings of nobody, who sees nothing.
public final class ScopedDataSource extends DelegatingDataSource {

    private static final String TELL = """
            select set_config('fugong.actor', ?, false), set_config('fugong.everything', ?, false),
                   set_config('fugong.areas', ?, false), set_config('fugong.groups', ?, false),
                   set_config('fugong.enterprises', ?, false), set_config('fugong.today', ?, false),
                   set_config('fugong.manages', ?, false)
            """;
    private static final Set<String> MAKES_STATEMENTS =
            Set.of("prepareStatement", "createStatement", "prepareCall", "unwrap", "getMetaData");

    /// What each physical connection of the pool last heard. Weak: the pool decides how long a connection
    /// lives.
    private final Map<Connection, Heard> heard = Collections.synchronizedMap(new WeakHashMap<>());

    private final Supplier<LocalDate> today;

    public ScopedDataSource(DataSource pool, Supplier<LocalDate> today) {
        super(pool);
        this.today = today;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return scoped(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return scoped(super.getConnection(user, password));
    }

    private Connection scoped(Connection pooled) throws SQLException {
        var physical = pooled.isWrapperFor(org.postgresql.PGConnection.class)
                ? (Connection) pooled.unwrap(org.postgresql.PGConnection.class)
                : pooled;
        var known = heard.computeIfAbsent(physical, it -> new Heard());
        return (Connection) Proxy.newProxyInstance(
                ScopedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(pooled, known, method, arguments));
    }

    private @Nullable Object call(Connection pooled, Heard known, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (MAKES_STATEMENTS.contains(method.getName())) {
            tell(pooled, known);
        } else if (method.getName().equals("close") && !pooled.isClosed() && !pooled.getAutoCommit()) {
            known.sent = false; // the pool rolls back what was left open
        }
        try {
            return method.invoke(pooled, arguments);
        } catch (InvocationTargetException failed) {
            known.sent = false;
            throw failed.getTargetException();
        } finally {
            if (method.getName().equals("rollback")) {
                known.sent = false;
            }
        }
    }

    private void tell(Connection pooled, Heard known) throws SQLException {
        var actor = Actors.find().orElse(null);
        var day = today.get();
        if (known.sent && Objects.equals(known.actor, actor) && day.equals(known.day)) {
            return;
        }
        var scope = actor == null ? Scope.NOTHING : actor.scope();
        known.sent = false;
        try (var statement = pooled.prepareStatement(TELL)) {
            statement.setString(1, Integer.toString(actor == null ? 0 : actor.id()));
            statement.setString(2, scope.everything() ? "on" : "off");
            statement.setString(3, array(scope.areas()));
            statement.setString(4, array(scope.groups()));
            statement.setString(5, array(scope.enterprises()));
            statement.setString(6, day.toString());
            statement.setString(7, actor != null && actor.may(Permission.MANAGE_USERS) ? "on" : "off");
            statement.execute();
        }
        known.actor = actor;
        known.day = day;
        known.sent = true;
    }

    private static String array(Set<Integer> ids) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /// The actor a connection heard of last; a connection serves one thread at a time.
    private static final class Heard {
        private @Nullable Actor actor;
        private @Nullable LocalDate day;
        private boolean sent;
    }
}
