package fugong.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// An embedded PostgreSQL in a folder of ours: programs, data, passwords. Loopback only, passwords by scram.
///
/// The server is a process of its own. When our JVM is killed it lives on, and the next start adopts it: nothing
/// committed is ever lost with us. With `durable` it syncs every commit to the disk; tests leave that out.
public final class PostgresHome implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final int PATIENCE_TENTHS = 600;

    private final Path home;
    private final boolean durable;
    private final Path programs;
    private final InUse inUse;

    private PostgresHome(Path home, boolean durable, Path programs, InUse inUse) {
        this.home = home;
        this.durable = durable;
        this.programs = programs;
        this.inUse = inUse;
    }

    /// Unpacks, creates and starts what is missing; adopts a server that is already running on this folder.
    public static PostgresHome open(Path folder, boolean durable) throws IOException {
        Path home = folder.toAbsolutePath();
        Files.createDirectories(home);
        try (InUse.Turn turn = InUse.turn(home)) {
            PostgresHome postgres = new PostgresHome(home, durable, PostgresBinaries.unpackedIn(home), InUse.of(home));
            postgres.start();
            return postgres;
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private void start() throws IOException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            create();
        }
        if (answers() || wakingUp()) {
            return;
        }
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        run(startCommand(freePort()), "start");
    }

    private void create() throws IOException {
        String password = secret("superuser");
        Path file = home.resolve("password.tmp");
        Files.writeString(file, password);
        try {
            run(
                    List.of(
                            program("initdb"),
                            "-D",
                            data().toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + file,
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions"),
                    "initdb");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<String> startCommand(int port) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=256MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=2GB",
                "wal_compression=pglz",
                "jit=off",
                "logging_collector=off"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB"));
        }
        StringBuilder options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting.endsWith("=") ? setting + "''" : setting));
        return List.of(
                program("pg_ctl"),
                "-D",
                data().toString(),
                "-l",
                data().resolve("server.log").toString(),
                "-o",
                options.toString(),
                "-w",
                "-t",
                "60",
                "start");
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The port of the running server, from its own pid file (fourth line).
    private int port() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip());
    }

    /// A server that does not answer yet, or not us: it recovers after a crash, or sits in another network
    /// namespace. Two servers on one folder would destroy it, so a living one is waited for and never replaced.
    private boolean wakingUp() throws IOException {
        for (int tenths = 0; tenths < PATIENCE_TENTHS && alive(); tenths++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            if (answers()) {
                return true;
            }
        }
        if (alive()) {
            throw new IOException("""
                    A PostgreSQL is running in %s and does not answer.
                    Maybe it is still recovering, or was started inside another container or network namespace.""".formatted(data()));
        }
        return false;
    }

    private boolean alive() {
        try {
            var pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .flatMap(it -> it.info().command())
                    .filter(it -> it.contains("postgres"))
                    .isPresent();
        } catch (IOException | NoSuchElementException | NumberFormatException none) {
            return false;
        }
    }

    private boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException | IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return false;
        }
    }

    private String url(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /// A connection as the superuser: to create databases and roles, never to serve anybody.
    public Connection superuser(String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secret("superuser"));
    }

    /// The named database with its two roles, made where missing.
    public Database database(String name) throws IOException, SQLException {
        Database.Login owner = new Database.Login("fugong_owner", secret("owner"));
        Database.Login app = new Database.Login("fugong_app", secret("app"));
        try (Connection connection = superuser("postgres")) {
            role(connection, owner);
            role(connection, app);
            if (!exists(connection, "select 1 from pg_database where datname = '%s'".formatted(name))) {
                execute(connection, "create database \"%s\" owner fugong_owner".formatted(name));
            }
        }
        return new Database(url(name), owner, app);
    }

    private static void role(Connection connection, Database.Login login) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(login.user()))
                ? "alter"
                : "create";
        execute(
                connection,
                "%s role %s login nosuperuser nobypassrls password '%s'"
                        .formatted(verb, login.user(), login.password()));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A password of ours, made once and readable by our user alone.
    private String secret(String name) throws IOException {
        Path file = home.resolve("secrets").resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private void run(List<String> command, String what) throws IOException {
        Path log = Files.createTempFile(home, what, ".log");
        try {
            Process process = new ProcessBuilder(Unprivileged.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("""
                        PostgreSQL's %s failed in %s:
                        %s
                        Maybe the disk is full or the folder belongs to another user.""".formatted(what, home, Files.readString(log)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL's %s ran.".formatted(what), e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /// The last to use the server stops it: a load that outlasts the pages it was begun beside keeps its store. One
    /// for tests stays up for the next run.
    @Override
    public void close() throws IOException {
        try (InUse.Turn turn = InUse.turn(home)) {
            if (inUse.leave() && durable) {
                stop();
            }
        }
    }

    /// Stops the server, whoever uses it.
    public void stop() throws IOException {
        run(List.of(program("pg_ctl"), "-D", data().toString(), "-m", "fast", "-w", "-t", "60", "stop"), "stop");
    }
}
