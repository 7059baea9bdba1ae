package fugong.bench.transport;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/// What must be true afterwards, whatever was killed.
record Count(Connection owner, PrintStream out) {

    /// @param people who were answered that they are signed up
    /// @return whether everything is as it must be
    boolean all(int people) throws SQLException {
        long there = number("select count(*) from transport_worker");
        boolean good = say("people answered and in the tables", people, there);
        good &= say(
                "of them by name, nobody twice", people, number("select count(distinct name) from transport_worker"));
        good &= say(
                "arrived at their workplace",
                people,
                number("select count(*) from transport_worker where state = 'arrived'"));
        good &= say(
                "seats handed over", people, number("select count(*) from transport_seat where state = 'handed-over'"));
        good &= say("people with more than one seat that counts", 0, number("""
                        select count(*) from (select worker from transport_seat where state <> 'released'
                                               group by worker having count(*) > 1) t
                        """));
        good &= say("people told twice of the same plan or the same fact", 0, number("""
                        select count(*) from (select worker from transport_message where party = 'worker'
                                        group by worker, plan having count(*) > 1
                                        union all
                                       select worker from transport_message where party = 'worker'
                                        group by worker, fact having count(*) > 1) t
                        """));
        good &= say("leaders, employers and operators told twice of the same plan", 0, number("""
                        select count(*) from (select 1 from transport_message where party <> 'worker'
                                               group by wave, party, party_key, plan having count(*) > 1) t
                        """));
        out.println(
                "  people told of their seat: %,d (who was handed over before the messages were planned is not told)"
                        .formatted(
                                number("select count(distinct worker) from transport_message where party = 'worker'")));
        return good;
    }

    private boolean say(String what, long wanted, long found) {
        out.println("  %s: %,d%s".formatted(what, found, wanted == found ? "" : " — WRONG, not %,d".formatted(wanted)));
        return wanted == found;
    }

    private long number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
