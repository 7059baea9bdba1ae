package fugong.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. Where we are root, its programs run in a user namespace of their own
/// (`unshare -U`): they see themselves as nobody and still reach root's files.
final class Unprivileged {

    private Unprivileged() {}

    /// @return the command with whatever is needed in front of it on this machine
    static List<String> command(List<String> command) throws IOException {
        if (!isRoot()) {
            return command;
        }
        if (!works("unshare", "-U", "true")) {
            throw new IOException("""
                    PostgreSQL does not run as root, and this machine allows no user namespaces (unshare -U).
                    Maybe start Fugong as an ordinary user, or give an external database with FUGONG_DB_URL.""");
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean works(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
