package fugong.reporting;

import static fugong.reporting.Hamlets.DAY;
import static fugong.reporting.Hamlets.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Industries;
import fugong.reporting.Readings.Kind;
import fugong.reporting.Readings.Reading;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.Largest;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.signin.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One giant can carry a district: whoever reads a rate by electricity reads its share beside it.
///
/// County 1: a smelter 600 kWh, a mill 250, a shop 150 = 1,000: the smelter has 60 %. County 2: a works 3,000 kWh,
/// alone: 100 %. The city: 3,000 of 4,000 = 75 %.
class LargestConsumerRoomTest extends DatabaseTest {

    private static final String RATE = "zhejiang-2020.resumed";

    @Autowired
    private Areas areas;

    @Autowired
    private Industries industries;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Groups groups;

    @Autowired
    private Readings readings;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Freezes freezes;

    @Autowired
    private TestPeople people;

    @Autowired
    private Tokens tokens;

    private Hamlets hamlets;
    private EnterpriseId smelter;
    private EnterpriseId mill;
    private EnterpriseId shop;
    private EnterpriseId works;
    private GroupId group;

    @BeforeAll
    void build() {
        hamlets = Hamlets.build(areas, industries, enterprises);
        smelter = hamlets.enterprise(1);
        mill = hamlets.enterprise(1);
        shop = hamlets.enterprise(1, "51", 10, 0, "1", "100", SizeClass.MICRO, Ownership.PRIVATE);
        works = hamlets.enterprise(2);
        Actors.run(KEEPER, () -> {
            groups.put(List.of(new Groups.Line(
                    "G1", Group.Kind.GROUP, "纺织集团", "Textile group", null, null, DAY.minusYears(1), null, true)));
            group = groups.find("G1").orElseThrow().id();
            groups.join(Stream.of(mill, shop)
                    .map(it -> new Group.Membership(it, group, "", DAY.minusYears(1), null, false))
                    .toList());
            // the works was read too high first: the last word counts
            readings.put(List.of(new Reading(works, DAY, Kind.ELECTRICITY, 9_000_000)), KEEPER);
            readings.put(
                    List.of(
                            new Reading(smelter, DAY, Kind.ELECTRICITY, 600_000),
                            new Reading(smelter, DAY, Kind.WATER, 9_000_000),
                            new Reading(mill, DAY, Kind.ELECTRICITY, 250_000),
                            new Reading(shop, DAY, Kind.ELECTRICITY, 150_000),
                            new Reading(works, DAY, Kind.ELECTRICITY, 3_000_000)),
                    KEEPER);
        });
    }

    @Test
    void an_area_the_areas_below_it_and_its_sectors_name_their_giant() {
        Actors.run(KEEPER, () -> {
            assertThat(indicators.of(RATE, hamlets.city, DAY, KEEPER).largest())
                    .isEqualTo(new Largest(works, 3_000_000, 4_000_000));
            var below = indicators.below(RATE, hamlets.city, DAY, KEEPER).values().stream()
                    .map(Figure::largest)
                    .toList();
            assertThat(below)
                    .containsExactly(
                            new Largest(smelter, 600_000, 1_000_000), new Largest(works, 3_000_000, 3_000_000), null);
            var sectors = indicators.by(Dimension.SECTION, RATE, hamlets.county(1), DAY, KEEPER);
            assertThat(sectors)
                    .extracting(Figure::value, Figure::largest)
                    .containsExactlyInAnyOrder(
                            tuple("C", new Largest(smelter, 600_000, 850_000)),
                            tuple("F", new Largest(shop, 150_000, 150_000)));
        });
    }

    /// An index by electricity and both its parts have it, a rate by reports has not; a freeze keeps it.
    @Test
    void every_rate_by_electricity_has_it_and_no_other() {
        Actors.run(KEEPER, () -> {
            var freeze = freezes.freeze(DAY, KEEPER);
            var printed = freezes.figures(freeze.id(), hamlets.city, KEEPER);
            for (var figures : List.of(printed, indicators.of(hamlets.city, DAY, KEEPER))) {
                var whole = figures.stream()
                        .filter(it -> it.dimension() == Dimension.ALL)
                        .toList();
                assertThat(whole)
                        .filteredOn(it -> it.largest() != null)
                        .extracting(Figure::code)
                        .containsExactlyInAnyOrder(RATE, "zhejiang-2020.output", "zhejiang-2020.index");
                assertThat(whole)
                        .filteredOn(it -> it.code().equals("zhejiang-2020.index"))
                        .flatExtracting(Figure::parts)
                        .allMatch(it -> it.largest() != null);
            }
        });
    }

    @Test
    void a_group_sees_the_giant_among_its_members_only() {
        var headquarters = people.somebody("textile", Set.of(Role.GROUP), Scope.ofGroups(group.value()));
        Actors.run(
                headquarters,
                () -> assertThat(indicators.ofGroup(group, DAY, headquarters))
                        .filteredOn(it -> it.code().equals(RATE))
                        .extracting(Figure::largest)
                        .containsExactly(new Largest(mill, 250_000, 400_000)));
    }

    /// A token for the wall screen, which may see figures and no enterprise, gets the share alone.
    @Test
    void who_may_not_see_enterprises_learns_no_name() {
        var chief = people.somebody("screen", Set.of(Role.COMMAND), Scope.ofAreas(hamlets.city.value()));
        var token = Actors.as(chief, () -> tokens.make(chief, "wall", Set.of(Permission.SEE_PICTURE), 30));
        try (var web = new TestWeb(port)) {
            var answer = web.send(web.request("/api/v1/areas/%s/figures?day=%s".formatted(hamlets.city, DAY))
                    .header("Authorization", "Bearer " + token)
                    .GET()
                    .build());
            assertThat(answer.body())
                    .contains(
                            "\"largest\":{\"share\":0.75,\"amount\":3000000,\"amountOf\":4000000,\"enterprise\":null");
        }
    }

    @Test
    void pages_and_the_api_say_it_beside_the_rate() {
        people.somebody("chief", Set.of(Role.COMMAND), Scope.ofAreas(hamlets.city.value()));
        try (var web = TestWeb.signedIn(port, "chief")) {
            var page = web.get("/picture?lang=en&day=%s&code=%s".formatted(DAY, RATE))
                    .body();
            assertThat(page)
                    .contains("of which 75 % one consumer: 企业3")
                    .contains("title=\"of which 60 % one consumer: 企业0\">of which 60 % one consumer<")
                    .contains("of which 100 % one consumer");
            assertThat(web.get("/picture?lang=zh&day=%s&code=%s".formatted(DAY, RATE))
                            .body())
                    .contains("其中一户占用电 75 %：企业3");
            var rows = web.get("/picture/rows?lang=en&area=%s&day=%s&code=%s".formatted(hamlets.city, DAY, RATE))
                    .body();
            assertThat(rows).contains("of which 75 % one consumer").contains("/enterprises/" + works);
            assertThat(web.get("/groups/%s/picture?lang=en&day=%s".formatted(group, DAY))
                            .body())
                    .contains("of which 63 % one consumer: 企业1"); // 250 / 400 = 62.5
            assertThat(web.get("/api/v1/areas/%s/figures?day=%s".formatted(hamlets.city, DAY))
                            .body())
                    .contains("\"largest\":{\"share\":0.75,\"amount\":3000000,\"amountOf\":4000000,\"enterprise\":"
                            + works);
        }
    }
}
