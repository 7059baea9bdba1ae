package fugong.transport.messages;

import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: messages that no gateway carries. Somebody of the office calls, reads them out and says so.
@Component
public class Calls {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Calls(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param why hand: there is no gateway; failed, unknown: what became of the attempt to send it
    public record Call(long id, String party, String kind, String fact, String name, String phone, String why) {

        /// Key of the text to read out.
        public String text() {
            return kind.equals("link")
                    ? "transport.messages.link"
                    : party.equals("worker") ? "transport.message." + kind : "transport.message." + party + "." + kind;
        }
    }

    /// One page of those within scope, changes and cancellations first: they are the most urgent. What leaders,
    /// employers and operators are told is read out by who plans. Written into the trail.
    @Transactional
    public List<Call> open(int most, Actor actor) {
        allowed(actor);
        var calls = jdbc.sql("""
                select m.id, m.party, m.kind, m.fact, coalesce(w.name, m.name) as name, coalesce(w.phone, m.phone) as phone,
                       case when m.channel = 'hand' then 'hand' else m.state end as why
                  from transport_message m left join transport_worker w on w.id = m.worker
                 where (m.channel = 'hand' and m.state = 'waiting' or m.state in ('failed', 'unknown'))
                   and (m.worker is null and :others or w.erased_at is null and w.state <> 'withdrawn')
                 order by m.kind in ('changed', 'cancelled') desc, m.id limit :most
                """)
                .param("most", most)
                .param("others", actor.may(Permission.PLAN_TRANSPORT))
                .query((row, n) -> new Call(
                        row.getLong("id"),
                        row.getString("party"),
                        row.getString("kind"),
                        row.getString("fact"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("why")))
                .list();
        if (!calls.isEmpty()) {
            trail.readPersonal(actor, "transport.calls", "list", calls.size() + " people: name, phone");
        }
        return calls;
    }

    public int waiting(Actor actor) {
        allowed(actor);
        return jdbc.sql("""
                select count(*) from transport_message
                 where (channel = 'hand' and state = 'waiting' or state in ('failed', 'unknown'))
                   and (party = 'worker' or :others)
                """)
                .param("others", actor.may(Permission.PLAN_TRANSPORT))
                .query(Integer.class)
                .single();
    }

    /// The person was reached.
    ///
    /// @throws NotInScope where the message is not within the actor's scope
    @Transactional
    public void told(long id, Actor actor) {
        allowed(actor);
        int done = jdbc.sql("""
                update transport_message set state = 'sent', sent_at = :now, error = null,
                       fact = case when kind = 'link' then '' else fact end
                 where id = :id and state in ('waiting', 'failed', 'unknown', 'sent')
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (done == 0) {
            throw new NotInScope("message", id);
        }
        trail.wrote(actor, "transport.told", "message:" + id, "by telephone");
    }

    private static void allowed(Actor actor) {
        actor.require(Permission.SEE_TRANSPORT);
        actor.require(Permission.SIGN_UP_WORKERS);
        actor.require(Permission.SEE_PERSONAL_DATA);
    }
}
