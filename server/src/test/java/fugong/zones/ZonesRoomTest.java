package fugong.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotAllowed;
import fugong.security.Role;
import fugong.security.Scope;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The room with the facts of the demo region.
class ZonesRoomTest extends DatabaseTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    private Areas areas;

    @Autowired
    private Zones zones;

    @Autowired
    private ZoneRegister register;

    @BeforeAll
    void load() throws IOException {
        DemoFacts.load(areas, register);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private AreaId area(String code) {
        return Actors.as(SYSTEM, () -> areas.tree().find(code, day("2020-02-15")))
                .found()
                .orElseThrow()
                .id();
    }

    private ZoneLevel level(String code, String day) {
        return Actors.as(SYSTEM, () -> zones.at(area(code), day(day))).orElseThrow();
    }

    private ZoneLevel known(String code, String day, String knownOn) {
        return Actors.as(SYSTEM, () -> zones.at(area(code), day(day), day(knownOn)))
                .orElseThrow();
    }

    /// On 17 February the one case of Luxian had been discharged; one more came on the 18th, four on the 19th. The
    /// state of a day is in force on the next.
    @Test
    void luxian_rises_on_19_and_20_february_and_the_clause_says_why() {
        assertThat(level("510521", "2020-02-18").grade().code()).isEqualTo("clear");
        assertThat(level("510521", "2020-02-18").ground().word()).isEqualTo("clear-2");

        var risen = level("510521", "2020-02-20");
        assertThat(risen.grade().code()).isEqualTo("active");
        assertThat(risen.ground()).isInstanceOfSatisfying(Ground.ByRule.class, it -> {
            assertThat(it.rule()).isEqualTo("SC-active-cases");
            assertThat(it.clauseZh()).isEqualTo("有现症病例");
            assertThat(it.stateOf()).isEqualTo(day("2020-02-19"));
            assertThat(it.evidence()).containsEntry("cumulative_confirmed", "6").containsEntry("active_cases", "5");
        });
        assertThat(risen.others().getFirst().grade().code())
                .as("by the national rule")
                .isEqualTo("medium");
    }

    @Test
    void as_it_was_known_before_the_bulletin_luxian_was_clear() {
        assertThat(known("510521", "2020-02-20", "2020-02-18").grade().code()).isEqualTo("clear");
        assertThat(known("510521", "2020-02-20", "2020-02-20").grade().code()).isEqualTo("active");
    }

    /// The official lists of 13 and 23 February and of 4 March for Quanzhou, and the days from which the counties
    /// were low by the national rule.
    @Test
    void quanzhou_agrees_with_the_official_lists() {
        assertThat(names("3505", "2020-02-13", "many")).containsExactlyInAnyOrder("晋江市", "南安市");
        assertThat(names("3505", "2020-02-13", "general")).containsExactly("丰泽区");
        assertThat(names("3505", "2020-02-13", "sporadic"))
                .containsExactlyInAnyOrder("鲤城区", "洛江区", "惠安县", "安溪县", "永春县", "石狮市");
        assertThat(names("3505", "2020-02-13", "none")).containsExactlyInAnyOrder("泉港区", "德化县", "泉州经济技术开发区", "泉州台商投资区");
        assertThat(names("3505", "2020-02-23", "medium")).containsExactlyInAnyOrder("丰泽区", "南安市", "晋江市");
        assertThat(names("3505", "2020-03-04", "medium")).containsExactly("晋江市");
        assertThat(level("350582", "2020-03-09").grade().code()).isEqualTo("medium");
        assertThat(level("350582", "2020-03-10").grade().code()).isEqualTo("low");
    }

    private List<String> names(String prefix, String day, String level) {
        return Actors.as(SYSTEM, () -> {
            var tree = areas.tree();
            return zones.map(day(day)).values().stream()
                    .filter(it -> it.grade().code().equals(level))
                    .map(it -> tree.at(it.area(), it.day()))
                    .filter(it -> it.code().startsWith(prefix))
                    .map(Area::nameZh)
                    .toList();
        });
    }

    @Test
    void jiangyang_is_medium_for_sichuan_and_low_for_the_nation_which_is_seen() {
        var level = level("510502", "2020-02-28");
        assertThat(level.grade().broad()).isEqualTo("medium");
        assertThat(level.others().getFirst().grade().broad()).isEqualTo("low");
        assertThat(level.stricterThanAbove()).isTrue();
    }

    @Test
    void no_rule_in_force_is_no_level() {
        Actors.run(SYSTEM, () -> {
            assertThat(zones.at(area("350582"), day("2020-02-12"))).isEmpty();
            assertThat(zones.at(area("350500"), day("2020-02-20")))
                    .as("a city has none")
                    .isEmpty();
        });
    }

    /// 92 coaches for 4,418 workers are 48.02 each; a coach of 53 seats may take 26 under the rule of 11 to 28
    /// February.
    @Test
    void a_trip_from_luzhou_to_quanzhou_may_use_half_the_seats() {
        Actors.run(SYSTEM, () -> {
            var from = area("510521");
            var to = area("350582");
            var kind = TripRule.Kind.INTERPROVINCE_CHARTER;
            var february = zones.trip(kind, from, to, day("2020-02-21"));
            assertThat(february.loadCap()).isEqualTo(0.5);
            assertThat(february.seats(53)).isEqualTo(26);
            assertThat(february.measures()).extracting(Measure::table).contains("MOT-2020-56");
            assertThat(zones.trip(TripRule.Kind.COMMUTER, from, to, day("2020-02-21"))
                            .loadCap())
                    .isEqualTo(1.0);
            assertThat(zones.trip(kind, from, to, day("2020-03-05")).loadCap())
                    .as("晋江 is medium")
                    .isEqualTo(0.5);
            assertThat(zones.trip(kind, area("510503"), area("350505"), day("2020-03-05"))
                            .loadCap())
                    .as("both ends low")
                    .isEqualTo(1.0);
            assertThat(zones.allowed(area("350505"), day("2020-03-05")).approvalForbidden())
                    .isTrue();
            assertThat(zones.allowed(to, day("2020-03-05")).approvalForbidden()).isFalse();
        });
    }

    @Test
    void an_office_stands_above_the_rules_and_can_be_taken_back_and_nothing_is_forgotten() {
        var word = new OfficialLevel(
                area("350526"), "medium", day("2020-02-25"), day("2020-02-26"), "泉〔2020〕1号", "", "专家研判");
        Actors.run(SYSTEM, () -> register.decide(word, day("2020-02-25"), SYSTEM));

        assertThat(level("350526", "2020-02-25").grade().code()).isEqualTo("medium");
        assertThat(level("350526", "2020-02-25").ground().sentence(Locale.CHINESE))
                .contains("泉〔2020〕1号");
        assertThat(level("350526", "2020-02-25").others().getFirst().grade().code())
                .isEqualTo("low");
        assertThat(level("350526", "2020-02-27").grade().code()).isEqualTo("low");
        assertThat(known("350526", "2020-02-25", "2020-02-24").grade().code()).isEqualTo("low");

        Actors.run(SYSTEM, () -> register.takeBack(word, day("2020-02-26"), SYSTEM));
        assertThat(level("350526", "2020-02-25").grade().code()).isEqualTo("low");
        assertThat(known("350526", "2020-02-25", "2020-02-25").grade().code()).isEqualTo("medium");
    }

    @Test
    void words_are_followed_not_changed() {
        Actors.run(
                SYSTEM,
                () -> assertThatThrownBy(() ->
                                jdbc.sql("update zones_fact set value = 0").update())
                        .hasRootCauseMessage("ERROR: permission denied for table zones_fact"));
        Actors.run(
                SYSTEM,
                () -> assertThatThrownBy(
                                () -> jdbc.sql("delete from zones_override").update())
                        .hasRootCauseMessage("ERROR: permission denied for table zones_override"));
    }

    @Test
    void only_those_who_decide_may_decide() {
        var clerk = new Actor(7, "clerk", EnumSet.of(Role.CLERK), Scope.EVERYTHING);
        var word = new OfficialLevel(area("350526"), "high", day("2020-03-01"), null, "x", "", "");
        Actors.run(
                clerk,
                () -> assertThatThrownBy(() -> register.decide(word, clerk)).isInstanceOf(NotAllowed.class));
    }

    /// Anxi's office may make a rule for Anxi: not for Jinjiang, not for the province, and not one for Anxi whose
    /// codes reach further. Nor may it replace or withdraw the nation's.
    @Test
    void a_county_makes_rules_for_itself_only() {
        var anxi = new Actor(
                7, "anxi", Set.of(Role.COMMAND), Scope.ofAreas(area("350524").value()));
        var national = Actors.as(SYSTEM, () -> register.rules(ZoneRegister.Kind.LEVEL)).stream()
                .filter(it -> it.body().contains("\"100000\""))
                .findFirst()
                .orElseThrow();
        Actors.run(anxi, () -> {
            for (var wrong : List.of(
                    own(national, "350582", "350582"),
                    own(national, "350000", "350524"),
                    own(national, "350524", "35*"),
                    own(national, "100000", "*"))) {
                assertThat(register.keep(ZoneRegister.Kind.LEVEL, "OWN", wrong, day("2020-03-01"), anxi))
                        .extracting(it -> it.code())
                        .containsExactly("zones.rule.not-yours");
            }
            var right = own(national, "350524", "350524*");
            assertThat(register.keep(ZoneRegister.Kind.LEVEL, "OWN", right, day("2020-03-01"), anxi))
                    .isEmpty();
            assertThat(register.keep(ZoneRegister.Kind.LEVEL, national.rule(), right, day("2020-03-01"), anxi))
                    .isNotEmpty();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> register.withdraw(ZoneRegister.Kind.LEVEL, national.rule(), day("2020-03-01"), anxi))
                    .isInstanceOf(fugong.security.NotInScope.class);
            register.withdraw(ZoneRegister.Kind.LEVEL, "OWN", day("2020-03-01"), anxi);
        });
    }

    private static String own(ZoneRegister.RuleText from, String jurisdiction, String code) {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var root = (tools.jackson.databind.node.ObjectNode) json.readTree(from.body());
        root.put("jurisdiction", jurisdiction);
        root.putArray("codes").add(code);
        return root.toString();
    }
}
