package fugong;

import fugong.persistence.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/// The real server in a process of its own, on a test's database: to be killed in the middle of its work.
public final class ServerProcess {

    private static final int ATTEMPTS = 900;

    private final Database database;
    private final Path folder;
    private final String bearer;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    /// @param bearer a token that may read the indicators: how the test knows that it is up
    public ServerProcess(Database database, Path folder, String bearer) throws IOException {
        this.database = database;
        this.folder = folder;
        this.bearer = bearer;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /// Returns when it answers.
    public Process start() throws Exception {
        var log = folder.resolve("server-%d.log".formatted(port));
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fugong.Fugong",
                "serve");
        builder.environment().put("FUGONG_PORT", Integer.toString(port));
        builder.environment().put("FUGONG_HOME", folder.toString());
        builder.environment().put("FUGONG_DB_URL", database.url());
        builder.environment().put("FUGONG_DB_OWNER", database.owner().user());
        builder.environment().put("FUGONG_DB_OWNER_PASSWORD", database.owner().password());
        builder.environment().put("FUGONG_DB_APP", database.app().user());
        builder.environment().put("FUGONG_DB_APP_PASSWORD", database.app().password());
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (answers()) {
                return process;
            }
            if (!process.isAlive()) {
                throw new AssertionError("The server ended: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The server did not come up: " + Files.readString(log));
    }

    private boolean answers() throws InterruptedException {
        var up = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/indicators".formatted(port)))
                .header("Authorization", "Bearer " + bearer)
                .build();
        try {
            return http.send(up, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
