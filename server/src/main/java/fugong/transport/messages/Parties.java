package fugong.transport.messages;

import fugong.kernel.EnterpriseId;
import fugong.registry.Contacts;
import fugong.security.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Others than the travellers who are told of a plan: leader and deputy of a trip, the employer who receives people,
/// the operator whose coach goes. Each is told what differs from what the same party was told last, so that a new
/// plan is news only to those whom it concerns.
@Component
class Parties {

    /// Until somebody is named, the two who get on first and have the lowest seats, as on the trip's paper.
    private static final String LEADERS = """
            select c.role || ' ' || coalesce(t.vehicle, t.train) || ' ' || coalesce(named.name || named.phone, w.phone) as key,
                   c.area, c.destination_area, c.employer, c.trip,
                   coalesce(named.name, w.name) as name, coalesce(named.phone, w.phone) as phone,
                   to_char(t.departs at time zone :zone, 'YYYY-MM-DD HH24:MI') || ' | ' || coalesce(v.plate, r.code, '')
                       || ' | ' || c.people || ' | ' || p.name_zh as fact
              from (select s.*, case row_number() over (partition by s.trip order by s.stop, s.seat)
                                when 1 then 'leader' when 2 then 'deputy' end as role,
                           count(*) over (partition by s.trip) as people
                      from transport_seat s where s.state <> 'released') c
              join trips t on t.id = c.trip
              join transport_worker w on w.id = c.worker
              join transport_place p on p.id = t.destination
              left join transport_crew named on named.trip = c.trip and named.role = c.role and named.name <> ''
              left join transport_vehicle v on v.id = t.vehicle
              left join transport_train r on r.id = t.train
             where c.role is not null
            """;

    private static final String EMPLOYERS = """
            select c.employer::text as key, max(c.destination_area) as area, null::int as destination_area, c.employer,
                   null::int as trip, '' as name, '' as phone, sum(c.people) || ' | ' || string_agg(
                       to_char(t.arrives at time zone :zone, 'MM-DD HH24:MI') || ' ' || coalesce(v.plate, r.code, '') || ' '
                           || c.people, ', ' order by t.arrives, t.id) as fact
              from (select s.trip, s.employer, max(s.destination_area) as destination_area, count(*) as people
                      from transport_seat s
                     where s.state <> 'released' and s.employer is not null and s.destination_area is not null
                     group by s.trip, s.employer) c
              join trips t on t.id = c.trip
              left join transport_vehicle v on v.id = t.vehicle
              left join transport_train r on r.id = t.train
             group by c.employer
            """;

    private static final String OPERATORS = """
            select v.id::text as key, v.area, null::int as destination_area, v.enterprise as employer, t.id as trip,
                   v.operator as name, v.phone, to_char(t.departs at time zone :zone, 'YYYY-MM-DD HH24:MI') || ' | ' || v.plate
                       || ' | ' || coalesce((select h.name_zh from transport_trip_stop st join transport_place h on h.id = st.place
                                              where st.trip = t.id order by st.n limit 1), '')
                       || ' → ' || p.name_zh || ' | '
                       || (select count(*) from transport_seat s where s.trip = t.id and s.state <> 'released') as fact
              from trips t
              join transport_vehicle v on v.id = t.vehicle
              join transport_place p on p.id = t.destination
            """;

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Clock clock;

    Parties(JdbcClient jdbc, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// Within a transaction, as the system.
    void tell(int plan, String channel, Actor system) {
        tell(plan, "leader", LEADERS, channel);
        tell(plan, "employer", EMPLOYERS, channel);
        tell(plan, "operator", OPERATORS, channel);
        numbers(plan, system);
        unreachable(plan);
    }

    void leaders(int plan, String channel) {
        tell(plan, "leader", LEADERS, channel);
        unreachable(plan);
    }

    private void unreachable(int plan) {
        jdbc.sql("""
                update transport_message set channel = 'hand'
                 where plan = :plan and party <> 'worker' and phone = '' and state = 'waiting'
                """).param("plan", plan).update();
    }

    private void tell(int plan, String party, String now, String channel) {
        jdbc.sql("""
                with trips as (
                    select t.*, o.wave from transport_trip t
                      join transport_plan o on o.id = t.plan
                      join transport_plan mine on mine.id = :plan and mine.wave = o.wave
                     where t.state <> 'cancelled'),
                now as (%s),
                last as (
                    select distinct on (m.party_key) m.* from transport_message m
                      join transport_plan mine on mine.id = :plan and mine.wave = m.wave
                     where m.party = :party order by m.party_key, m.id desc)
                insert into transport_message (plan, wave, party, party_key, follows, area, destination_area, employer, trip,
                       name, phone, kind, fact, channel, next_at)
                select :plan, (select wave from transport_plan where id = :plan), :party, coalesce(n.key, l.party_key),
                       coalesce(l.id, 0), coalesce(n.area, l.area), coalesce(n.destination_area, l.destination_area),
                       coalesce(n.employer, l.employer), n.trip, coalesce(n.name, l.name), coalesce(n.phone, l.phone),
                       case when n.key is null then 'cancelled'
                            when l.id is null or l.kind = 'cancelled' then 'new' else 'changed' end,
                       coalesce(n.fact, l.fact), :channel, :at
                  from now n full join last l on l.party_key = n.key
                 where n.key is null and l.kind <> 'cancelled'
                    or n.key is not null and (l.id is null or l.kind = 'cancelled' or l.fact <> n.fact)
                on conflict (wave, party, party_key, follows) where party <> 'worker' do nothing
                """.formatted(now))
                .param("plan", plan)
                .param("party", party)
                .param("zone", clock.getZone().getId())
                .param("channel", channel)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The first contact of the enterprise; where it has none, the message waits to be told by hand.
    private void numbers(int plan, Actor system) {
        var employers = jdbc.sql("""
                select distinct employer from transport_message
                 where plan = :plan and party = 'employer' and state = 'waiting' and phone = ''
                """)
                .param("plan", plan)
                .query((row, n) -> row.getInt(1))
                .list();
        for (int employer : employers) {
            contacts.open(new EnterpriseId(employer), system).stream()
                    .filter(it -> !it.phone().isBlank())
                    .findFirst()
                    .ifPresent(it -> jdbc.sql("""
                            update transport_message set name = :name, phone = :phone
                             where plan = :plan and party = 'employer' and employer = :employer and phone = ''
                            """)
                            .param("name", it.name())
                            .param("phone", it.phone())
                            .param("plan", plan)
                            .param("employer", employer)
                            .update());
        }
    }
}
