package fugong.transport;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Packs;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A home county, a works in another one, and trips between them, straight in the tables. Nobody in it is real.
public final class Voyage {

    public static final Actor KEEPER = Actor.system("test");
    public static final String WORKS =
            CreditCode.make("91", "960002", "VY000001").value();

    private final JdbcClient jdbc;
    public final AreaId home;
    public final AreaId away;
    public final EnterpriseId works;
    private final int village;
    private final int gate;
    private int made;

    private Voyage(JdbcClient jdbc, AreaId home, AreaId away, EnterpriseId works, int village, int gate) {
        this.jdbc = jdbc;
        this.home = home;
        this.away = away;
        this.works = works;
        this.village = village;
        this.gate = gate;
    }

    public static Voyage build(Packs packs, JdbcClient jdbc, Areas areas, Enterprises enterprises) throws Exception {
        packs.commit(Packs.repository().resolve("regions/china"));
        packs.commit(packs.pack(tables()));
        return Actors.as(KEEPER, () -> {
            var day = LocalDate.of(2020, 2, 20);
            var works = enterprises.find(CreditCode.of(WORKS)).orElseThrow();
            return new Voyage(
                    jdbc,
                    areas.tree().find("960001", day).found().orElseThrow().id(),
                    areas.tree().find("960002", day).found().orElseThrow().id(),
                    works,
                    place(jdbc, "village", "home", "小溪村", "Brookside"),
                    place(jdbc, "gate", "work", "远航厂", "Voyage Works"));
        });
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("areas", """
                code,name_zh,name_en,kind,parent,lon,lat,synthetic
                960000,远行市,Voyage City,prefecture,,105.0,29.0,true
                960001,溪乡县,Home County,county,960000,105.4,28.9,true
                960002,海工县,Works County,county,960000,118.6,24.9,true
                """);
        tables.put("enterprises", """
                credit_code,name_zh,name_en,area,industry,ownership,staff,contract_staff,normal_output,normal_power,valid_from,synthetic
                %s,远航制鞋有限公司,Voyage Shoes,960002,1952,private,100,0,12.5,900,2010-05-01,true
                """.formatted(WORKS));
        return tables;
    }

    private static int place(JdbcClient jdbc, String code, String kind, String zh, String en) {
        return jdbc.sql("""
                insert into transport_place (code, kind, name_zh, name_en, lon, lat)
                values ('voyage-' || :code, :kind, :zh, :en, 105.4, 28.9) returning id
                """)
                .param("code", code)
                .param("kind", kind)
                .param("zh", zh)
                .param("en", en)
                .query(Integer.class)
                .single();
    }

    public record Made(int plan, int trip, List<Long> seats, List<Long> workers) {}

    /// A trip with so many people to the works, approved; it leaves at the moment.
    public Made trip(int people, Instant departs) {
        return Actors.as(KEEPER, () -> {
            int wave = jdbc.sql("""
                    insert into transport_wave (area, destination_area, name, mode, day, author, created_at)
                    values (:home, :away, 'w', 'coach', '2020-02-20', 0, now()) returning id
                    """)
                    .param("home", home.value())
                    .param("away", away.value())
                    .query(Integer.class)
                    .single();
            var workers = new ArrayList<Long>();
            for (int i = 0; i < people; i++) {
                workers.add(worker());
            }
            int plan = plan(wave, null);
            var trip = trip(plan, workers, departs, "川V%04d".formatted(++made));
            approve(plan);
            return trip;
        });
    }

    /// The last step, so that nobody is told of half a plan.
    public void approve(int plan) {
        jdbc.sql("update transport_plan set state = 'approved' where id = :plan")
                .param("plan", plan)
                .update();
    }

    public int plan(int wave, Integer before) {
        return jdbc.sql("""
                insert into transport_plan (area, destination_area, wave, before, state, request, problem, keys, rules, seed,
                       seconds, engine, author, created_at)
                values (:home, :away, :wave, :before, 'done', '{}', '{}', '{}', '{}', 1, 1, 'test', 0, now()) returning id
                """)
                .param("home", home.value())
                .param("away", away.value())
                .param("wave", wave)
                .param("before", before)
                .query(Integer.class)
                .single();
    }

    private long worker() {
        int n = ++made;
        return jdbc.sql("""
                insert into transport_worker (area, destination_area, employer, home, destination, person, name, phone, id_tail,
                       ready_from, state, health, source, signed_at, changed_at, synthetic)
                values (:home, :away, :works, :village, :gate, decode(lpad(to_hex(:n), 8, '0'), 'hex'), '样本' || :n,
                        '1990000' || lpad(:n::text, 4, '0'), '123X', '2020-02-18', 'booked', 'normal', 'county', now(), now(), true)
                returning id
                """)
                .param("home", home.value())
                .param("away", away.value())
                .param("works", works.value())
                .param("village", village)
                .param("gate", gate)
                .param("n", n)
                .query(Long.class)
                .single();
    }

    /// One stop, everybody gets on there.
    public Made trip(int plan, List<Long> workers, Instant departs, String plate) {
        int vehicle = jdbc.sql("""
                insert into transport_vehicle (area, operator, plate, rated, observation, available_from, phone, synthetic)
                values (:home, '溪乡运输', :plate, 44, 8, '2020-01-01', '19900009999', true)
                on conflict (plate) do update set rated = 44 returning id
                """)
                .param("home", home.value())
                .param("plate", plate)
                .query(Integer.class)
                .single();
        int trip = jdbc.sql("""
                insert into transport_trip (plan, areas, enterprises, mode, number, vehicle, destination, day, departs, arrives,
                       minutes, km, seats, rated, observation, load_share, rule, synthetic)
                values (:plan, array[:home, :away]::int[], array[:works]::int[], 'coach', :number, :vehicle, :gate,
                        (cast(:departs as timestamptz) at time zone 'Asia/Shanghai')::date, :departs,
                        cast(:departs as timestamptz) + interval '30 hours', 1800, 2000, 22, 44, 8, 0.5, 'MOT-2020-56/1', true)
                returning id
                """)
                .param("plan", plan)
                .param("home", home.value())
                .param("away", away.value())
                .param("works", works.value())
                .param("number", ++made)
                .param("vehicle", vehicle)
                .param("gate", gate)
                .param("departs", departs.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into transport_trip_stop (trip, areas, n, place, boards)
                values (:trip, array[:home, :away]::int[], 1, :village, :departs)
                """)
                .param("trip", trip)
                .param("home", home.value())
                .param("away", away.value())
                .param("village", village)
                .param("departs", departs.atOffset(ZoneOffset.UTC))
                .update();
        var seats = new ArrayList<Long>();
        for (long worker : workers) {
            seats.add(jdbc.sql("""
                    insert into transport_seat (area, destination_area, employer, trip, stop, worker, seat, at)
                    values (:home, :away, :works, :trip, 1, :worker, :seat, now()) returning id
                    """)
                    .param("home", home.value())
                    .param("away", away.value())
                    .param("works", works.value())
                    .param("trip", trip)
                    .param("worker", worker)
                    .param("seat", seats.size() + 1)
                    .query(Long.class)
                    .single());
        }
        return new Made(plan, trip, seats, List.copyOf(workers));
    }
}
