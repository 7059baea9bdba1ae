package fugong.transport.signup;

import fugong.transport.settings.TransportSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Whoever signs up a person that is signed up already may be a stranger with a name and a number. He is answered
/// as everybody is, and sees what he said himself, nothing else; the person gets a link at the number given first.
@Component
class FurtherLinks {

    /// So long an echo is answered; then it is gone like a link after its trip.
    private static final Duration ECHO = Duration.ofDays(14);
    /// At most one message of this kind a day, however often somebody tries.
    private static final Duration AGAIN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Persons persons;
    private final Clock clock;
    private final String channel;
    private final String address;

    FurtherLinks(JdbcClient jdbc, JsonMapper json, Persons persons, Clock clock, TransportSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.persons = persons;
        this.clock = clock;
        this.channel = settings.channel();
        this.address = settings.address().replaceFirst("/+$", "");
    }

    /// What the form said, masked.
    private record Echo(String name, int home, int destination, LocalDate readyFrom) {}

    /// Remembers what was said with this link and has the person told.
    void echo(byte[] link, SignUpForm form, long worker) {
        var said = new Echo(
                form.name().isEmpty()
                        ? ""
                        : form.name().substring(0, form.name().offsetByCodePoints(0, 1)),
                form.home() == null ? 0 : form.home(),
                form.destination() == null ? 0 : form.destination(),
                form.readyFrom() == null ? LocalDate.now(clock) : form.readyFrom());
        int fresh = jdbc.sql("""
                insert into transport_link (link, worker, echo, made_at) values (:link, :worker, cast(:echo as jsonb), :now)
                on conflict do nothing
                """)
                .param("link", link)
                .param("worker", worker)
                .param("echo", json.writeValueAsString(said))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 1) {
            tell(worker);
        }
    }

    /// Without a gateway somebody calls; then no secret is written down.
    private void tell(long worker) {
        var ticket = Persons.ticket();
        boolean sent = channel.equals("webhook");
        int told = jdbc.sql("""
                insert into transport_message (worker, area, destination_area, employer, kind, fact, channel, next_at)
                select id, area, destination_area, employer, 'link', :fact, :channel, :now
                  from transport_worker w
                 where id = :worker and state <> 'withdrawn'
                   and not exists (select from transport_message m
                                    where m.worker = w.id and m.kind = 'link' and m.next_at > :before)
                """)
                .param("worker", worker)
                .param("fact", sent ? address + "/return/mine/" + ticket : "")
                .param("channel", channel)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", clock.instant().minus(AGAIN).atOffset(ZoneOffset.UTC))
                .update();
        if (told == 1 && sent) {
            jdbc.sql("insert into transport_link (link, worker, made_at) values (:link, :worker, :now)")
                    .param("link", persons.open().link(ticket))
                    .param("worker", worker)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// What was said with this link, as a worker who waits; nothing of the person who is signed up.
    Optional<Worker> echoed(byte[] link) {
        return jdbc.sql(
                        "select echo::text from transport_link where link = :link and echo is not null and made_at > :since")
                .param("link", link)
                .param("since", clock.instant().minus(ECHO).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(it -> json.readValue(it, Echo.class))
                .map(it -> Worker.said(it.name(), it.home(), it.destination(), it.readyFrom(), clock.instant()));
    }

    boolean forget(byte[] link) {
        return jdbc.sql("delete from transport_link where link = :link and echo is not null")
                        .param("link", link)
                        .update()
                == 1;
    }

    /// Echoes that nobody is answered any more.
    void sweep() {
        jdbc.sql("delete from transport_link where echo is not null and made_at < :since")
                .param("since", clock.instant().minus(ECHO).atOffset(ZoneOffset.UTC))
                .update();
    }
}
