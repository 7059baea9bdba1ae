package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Contacts;
import fugong.registry.Enterprises;
import fugong.reporting.outbox.Carrier;
import fugong.reporting.outbox.Message;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Door: tells those who have not reported. A reminder is planned once per enterprise, day, round and channel,
/// however often somebody presses the button; it is claimed in a transaction of its own before it goes, so two
/// servers never send the same one; one whose fate is unknown is shown, not repeated. Nothing goes out at night.
@Component
public class Reminders {

    /// @param state waiting, claimed, sent, failed, unknown
    public record Line(EnterpriseId enterprise, LocalDate day, int round, String channel, String state, int attempts) {}

    private static final int ATTEMPTS = 5;
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private final JdbcClient jdbc;
    private final LateList late;
    private final Contacts contacts;
    private final Enterprises enterprises;
    private final Map<String, Carrier> carriers = new HashMap<>();
    private final TransactionTemplate transaction;
    private final MessageSource words;
    private final Trail trail;
    private final Clock clock;
    private final String webhook;

    Reminders(
            JdbcClient jdbc,
            LateList late,
            Contacts contacts,
            Enterprises enterprises,
            List<Carrier> carriers,
            PlatformTransactionManager transactions,
            MessageSource words,
            Trail trail,
            Clock clock,
            @Value("${fugong.reminders.webhook:}") String webhook) {
        this.jdbc = jdbc;
        this.late = late;
        this.contacts = contacts;
        this.enterprises = enterprises;
        carriers.forEach(it -> this.carriers.put(it.channel(), it));
        this.transaction = new TransactionTemplate(transactions);
        this.words = words;
        this.trail = trail;
        this.clock = clock;
        this.webhook = webhook;
    }

    /// Plans a reminder for everybody silent in an area. Pressed twice it plans nothing more for the same
    /// round.
    ///
    /// @return how many messages were planned
    @Transactional
    public int remind(AreaId area, LocalDate day, int round, Actor actor) {
        actor.require(Permission.REMIND);
        int planned = 0;
        for (var line : late.of(area, null, day, 0, Integer.MAX_VALUE, actor).lines()) {
            planned += plan(line.enterprise().id(), line.enterprise().area(), day, round);
        }
        trail.wrote(actor, "report.remind", "area:" + area, "%s round %d: %d".formatted(day, round, planned));
        return planned;
    }

    private int plan(EnterpriseId enterprise, AreaId area, LocalDate day, int round) {
        int planned = 0;
        var keeper = Actor.system("addresses of reminders");
        var mail = Actors.as(keeper, () -> contacts.open(enterprise, keeper)).stream()
                .map(Contacts.Contact::email)
                .filter(it -> !it.isBlank())
                .findFirst();
        if (mail.isPresent()) {
            planned += plan(enterprise, area, day, round, "mail", mail.get());
        }
        if (!webhook.isBlank()) {
            planned += plan(enterprise, area, day, round, "webhook", webhook);
        }
        return planned;
    }

    private int plan(EnterpriseId enterprise, AreaId area, LocalDate day, int round, String channel, String address) {
        return jdbc.sql("""
                insert into reporting_reminder (enterprise, area, day, round, channel, address, planned_at, next_at)
                values (:enterprise, :area, :day, :round, :channel, :address, :now, :now)
                on conflict (enterprise, day, round, channel) do nothing
                """)
                .param("enterprise", enterprise.value())
                .param("area", area.value())
                .param("day", day)
                .param("round", round)
                .param("channel", channel)
                .param("address", address)
                .param("now", ReportStore.utc(clock.instant()))
                .update();
    }

    /// Sends what is waiting, by day only.
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void send() {
        var now = LocalTime.ofInstant(clock.instant(), clock.getZone());
        if (now.isBefore(MORNING) || now.isAfter(NIGHT)) {
            return;
        }
        Actors.run(Actor.system("reminders"), () -> {
            giveUpClaims();
            for (var message = claim(); message.isPresent(); message = claim()) {
                carry(message.get());
            }
        });
    }

    /// A claim that nobody ended: the machine died while it was sending.
    private void giveUpClaims() {
        jdbc.sql("update reporting_reminder set state = 'unknown' where state = 'claimed' and next_at < :now")
                .param("now", ReportStore.utc(clock.instant()))
                .update();
    }

    private record Claimed(long id, int enterprise, LocalDate day, String channel, String address) {}

    private Optional<Claimed> claim() {
        var claimed = transaction.execute(status -> jdbc.sql("""
                update reporting_reminder set state = 'claimed', attempts = attempts + 1, next_at = :until
                 where id = (select id from reporting_reminder where state = 'waiting' and next_at <= :now
                              order by id limit 1 for update skip locked)
                returning id, enterprise, day, channel, address
                """)
                .param("now", ReportStore.utc(clock.instant()))
                .param("until", ReportStore.utc(clock.instant().plus(CLAIM)))
                .query((row, n) -> new Claimed(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5)))
                .optional());
        return claimed == null ? Optional.empty() : claimed;
    }

    private void carry(Claimed claimed) {
        try {
            var carrier = carriers.get(claimed.channel());
            if (carrier == null) {
                throw new IllegalStateException("No carrier for " + claimed.channel());
            }
            carrier.carry(message(claimed));
            jdbc.sql("update reporting_reminder set state = 'sent', sent_at = :now, error = null where id = :id")
                    .param("now", ReportStore.utc(clock.instant()))
                    .param("id", claimed.id())
                    .update();
        } catch (Exception e) {
            LoggerFactory.getLogger(Reminders.class).warn("Reminder {} did not go: {}", claimed.id(), e.getMessage());
            failed(claimed.id(), String.valueOf(e.getMessage()));
        }
    }

    /// After the last attempt a person must look; before, the wait doubles each time.
    private void failed(long id, String error) {
        jdbc.sql("""
                update reporting_reminder
                   set state = case when attempts >= :most then 'failed' else 'waiting' end, error = :error,
                       next_at = :now::timestamptz + interval '1 minute' * power(2, attempts)
                 where id = :id
                """)
                .param("most", ATTEMPTS)
                .param("error", error)
                .param("now", ReportStore.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    private Message message(Claimed claimed) {
        var enterprise = enterprises.require(new EnterpriseId(claimed.enterprise()), Actor.system("reminders"));
        return new Message(
                claimed.id(),
                claimed.channel(),
                claimed.address(),
                words.getMessage(
                        "reporting.reminder.subject",
                        new Object[] {claimed.day().toString()},
                        Locale.CHINESE),
                words.getMessage(
                        "reporting.reminder.body",
                        new Object[] {enterprise.nameZh(), claimed.day().toString(), "/report/" + claimed.enterprise()},
                        Locale.CHINESE));
    }

    /// What was planned for a day, within the scope.
    public List<Line> of(LocalDate day, Actor actor) {
        actor.require(Permission.REMIND);
        return jdbc.sql("""
                select enterprise, day, round, channel, state, attempts from reporting_reminder where day = :day order by id
                """)
                .param("day", day)
                .query((row, n) -> new Line(
                        new EnterpriseId(row.getInt(1)),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }
}
