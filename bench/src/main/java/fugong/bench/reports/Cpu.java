package fugong.bench.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// CPU seconds used so far: by this JVM (the server and the clients that load it) and by PostgreSQL. On a machine
/// that others use too, this says more than the clock.
record Cpu(double jvm, double postgres) {

    static Cpu now(Path home) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Cpu(system.getProcessCpuTime() / 1e9, postgres(home));
    }

    /// The postmaster counts its children that have ended; those that live count themselves.
    private static double postgres(Path home) throws IOException {
        var file = home.resolve("postgres/data/postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
        return postmaster
                        .descendants()
                        .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1e3;
    }

    Cpu since(Cpu before) {
        return new Cpu(jvm - before.jvm, postgres - before.postgres);
    }

    /// Milliseconds of CPU for each of so many.
    String each(int count) {
        return "%.2f ms CPU each (%.2f server and clients, %.2f PostgreSQL)"
                .formatted((jvm + postgres) * 1e3 / count, jvm * 1e3 / count, postgres * 1e3 / count);
    }
}
