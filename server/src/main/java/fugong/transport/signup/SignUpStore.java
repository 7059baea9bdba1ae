package fugong.transport.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// SQL of the sign-ups: finding the same person, writing one or many.
@Component
class SignUpStore {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignUpStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Somebody who is signed up, as far as a duplicate must be known by.
    record Twin(long id, String person, String name, String phone, String state, LocalDate signedOn) {}

    /// Those with one of the hashes or one of the telephones.
    List<Twin> twins(Collection<byte[]> persons, Collection<String> phones) {
        return jdbc.sql("""
                select id, encode(person, 'hex') as person, name, phone, state, cast(signed_at as date) as signed_on
                  from transport_worker
                 where state <> 'withdrawn' and erased_at is null and person = any (:persons)
                union
                select id, encode(person, 'hex'), name, phone, state, cast(signed_at as date)
                  from transport_worker
                 where state <> 'withdrawn' and erased_at is null and phone = any (:phones)
                """)
                .param("persons", persons.toArray(byte[][]::new))
                .param("phones", phones.toArray(String[]::new))
                .query((row, n) -> new Twin(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("state"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    Optional<Worker> byLink(byte[] link) {
        return jdbc.sql(WorkerStore.WORKERS + """
                 where erased_at is null
                   and (link = :link or id = (select worker from transport_link l where l.link = :link and l.echo is null))
                """)
                .param("link", link)
                .query(WorkerStore::worker)
                .optional();
    }

    Optional<Worker> find(long id) {
        return jdbc.sql(WorkerStore.WORKERS + " where id = :id")
                .param("id", id)
                .query(WorkerStore::worker)
                .optional();
    }

    /// A sign-up that was judged.
    ///
    /// @param area of the home place
    record Accepted(
            SignUpForm form, int area, @Nullable Integer destinationArea, byte[] person, byte @Nullable [] link) {}

    private record Line(
            int area,
            @Nullable Integer to_area,
            @Nullable Integer employer,
            @Nullable Integer home,
            @Nullable Integer destination,
            String employer_name,
            String person,
            @Nullable String link,
            String name,
            String phone,
            String id_tail,
            @Nullable LocalDate ready_from,
            int luggage,
            String needs,
            String health,
            boolean synthetic) {}

    private static Line line(Accepted it) {
        var form = it.form();
        return new Line(
                it.area(),
                it.destinationArea(),
                form.employer(),
                form.home(),
                form.destination(),
                form.employerName(),
                HexFormat.of().formatHex(it.person()),
                it.link() == null ? null : HexFormat.of().formatHex(it.link()),
                form.name(),
                form.phone(),
                IdNumber.tail(form.idNumber()),
                form.readyFrom(),
                form.luggage(),
                form.needs(),
                form.health() == null ? "unknown" : form.health().word(),
                form.synthetic());
    }

    /// @param load the load that brings them, null for single ones
    /// @return their ids
    List<Long> add(List<Accepted> all, Worker.Source source, @Nullable Long load, Instant at) {
        var ids = new ArrayList<Long>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(SignUpStore::line)
                    .toList();
            ids.addAll(jdbc.sql("""
                    insert into transport_worker (area, destination_area, employer, home, destination, employer_name, person, link,
                           name, phone, id_tail, ready_from, luggage, needs, health, health_day, source, load, consent_at,
                           consent_text, signed_at, changed_at, synthetic)
                    select area, to_area, employer, home, destination, employer_name, decode(person, 'hex'), decode(link, 'hex'),
                           name, phone, id_tail, ready_from, luggage, needs, health,
                           case when health <> 'unknown' then cast(:at as date) end, :source, :load, :at, '2020-1', :at, :at,
                           synthetic
                      from jsonb_to_recordset(cast(:rows as jsonb)) as r(area int, to_area int, employer int, home int,
                           destination int, employer_name text, person text, link text, name text, phone text, id_tail text,
                           ready_from date, luggage int, needs text, health text, synthetic boolean)
                    returning id
                    """)
                    .param("rows", json.writeValueAsString(part))
                    .param("source", source.word())
                    .param("load", load)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .list());
        }
        return ids;
    }

    /// Everybody within scope, row by row.
    void each(Consumer<Worker> use) {
        jdbc.sql(WorkerStore.WORKERS + " where erased_at is null order by id").query(row -> {
            use.accept(WorkerStore.worker(row, 0));
        });
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("delete from transport_worker where id = any (:ids) and state = 'waiting'")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /// The seat, if there is one on a trip that has not begun, is free for somebody else.
    boolean withdraw(long id, Instant at) {
        jdbc.sql("""
                update transport_seat set state = 'released', at = :at
                 where worker = :id and state = 'booked'
                   and trip in (select id from transport_trip where state in ('approved', 'told'))
                """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("""
                update transport_worker set state = 'withdrawn', changed_at = :at, version = version + 1
                 where id = :id and state in ('waiting', 'booked')
                   and not exists (select from transport_seat s where s.worker = :id and s.state in ('booked', 'boarded'))
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void check(long id, LocalDate day, Worker.Health result, boolean contact, String note, int author, Instant at) {
        jdbc.sql("""
                insert into transport_health (worker, day, result, contact, note, author, at)
                values (:worker, :day, :result, :contact, :note, :author, :at)
                """)
                .param("worker", id)
                .param("day", day)
                .param("result", result.word())
                .param("contact", contact)
                .param("note", note)
                .param("author", author)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update transport_worker set health = :result, health_day = :day, changed_at = :at, version = version + 1
                 where id = :worker and (health_day is null or health_day <= :day)
                """)
                .param("worker", id)
                .param("day", day)
                .param("result", result.word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Names, numbers and links of those whose trip is over since before the moment, or who withdrew before it.
    /// Counts and trips stay.
    int erase(Instant before, Instant at) {
        return jdbc.sql("""
                update transport_worker w set name = '', phone = '', id_tail = '', needs = '', person = null, link = null,
                       erased_at = :at, version = version + 1
                 where erased_at is null and changed_at < :before and state in ('arrived', 'withdrawn')
                   and not exists (select from transport_seat s join transport_trip t on t.id = s.trip
                                    where s.worker = w.id and s.state <> 'released' and t.arrives >= :before)
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
