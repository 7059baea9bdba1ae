package fugong.bench.reports;

import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserForm;
import fugong.security.Users;
import java.security.MessageDigest;
import java.time.LocalDate;

/// Reports one by one over HTTP, as clerks and machines send them: each in one transaction with its validation, its
/// line of the trail, its line for the roll-up and the note of its Idempotency-Key.
final class Singles {

    private static final String SECRET = "fgt_bench-of-reports-on-a-fresh-store";
    private static final int CLIENTS = 16;

    private final Stand stand;

    Singles(Stand stand) {
        this.stand = stand;
    }

    /// @param warm how many come first and are not measured: a server runs for weeks, and its first minutes are
    /// spent on
    ///             compiling itself
    void run(int warm, int count) throws Exception {
        token(stand);
        var clients = new Clients(stand.port(), SECRET);
        var day = Region.DAY.minusDays(40);
        for (int left = warm; left > 0; left -= stand.enterprises()) {
            clients.send(CLIENTS, 1, Math.min(left, stand.enterprises()), day);
            day = day.minusDays(1);
        }
        var before = stand.cpu();
        long began = System.nanoTime();
        var times = clients.send(CLIENTS, 1, count, day);
        double seconds = (System.nanoTime() - began) / 1e9;
        var cpu = stand.cpu().since(before);
        stand.say(
                "single reports, %d clients over HTTP, one transaction each (validation, trail, roll-up, request key):",
                CLIENTS);
        stand.say(
                "  %,.0f reports/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%,d reports after %,d to warm up)",
                count / seconds, times.percentile(50), times.percentile(95), times.percentile(99), times.count(), warm);
        stand.say("  %s", cpu.each(count));
    }

    /// A user with a token for everything; its secret.
    static String token(Stand stand) throws Exception {
        var users = stand.bean(Users.class);
        var from = LocalDate.of(2019, 1, 1);
        int user = users.openSynthetic(
                new UserForm("bench", "Bench", null, null, "en"), "bench-bench-bench", Stand.KEEPER);
        users.give(user, Role.COMMAND, from, null, Stand.KEEPER);
        users.giveDirectly(user, Scope.Kind.EVERYTHING, 0, from, null, Stand.KEEPER);
        try (var statement = stand.owner().prepareStatement("""
                insert into security_token ("user", name, hash, hint, permissions, created_at, expires_at)
                values (?, 'bench', ?, 'fgt_', '{REPORT,SEE_ENTERPRISES,SEE_PICTURE}', now() - interval '1 day', '2199-01-01')
                """)) {
            statement.setInt(1, user);
            statement.setBytes(2, MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes()));
            statement.execute();
        }
        return SECRET;
    }
}
