package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas.Line;
import fugong.registry.Areas.Line.Ended;
import fugong.registry.Bases.Dimension;
import fugong.registry.Registration.Done;
import fugong.security.Actor;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens to enterprises, areas and groups, in whatever order it becomes known: the kept tally of any day
/// equals a recount of the states, and that of a group one of its members.
class TallyLawTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2019, 6, 1);
    private static final Actor KEEPER = Actor.system("test");

    @Autowired
    private Areas areas;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Industries industries;

    @Autowired
    private Bases bases;

    @Autowired
    private Groups groups;

    @Test
    void tally_equals_recount_under_random_histories() {
        for (long seed = 1; seed <= 3; seed++) {
            long it = seed;
            Actors.run(KEEPER, () -> history(it));
        }
    }

    private void history(long seed) {
        var random = new SplittableRandom(seed);
        areas.put(map("9" + seed));
        industries.put(List.of(
                industry("C", 1, null, "C", null),
                industry("19", 2, "C", "C", "19"),
                industry("1952", 4, "195", "C", "19"),
                industry("F", 1, null, "F", null),
                industry("51", 2, "F", "F", "51")));
        var known = new ArrayList<EnterpriseId>();
        for (int step = 0; step < 60; step++) {
            if (known.isEmpty() || random.nextInt(3) == 0) {
                if (enterprises.register(form(random, seed, known.size()), KEEPER) instanceof Done(var done, var _)) {
                    known.add(done.id());
                }
            } else {
                int which = random.nextInt(known.size());
                var version = enterprises.require(known.get(which), KEEPER).version();
                assertThat(enterprises.change(known.get(which), form(random, seed, which), version, KEEPER))
                        .isInstanceOf(Done.class);
            }
        }
        assertThat(known).isNotEmpty();
        joinAndMove(random, seed, known);
        assertThat(bases.of(groups.all().stream().map(Group::id).toList(), START.plusDays(610)))
                .isNotEmpty();
        for (int day = -400; day <= 800; day += 37) {
            agrees(seed, START.plusDays(day));
        }
    }

    private void agrees(long seed, LocalDate day) {
        var root = areas.tree()
                .find("9" + seed + "0000", day)
                .found()
                .orElseThrow()
                .id();
        for (var area : areas.tree().within(root, day)) {
            for (var dimension : Dimension.values()) {
                assertThat(bases.of(area, day, dimension))
                        .as("seed %d, area %s, day %s, %s", seed, area, day, dimension)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(bases.recount(area, day, dimension));
            }
        }
        merged(root, day);
        groupsAgree(seed, day);
    }

    /// Memberships that begin, end, overlap and are taken back, in groups that are hung under others meanwhile.
    private void joinAndMove(SplittableRandom random, long seed, List<EnterpriseId> known) {
        for (int step = 0; step < 60; step++) {
            int group = random.nextInt(5);
            switch (random.nextInt(4)) {
                case 0 -> {
                    var parent = random.nextInt(5);
                    groups.put(List.of(group(seed, group, parent < group ? "G" + seed + parent : null)));
                }
                case 1 -> {
                    int which = random.nextInt(known.size());
                    var version = enterprises.require(known.get(which), KEEPER).version();
                    enterprises.change(known.get(which), form(random, seed, which), version, KEEPER);
                }
                case 2 -> {
                    var all = groups.memberships();
                    if (!all.isEmpty() && random.nextBoolean()) {
                        groups.leave(all.get(random.nextInt(all.size())));
                    }
                }
                default ->
                    groups.find("G" + seed + group)
                            .ifPresent(it -> groups.join(
                                    List.of(membership(random, known.get(random.nextInt(known.size())), it.id()))));
            }
        }
    }

    private static Groups.Line group(long seed, int number, @Nullable String parent) {
        return new Groups.Line(
                "G" + seed + number,
                Group.Kind.ASSOCIATION,
                "商会" + number,
                "Association " + number,
                parent,
                null,
                LocalDate.MIN,
                null,
                true);
    }

    private static Group.Membership membership(SplittableRandom random, EnterpriseId enterprise, GroupId group) {
        var from = random.nextInt(3) == 0 ? LocalDate.MIN : START.plusDays(random.nextInt(-300, 600));
        var to = random.nextBoolean() ? null : START.plusDays(random.nextInt(600, 900));
        return new Group.Membership(enterprise, group, "", from, to, true);
    }

    private void groupsAgree(long seed, LocalDate day) {
        var all = groups.all().stream().map(Group::id).toList();
        assertThat(bases.of(all, day))
                .as("seed %d, day %s", seed, day)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(bases.recount(all, day));
    }

    /// Enterprises are neither lost nor doubled on the way up the tree of any day.
    private void merged(AreaId root, LocalDate day) {
        var below = areas.tree().children(root, day).stream()
                .map(it -> bases.of(it.id(), day))
                .reduce(Bases.Base.NONE, Bases.Base::plus);
        assertThat(below.enterprises()).isEqualTo(bases.of(root, day).enterprises());
        assertThat(below.staff()).isEqualTo(bases.of(root, day).staff());
    }

    /// A city with three counties; the second is merged into the first on 1 January 2020.
    private static List<Line> map(String two) {
        var day = LocalDate.of(2020, 1, 1);
        return List.of(
                line(two + "0000", Area.Kind.PREFECTURE, null, null, null, null),
                line(two + "0001", Area.Kind.COUNTY, two + "0000", null, null, null),
                line(two + "0002", Area.Kind.COUNTY, two + "0000", day, Ended.MERGED, two + "0001"),
                line(two + "0003", Area.Kind.ZONE, two + "0000", null, null, null));
    }

    private static Line line(
            String code,
            Area.Kind kind,
            @Nullable String parent,
            @Nullable LocalDate to,
            @Nullable Ended ended,
            @Nullable String successor) {
        return new Line(
                code,
                "区" + code,
                "Area " + code,
                kind,
                "CN",
                parent,
                LocalDate.MIN,
                to,
                ended,
                successor,
                1000L,
                null,
                null,
                true);
    }

    private static Industries.Industry industry(
            String code, int level, @Nullable String parent, String section, @Nullable String division) {
        return new Industries.Industry(
                IndustryCode.gbt4754(code), level, parent, section, division, "业" + code, "Industry " + code);
    }

    private static EnterpriseForm form(SplittableRandom random, long seed, int number) {
        var from = START.plusDays(random.nextInt(-300, 600));
        var code = CreditCode.make("91", "9" + seed + "0001", "FG%06d".formatted(number));
        return new EnterpriseForm(
                code.value(),
                "企业" + number,
                "",
                "9" + seed + "000" + (1 + random.nextInt(3)),
                "",
                null,
                List.of("C19", "1952", "F", "51", "nothing").get(random.nextInt(5)),
                random.nextBoolean() ? SizeClass.values()[random.nextInt(5)] : null,
                Ownership.values()[random.nextInt(7)],
                random.nextBoolean(),
                random.nextInt(5000),
                random.nextInt(50),
                BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                BigDecimal.valueOf(random.nextInt(1_000_000), 1),
                null,
                null,
                from,
                random.nextInt(6) == 0 ? from.plusDays(1 + random.nextInt(300)) : null,
                true);
    }
}
