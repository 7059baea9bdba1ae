package fugong.transport.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.importing.Loads;
import fugong.kernel.GroupId;
import fugong.registry.Groups;
import fugong.registry.Packs;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.transport.feeds.FeedCheck;
import fugong.transport.feeds.GtfsFeed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.beans.factory.annotation.Autowired;

/// From sheets to a published timetable that a journey planner accepts.
class CommuterLinesRoomTest extends DatabaseTest {

    private static final Actor KEEPER = Actor.system("test");

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Groups groups;

    @Autowired
    private CommuterLines lines;

    @Autowired
    private TestPeople people;

    private Packs packs;
    private GroupId park;

    @BeforeAll
    void build() throws Exception {
        packs = new Packs(loads, folder);
        packs.commit(Packs.repository().resolve("regions/china"));
        packs.commit(packs.pack(Park.tables()));
        park = Actors.as(KEEPER, () -> groups.find("park-970001").orElseThrow().id());
    }

    private Kept draft(long seed) {
        return Actors.as(KEEPER, () -> {
            var done = (Outcome.Done) lines.propose(park, LineTerms.USUAL, seed, KEEPER);
            return lines.require(done.id(), KEEPER);
        });
    }

    private Kept after(Kept kept, ByHand change) {
        return Actors.as(KEEPER, () -> {
            assertThat(lines.change(kept.id(), kept.version(), change, KEEPER)).isInstanceOf(Outcome.Done.class);
            return lines.require(kept.id(), KEEPER);
        });
    }

    /// 44 people, 22 seats a bus (half of 45): two lines, one per gate, 22 on each. Third Mile New lies 0.5 km from
    /// Third Mile (9 minutes on foot with the detour): both walk to one stop.
    @Test
    void two_gates_two_lines_and_a_shared_stop_for_two_villages() {
        var timetable = draft(1).timetable();
        assertThat(timetable.lines()).hasSize(2).allSatisfy(it -> {
            assertThat(it.people()).isEqualTo(22);
            assertThat(it.stops()).hasSize(2);
        });
        assertThat(timetable.left()).isEmpty();
        assertThat(timetable.overfull()).isEmpty();
    }

    /// Weavers: from Second Mile (118.68) by First Mile to the gate (118.60) is 0.08 degrees of longitude:
    /// 8 × 1.008 km × 1.3 = 10.48 km. 400 + 4.5 × 10.48 = 447.16 yuan; 22 × 6 = 132; missing 315.16 = 14.33 a seat.
    /// At 25 km/h 25.2 minutes and a minute at each stop before 10 minutes to the shift.
    @Test
    void the_arithmetic_of_a_line() {
        var timetable = draft(1).timetable();
        var line = timetable.lines().stream()
                .filter(it -> timetable.work(it).nameEn().equals("Garden Weavers"))
                .findFirst()
                .orElseThrow();
        assertThat(timetable.km(line)).isCloseTo(10.48, within(0.01));
        assertThat(timetable.money(line).missing()).isCloseTo(315.16, within(0.1));
        assertThat(timetable.money(line).perSeat()).isCloseTo(14.33, within(0.01));
        var times = timetable.times(line);
        assertThat(times.getLast()).isEqualTo(timetable.work(line).begin() - 10);
        assertThat(times.getLast() - times.getFirst()).isEqualTo(28);
        assertThat(timetable.filled(line)).isEqualTo(48);
        assertThat(timetable.opensNormally(line)).isFalse();
    }

    /// At the same hour two buses are needed. Potters arrive at 7:20, the bus is at Second Mile at 7:46 and has to
    /// leave it at 7:52 when Weavers begin an hour later: one bus drives both.
    @Test
    void staggering_saves_a_bus() {
        var kept = draft(1);
        var works = kept.timetable().works();
        int weavers = works.stream()
                .filter(it -> it.nameEn().equals("Garden Weavers"))
                .findFirst()
                .orElseThrow()
                .enterprise();
        var same = kept;
        for (var work : works) {
            same = after(same, new ByHand.Begin(work.enterprise(), 450));
        }
        assertThat(same.timetable().buses()).isEqualTo(2);
        var apart = after(same, new ByHand.Begin(weavers, 510));
        assertThat(apart.timetable().buses()).isEqualTo(1);
        assertThat(kept.timetable().buses()).as("what the planner found").isEqualTo(1);
    }

    @Test
    void by_hand_nobody_is_lost() {
        var kept = draft(1);
        var line = kept.timetable().lines().getFirst();
        var gone = line.stops().getFirst();
        var without = after(kept, new ByHand.DropStop(line.code(), 0)).timetable();
        assertThat(without.money().people() + without.left().getLast().people()).isEqualTo(44);
        assertThat(without.left().getLast().nameZh()).isEqualTo(gone.nameZh());
        Actors.run(
                KEEPER,
                () -> assertThat(lines.change(kept.id(), kept.version(), new ByHand.DropLine(line.code()), KEEPER))
                        .isEqualTo(Outcome.Refused.because("stale")));
    }

    @Test
    void the_same_seed_gives_the_same_draft() {
        assertThat(draft(7).timetable()).isEqualTo(draft(7).timetable());
    }

    @Test
    void a_published_timetable_stays_and_its_feed_has_no_error() throws Exception {
        var draft = draft(3);
        var monday = LocalDate.of(2020, 3, 2);
        var kept = Actors.as(KEEPER, () -> {
            lines.publish(draft.id(), draft.version(), monday, monday.plusDays(27), "1111110", KEEPER);
            assertThat(lines.change(draft.id(), draft.version() + 1, new ByHand.DropLine("T1"), KEEPER))
                    .isEqualTo(Outcome.Refused.because("published"));
            return lines.require(draft.id(), KEEPER);
        });
        assertThat(kept.state()).isEqualTo(Kept.State.PUBLISHED);
        var feed = new GtfsFeed(
                kept, "园东园区", "http://localhost:8080", monday, List.of(LocalDate.of(2020, 3, 8), monday.plusDays(4)));
        var notices = FeedCheck.of(feed.zip(), folder, monday);
        assertThat(notices.errors()).isEmpty();
        System.out.println("GTFS validator: 0 errors; warnings and notes " + notices.warnings());
    }

    @Test
    void the_validator_sees_a_fault() throws Exception {
        var broken = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(
                        new GtfsFeed(draft(1), "园东园区", "http://localhost:8080", LocalDate.of(2020, 3, 2), List.of())
                                .zip()));
                var out = new java.util.zip.ZipOutputStream(broken)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                out.write((entry.getName().equals("stop_times.txt") ? text.replace("s1,", "s99,") : text)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        var notices = FeedCheck.of(broken.toByteArray(), folder, LocalDate.of(2020, 3, 2));
        assertThat(notices.errors()).containsKey("foreign_key_violation");
    }

    @Test
    void the_map_opens_in_a_standard_reader_and_the_county_next_door_sees_nothing() throws Exception {
        var kept = draft(1);
        var path = "/api/v1/transport/lines/%d/lines.geojson".formatted(kept.id());
        people.somebody("lines-command", Set.of(Role.COMMAND), Scope.EVERYTHING);
        try (var web = TestWeb.signedIn(port, "lines-command")) {
            var shapes =
                    (GeometryCollection) new GeoJsonReader().read(web.get(path).body());
            assertThat(shapes.getNumGeometries()).isEqualTo(2 + 4 + 2);
            assertThat(shapes.getEnvelopeInternal().getMinX()).isEqualTo(118.6);
        }
        people.somebody("lines-elsewhere", Set.of(Role.COMMAND), Scope.ofAreas(424242));
        try (var web = TestWeb.signedIn(port, "lines-elsewhere")) {
            assertThat(web.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void own_export_changes_nothing_and_a_load_can_be_taken_back() throws Exception {
        people.somebody("lines-exporter", Set.of(Role.COMMAND), Scope.EVERYTHING);
        var tables = new LinkedHashMap<String, String>();
        try (var web = TestWeb.signedIn(port, "lines-exporter")) {
            for (var name : List.of("work_shifts", "commuter_homes")) {
                tables.put(name, web.get("/import/exports/" + name + ".csv").body());
            }
        }
        var again = packs.plan(packs.pack(tables));
        assertThat(again.changesNothing()).as(packs.findings(again).toString()).isTrue();
        tables.replaceAll((name, text) -> text.replace("一里村", "四里村").replace("07:30", "7:99"));
        var changed = packs.plan(packs.pack(tables));
        assertThat(packs.findings(changed))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("hours-unreadable"));
        tables.remove("work_shifts");
        var load = packs.commit(packs.pack(tables));
        var with = Actors.as(KEEPER, () -> lines.park(park, KEEPER).homes().size());
        packs.undo(load);
        assertThat(with).isEqualTo(7);
        assertThat(Actors.as(KEEPER, () -> lines.park(park, KEEPER).homes().size()))
                .isEqualTo(5);
    }
}
