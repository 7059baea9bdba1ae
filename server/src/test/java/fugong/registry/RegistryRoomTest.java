package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.importing.Loads;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.SizeClass;
import fugong.registry.AreaMatch.Found;
import fugong.registry.AreaMatch.How;
import fugong.registry.Registration.Done;
import fugong.registry.Registration.Stale;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotAllowed;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The register with a real database: days, scopes, personal data.
class RegistryRoomTest extends DatabaseTest {

    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2020, 1, 1);
    private static final Actor KEEPER = Actor.system("test");

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Bases bases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Groups groups;

    @Autowired
    private Projects projects;

    @Autowired
    private fugong.registry.changes.EnterpriseParts parts;

    @BeforeAll
    void load() throws Exception {
        var packs = new Packs(loads, folder);
        packs.commit(Packs.repository().resolve("regions/china"));
        var pack = packs.pack(Town.tables());
        assertThat(packs.commit(pack).tally().refused()).isZero();
        var again = packs.plan(pack);
        assertThat(again.changesNothing())
                .as(again.parts() + " " + packs.findings(again))
                .isTrue();
    }

    private Area area(String text, LocalDate day) {
        return areas.tree().find(text, day).found().orElseThrow();
    }

    private EnterpriseId reed() {
        return Actors.as(
                KEEPER, () -> enterprises.find(new CreditCode(Town.REED)).orElseThrow());
    }

    private static Actor clerk(int area) {
        return new Actor(7, "clerk", Set.of(Role.COMMAND), Scope.ofAreas(area));
    }

    @Test
    void a_renamed_county_stays_the_same_area() {
        Actors.run(KEEPER, () -> {
            assertThat(area("990101", BEFORE).id())
                    .isEqualTo(area("990181", AFTER).id());
            assertThat(area("990181", AFTER).nameZh()).isEqualTo("东溪市");
            assertThat(areas.tree().find("990101", AFTER))
                    .isInstanceOfSatisfying(
                            Found.class, it -> assertThat(it.how()).isEqualTo(How.FORMER_CODE));
            assertThat(areas.tree().find("990181", BEFORE))
                    .isInstanceOfSatisfying(
                            Found.class, it -> assertThat(it.how()).isEqualTo(How.LATER_CODE));
        });
    }

    /// A scope is a set, and sets of the JDK turn their order about from one start to the next: an office of two
    /// cities began now with the one, now with the other.
    @Test
    void whoever_keeps_several_areas_begins_with_the_first_by_code() {
        Actors.run(KEEPER, () -> {
            var all = areas.tree().all(AFTER);
            var scope = Scope.ofAreas(all.stream().map(it -> it.id().value()).toArray(Integer[]::new));
            assertThat(areas.tops(new Actor(7, "office", Set.of(Role.COMMAND), scope), AFTER))
                    .hasSameElementsAs(all)
                    .isSortedAccordingTo(Comparator.comparing(Area::code));
        });
    }

    /// West Brook was merged into East Brook: its lamps count there from that day on, and people are conserved:
    /// 300,000 + 200,000 + 10,000 = 500,000 + 10,000.
    @Test
    void a_merged_county_counts_in_its_successor() {
        Actors.run(KEEPER, () -> {
            assertThat(bases.of(area("990101", BEFORE).id(), BEFORE).enterprises())
                    .isEqualTo(1);
            assertThat(bases.of(area("990181", AFTER).id(), AFTER).enterprises())
                    .isEqualTo(2);
            assertThat(area("西溪县", AFTER).code()).isEqualTo("990181");
            for (var day : Set.of(BEFORE, AFTER)) {
                assertThat(areas.tree().children(area("990100", day).id(), day).stream()
                                .mapToLong(it -> java.util.Objects.requireNonNullElse(it.population(), 0L))
                                .sum())
                        .isEqualTo(510_000);
            }
        });
    }

    /// 1,200 people are large, 10,000 万 of revenue are medium: medium.
    @Test
    void size_and_scale_are_told_by_the_rule() {
        Actors.run(KEEPER, () -> {
            var reed = enterprises.require(reed(), KEEPER);
            assertThat(reed.size()).isEqualTo(SizeClass.MEDIUM);
            assertThat(reed.aboveScale()).isTrue();
            assertThat(reed.section()).isEqualTo("C");
            assertThat(reed.division()).isEqualTo("24");
        });
    }

    @Test
    void a_change_holds_from_its_day_on_and_a_late_one_keeps_newer_news() {
        Actors.run(KEEPER, () -> {
            var lamp = enterprises.find(new CreditCode(Town.LAMP)).orElseThrow();
            changeStaff(lamp, 90, LocalDate.of(2020, 3, 1));
            changeStaff(lamp, 70, LocalDate.of(2019, 6, 1));
            assertThat(enterprises
                            .require(lamp, LocalDate.of(2019, 5, 31), KEEPER)
                            .staff())
                    .isEqualTo(80);
            assertThat(enterprises
                            .require(lamp, LocalDate.of(2019, 6, 1), KEEPER)
                            .staff())
                    .isEqualTo(70);
            assertThat(enterprises
                            .require(lamp, LocalDate.of(2020, 2, 29), KEEPER)
                            .staff())
                    .isEqualTo(70);
            assertThat(enterprises
                            .require(lamp, LocalDate.of(2020, 3, 1), KEEPER)
                            .staff())
                    .isEqualTo(90);
            assertThat(enterprises.history(lamp, KEEPER)).hasSize(3);
            assertThat(enterprises.change(lamp, form(lamp, 1, LocalDate.of(2020, 4, 1)), 1, KEEPER))
                    .isInstanceOf(Stale.class);
            assertThatThrownBy(() -> enterprises.require(lamp, LocalDate.of(2000, 1, 1), KEEPER))
                    .isInstanceOf(NotInScope.class);
        });
    }

    private void changeStaff(EnterpriseId id, int staff, LocalDate day) {
        var version = enterprises.require(id, KEEPER).version();
        assertThat(enterprises.change(id, form(id, staff, day), version, KEEPER))
                .isInstanceOf(Done.class);
    }

    private EnterpriseForm form(EnterpriseId id, int staff, LocalDate day) {
        var it = enterprises.require(id, KEEPER);
        return new EnterpriseForm(
                it.creditCode().value(),
                it.nameZh(),
                it.nameEn(),
                "990102",
                "",
                null,
                it.industry().code(),
                null,
                it.ownership(),
                null,
                staff,
                0,
                it.normalOutput(),
                it.normalPower(),
                it.revenue(),
                null,
                day,
                null,
                true);
    }

    @Test
    void what_lies_outside_the_scope_is_not_there() throws Exception {
        var zone = Actors.as(KEEPER, () -> area("BZ-1", AFTER).id().value());
        var actor = clerk(zone);
        Actors.run(actor, () -> {
            assertThat(enterprises.list(EnterpriseQuery.on(AFTER), actor).total())
                    .isEqualTo(1);
            assertThatThrownBy(() -> enterprises.require(reed(), actor)).isInstanceOf(NotInScope.class);
            assertThatThrownBy(() -> areas.require(
                            Actors.as(KEEPER, () -> area("990181", AFTER).id()), AFTER, actor))
                    .isInstanceOf(NotInScope.class);
            assertThat(jdbc.sql("select count(*) from registry_enterprise")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from registry_enterprise_version")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            for (var table : Set.of("registry_site", "registry_contact", "registry_project", "registry_milestone")) {
                assertThat(jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        });
        assertThat(jdbc.sql("select count(*) from registry_enterprise")
                        .query(Integer.class)
                        .single())
                .as("nobody")
                .isZero();
    }

    /// The association of crafts has its branch below it: headquarters see the members of both.
    @Test
    void a_group_sees_its_members_down_to_the_last_branch() {
        var group = Actors.as(KEEPER, () -> groups.find("crafts").orElseThrow());
        var actor = new Actor(
                8, "association", Set.of(Role.GROUP), Scope.ofGroups(group.id().value()));
        Actors.run(
                KEEPER,
                () -> assertThat(groups.members(group.id(), LocalDate.of(2020, 1, 15)))
                        .hasSize(2));
        Actors.run(actor, () -> {
            // Who left since is no longer the headquarters' business, neither for the days before.
            assertThat(groups.members(group.id(), LocalDate.of(2020, 1, 15))).containsExactly(reed());
            assertThat(groups.members(group.id(), LocalDate.of(2020, 2, 1))).containsExactly(reed());
            assertThat(enterprises.require(reed(), actor).nameEn()).isEqualTo("East Brook Rattan");
            assertThat(bases.of(group.id(), LocalDate.of(2020, 2, 1)).staff()).isEqualTo(1200);
            assertThatThrownBy(() -> contacts.open(reed(), actor)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void contacts_are_masked_and_every_opening_is_written_down() {
        var actor = clerk(Actors.as(KEEPER, () -> area("990100", AFTER).id().value()));
        Actors.run(actor, () -> {
            var masked = contacts.masked(reed(), actor).getFirst();
            assertThat(masked.name() + masked.phone() + masked.email()).isEqualTo("陈**138****0001c***@example.org");
            int before = readings();
            assertThat(contacts.open(reed(), actor).getFirst().phone()).isEqualTo("13800000001");
            assertThat(readings()).isEqualTo(before + 1);
        });
    }

    private int readings() {
        return Actors.as(
                KEEPER,
                () -> jdbc.sql("select count(*) from security_trail where kind = 'read' and what = 'registry.contacts'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_milestone_is_reached_and_counts_as_a_change_of_the_project() {
        Actors.run(KEEPER, () -> {
            var project = projects.find("P-1").orElseThrow();
            projects.reached(project.id(), 2, LocalDate.of(2020, 3, 2), KEEPER);
            assertThat(projects.milestones(project.id()).get(1).doneOn()).isEqualTo(LocalDate.of(2020, 3, 2));
            assertThat(projects.require(project.id(), KEEPER).version()).isEqualTo(project.version() + 1);
        });
    }

    /// The lamps left the association on 1 February: until then its headquarters saw them, from then on neither the
    /// door nor the rows show them. The clock of this test says which day it is.
    @Test
    void a_group_sees_a_member_only_while_it_is_one() {
        var lamp = Actors.as(
                KEEPER, () -> enterprises.find(new CreditCode(Town.LAMP)).orElseThrow());
        var group = Actors.as(KEEPER, () -> groups.find("crafts").orElseThrow());
        var headquarters = new Actor(
                8, "association", Set.of(Role.GROUP), Scope.ofGroups(group.id().value()));
        try {
            clock.set(java.time.Instant.parse("2020-01-31T15:59:00Z")); // still 31 January in Beijing
            Actors.run(headquarters, () -> {
                assertThat(enterprises.require(lamp, headquarters).id()).isEqualTo(lamp);
                assertThat(rowsOf(lamp)).isEqualTo(1);
            });
            clock.set(java.time.Instant.parse("2020-01-31T16:00:00Z")); // 1 February
            Actors.run(headquarters, () -> {
                org.assertj.core.api.Assertions.assertThatExceptionOfType(fugong.security.NotInScope.class)
                        .isThrownBy(() -> enterprises.require(lamp, headquarters));
                assertThat(rowsOf(lamp)).isZero();
            });
        } finally {
            clock.reset();
        }
    }

    private int rowsOf(EnterpriseId id) {
        return jdbc.sql("select count(*) from registry_enterprise where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /// Another county's office may see an enterprise that a group shows it, but keeps only its own register.
    @Test
    void only_the_office_of_the_area_changes_what_belongs_to_an_enterprise() {
        var reed = reed();
        var group = Actors.as(KEEPER, () -> groups.find("crafts").orElseThrow());
        var elsewhere = new Actor(
                9,
                "elsewhere",
                Set.of(Role.COMMAND),
                new Scope(
                        false,
                        Set.of(area("BZ-1", AFTER).id().value()),
                        Set.of(group.id().value()),
                        Set.of()));
        var site =
                new fugong.registry.changes.EnterpriseParts.SiteForm("9", "厂", "", "", "", null, null, 5, null, null);
        Actors.run(elsewhere, () -> {
            assertThat(enterprises.require(reed, elsewhere).id()).isEqualTo(reed);
            org.assertj.core.api.Assertions.assertThatExceptionOfType(fugong.security.NotAllowed.class)
                    .isThrownBy(() -> parts.site(reed, site, elsewhere));
        });
        assertThat(Actors.as(KEEPER, () -> parts.site(reed, site, KEEPER))).isEmpty();
        Actors.run(KEEPER, () -> parts.dropSite(reed, "9", KEEPER));
    }
}
