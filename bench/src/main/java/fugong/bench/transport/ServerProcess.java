package fugong.bench.transport;

import fugong.persistence.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The real server in a process of its own, on a database that outlives it. Its classes are kept in an archive
/// after the first start, so that a hundred starts do not take an hour.
final class ServerProcess {

    private static final int PATIENCE = 600;

    private final Path home;
    private final Database database;
    private final HttpClient http = HttpClient.newHttpClient();
    final int port;
    private @Nullable Process process;

    ServerProcess(Path home, Database database) throws IOException {
        this.home = home;
        this.database = database;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    void start() throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fugong.Fugong",
                "serve"));
        var builder = new ProcessBuilder(words);
        var settings = builder.environment();
        settings.put("FUGONG_PORT", Integer.toString(port));
        settings.put("FUGONG_HOME", home.toString());
        settings.put("FUGONG_TODAY", Ground.DAY.toString());
        settings.put("FUGONG_DB_URL", database.url());
        settings.put("FUGONG_DB_OWNER", database.owner().user());
        settings.put("FUGONG_DB_OWNER_PASSWORD", database.owner().password());
        settings.put("FUGONG_DB_APP", database.app().user());
        settings.put("FUGONG_DB_APP_PASSWORD", database.app().password());
        settings.put("FUGONG_TRANSPORT_SIGNUPSPERMINUTE", "100000");
        var log = home.resolve("server.log").toFile();
        process = builder.redirectErrorStream(true).redirectOutput(log).start();
        for (int i = 0; i < PATIENCE; i++) {
            if (up()) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The server did not come up: " + Files.readString(log.toPath()));
    }

    private boolean up() throws InterruptedException {
        try {
            var ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/return"))
                    .build();
            return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// SIGKILL: nothing is said to it, nothing is ended.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /// SIGTERM: it ends what it does and writes the archive of its classes.
    void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
