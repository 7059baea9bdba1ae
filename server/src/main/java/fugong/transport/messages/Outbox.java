package fugong.transport.messages;

import fugong.reporting.outbox.Carrier;
import fugong.reporting.outbox.Message;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.transport.settings.TransportSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is planned through the same carriers as reminders. `fugong.transport.sms` is the address of a gateway
/// with `{phone}` in it; without one the messages wait for somebody to call ("hand").
@Component
class Outbox {

    private static final int ATTEMPTS = 5;
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final JdbcClient jdbc;
    private final Map<String, Carrier> carriers = new HashMap<>();
    private final TransactionTemplate transaction;
    private final MessageSource words;
    private final Clock clock;
    private final String sms;

    Outbox(
            JdbcClient jdbc,
            List<Carrier> carriers,
            PlatformTransactionManager transactions,
            MessageSource words,
            Clock clock,
            TransportSettings settings) {
        this.jdbc = jdbc;
        carriers.forEach(it -> this.carriers.put(it.channel(), it));
        this.transaction = new TransactionTemplate(transactions);
        this.words = words;
        this.clock = clock;
        this.sms = settings.sms();
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 6_000)
    void send() {
        var now = LocalTime.ofInstant(clock.instant(), clock.getZone());
        if (sms.isBlank() || now.isBefore(MORNING) || now.isAfter(NIGHT)) {
            return;
        }
        Actors.run(Actor.system("messages of trips"), () -> {
            jdbc.sql("update transport_message set state = 'unknown' where state = 'claimed' and next_at < :now")
                    .param("now", utc(clock.instant()))
                    .update();
            for (var message = claim(); message.isPresent(); message = claim()) {
                carry(message.get());
            }
        });
    }

    private record Claimed(long id, String party, String kind, String fact, String phone) {

        String words() {
            return party.equals("worker") ? kind : party + "." + kind;
        }
    }

    private Optional<Claimed> claim() {
        var claimed = transaction.execute(status -> jdbc.sql("""
                update transport_message m set state = 'claimed', attempts = attempts + 1, next_at = :until
                  from (select n.id, coalesce(w.phone, n.phone) as phone
                          from transport_message n left join transport_worker w on w.id = n.worker) w
                 where w.id = m.id
                   and m.id = (select id from transport_message
                                where state = 'waiting' and channel = 'webhook' and next_at <= :now
                                order by id limit 1 for update skip locked)
                returning m.id, m.party, m.kind, m.fact, w.phone
                """)
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(CLAIM)))
                .query((row, n) -> new Claimed(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional());
        return Objects.requireNonNullElse(claimed, Optional.empty());
    }

    private void carry(Claimed claimed) {
        try {
            var carrier = Objects.requireNonNull(carriers.get("webhook"), "no carrier for webhooks");
            var address = sms.replace("{phone}", URLEncoder.encode(claimed.phone(), StandardCharsets.UTF_8));
            carrier.carry(new Message(
                    claimed.id(), "webhook", address, say("subject", claimed), say(claimed.words(), claimed)));
            jdbc.sql("""
                    update transport_message set state = 'sent', sent_at = :now, error = null,
                           fact = case when kind = 'link' then '' else fact end
                     where id = :id
                    """)
                    .param("now", utc(clock.instant()))
                    .param("id", claimed.id())
                    .update();
        } catch (Exception e) {
            LoggerFactory.getLogger(Outbox.class).warn("Message {} did not go: {}", claimed.id(), e.getMessage());
            failed(claimed.id(), String.valueOf(e.getMessage()));
        }
    }

    private String say(String key, Claimed claimed) {
        return words.getMessage("transport.message." + key, new Object[] {claimed.fact()}, Locale.CHINESE);
    }

    private void failed(long id, String error) {
        jdbc.sql("""
                update transport_message
                   set state = case when attempts >= :most then 'failed' else 'waiting' end, error = :error,
                       next_at = :now::timestamptz + interval '1 minute' * power(2, attempts)
                 where id = :id
                """)
                .param("most", ATTEMPTS)
                .param("error", error)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
