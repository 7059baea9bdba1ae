package fugong.transport.messages;

import fugong.security.Actor;
import fugong.security.Actors;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks for untold plans when a test says so, and at what was planned.
@Component
public class MessagesProbe {

    private final Notices notices;
    private final JdbcClient jdbc;

    MessagesProbe(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    public void look() {
        notices.look();
    }

    /// Kinds of the messages of a plan, in their order.
    public List<String> of(int plan) {
        return Actors.as(
                Actor.system("test"),
                () -> jdbc.sql("select kind from transport_message where plan = :plan and party = 'worker' order by id")
                        .param("plan", plan)
                        .query(String.class)
                        .list());
    }

    /// Those to others than travellers: party, kind, name, fact.
    public List<String> others(int plan) {
        return Actors.as(
                Actor.system("test"),
                () -> jdbc.sql("""
                        select party || ' ' || kind || ' ' || name || ' ' || fact from transport_message
                         where plan = :plan and party <> 'worker' order by party, id
                        """).param("plan", plan).query(String.class).list());
    }
}
