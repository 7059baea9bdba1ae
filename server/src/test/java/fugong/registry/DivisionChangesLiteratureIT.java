package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.SharedData;
import fugong.registry.AreaMatch.Found;
import fugong.registry.Areas.Line;
import fugong.registry.Areas.Line.Ended;
import java.io.Reader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// The 32 changes of division codes from 2019 to the end of 2020: renames, recodings (one of them into another
/// city), merges and a newly made district, over the counties of that time. Population is that of the census of
/// 2020, under the new codes; what a merged county had is not known apart, so it is counted with the one that took
/// it over.
class DivisionChangesLiteratureIT {

    private static final LocalDate CHANGE = LocalDate.of(2020, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2020, 6, 30);

    private final List<CSVRecord> changes = read("geo/division_code_changes_2019_2020.csv");
    private final Map<String, Line> lines = new HashMap<>();

    private static List<CSVRecord> read(String file) {
        try (Reader in = Files.newBufferedReader(SharedData.need(file))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The list of the Ministry of Civil Affairs of 2019, ended where a change says so, and the codes that
    /// came.
    private AreaTree tree() {
        read("geo/mca2019_area_codes.csv").forEach(it -> add(it.get("code"), it.get("name"), LocalDate.MIN));
        var population = new HashMap<String, Long>();
        read("geo/county_census_2020.csv")
                .forEach(it -> population.put(it.get("code"), (long) Double.parseDouble(it.get("population"))));
        Set<String> absorbed = new HashSet<>();
        for (var change : changes) {
            apply(change, absorbed);
        }
        var all = new ArrayList<Line>();
        lines.values().forEach(it -> all.add(with(it, population, absorbed)));
        var ids = new int[] {0};
        var draft = new AreaDraft(AreaTree.Book.EMPTY, all, () -> ++ids[0]);
        return new AreaTree(new AreaTree.Book(1, draft.units(), draft.names(), List.of()));
    }

    private void add(String code, String name, LocalDate from) {
        var kind = code.endsWith("0000")
                ? Area.Kind.PROVINCE
                : code.endsWith("00") ? Area.Kind.PREFECTURE : Area.Kind.COUNTY;
        var city = code.substring(0, 4) + "00";
        var province = code.substring(0, 2) + "0000";
        var parent = kind == Area.Kind.PROVINCE
                ? null
                : kind == Area.Kind.COUNTY && lines.containsKey(city + LocalDate.MIN) ? city : province;
        lines.put(
                code + from,
                new Line(code, name, name, kind, "CN", parent, from, null, null, null, null, null, null, false));
    }

    private void apply(CSVRecord change, Set<String> absorbed) {
        var old = change.get("old_code");
        var now = change.get("new_code");
        var kind = change.get("kind");
        var merged = kind.startsWith("abolished");
        if (!merged && !lines.containsKey(now + CHANGE)) {
            add(now, change.get("new_name"), CHANGE);
        }
        if (!old.isEmpty()) {
            var it = lines.get(old + LocalDate.MIN);
            assertThat(it)
                    .as("%s %s is in the list of 2019", old, change.get("old_name"))
                    .isNotNull();
            lines.put(
                    old + LocalDate.MIN,
                    new Line(
                            it.code(),
                            it.nameZh(),
                            it.nameEn(),
                            it.kind(),
                            it.country(),
                            it.parent(),
                            it.from(),
                            CHANGE,
                            merged ? Ended.MERGED : Ended.RENAMED,
                            now,
                            null,
                            null,
                            null,
                            false));
            if (merged) {
                absorbed.add(old);
            }
        }
    }

    /// A unit's people are the same before and after; merged ones had theirs counted in the successor.
    private Line with(Line it, Map<String, Long> population, Set<String> absorbed) {
        var code = it.ended() == Ended.RENAMED ? it.successor() : it.code();
        Long people = it.kind() != Area.Kind.COUNTY || absorbed.contains(it.code()) ? null : population.get(code);
        return new Line(
                it.code(),
                it.nameZh(),
                it.nameEn(),
                it.kind(),
                it.country(),
                it.parent(),
                it.from(),
                it.to(),
                it.ended(),
                it.successor(),
                people,
                null,
                null,
                false);
    }

    @Test
    void every_old_code_is_understood_after_the_change_and_every_new_one_before() {
        var tree = tree();
        assertThat(changes).hasSize(32);
        for (var change : changes) {
            var now = found(tree, change.get("new_code"), CHANGE);
            assertThat(now.nameZh()).isEqualTo(now.code().equals("360112") ? "新建区" : change.get("new_name"));
            if (!change.get("old_code").isEmpty()) {
                assertThat(found(tree, change.get("old_code"), CHANGE).id())
                        .as(change.toString())
                        .isEqualTo(now.id());
                assertThat(found(tree, change.get("old_code"), BEFORE).nameZh()).isEqualTo(change.get("old_name"));
            }
            if (!change.get("kind").startsWith("abolished")
                    && !change.get("old_code").isEmpty()) {
                assertThat(found(tree, change.get("new_code"), BEFORE).id())
                        .as(change.toString())
                        .isEqualTo(now.id());
            }
        }
    }

    @Test
    void people_are_neither_lost_nor_doubled_in_any_province() {
        var tree = tree();
        long all = 0;
        for (var province : tree.roots(CHANGE)) {
            assertThat(people(tree, province, CHANGE)).as(province.nameZh()).isEqualTo(people(tree, province, BEFORE));
            all += people(tree, province, CHANGE);
        }
        assertThat(all).isBetween(1_350_000_000L, 1_412_000_000L);
    }

    /// 公主岭 moved from Siping to Changchun: its people moved with it, and the province has as many as before.
    @Test
    void a_city_that_moves_takes_its_people_along() {
        var tree = tree();
        var siping = found(tree, "220300", CHANGE);
        var changchun = found(tree, "220100", CHANGE);
        assertThat(people(tree, siping, BEFORE) - people(tree, siping, CHANGE)).isEqualTo(862_313);
        assertThat(people(tree, changchun, CHANGE) - people(tree, changchun, BEFORE))
                .isEqualTo(862_313);
        var gongzhuling = found(tree, "220381", BEFORE);
        assertThat(tree.within(siping.id(), BEFORE)).contains(gongzhuling.id());
        assertThat(tree.within(siping.id(), CHANGE)).doesNotContain(gongzhuling.id());
    }

    /// 邢台县 was merged into 信都区: an enterprise registered in it counts there.
    @Test
    void a_merged_county_hangs_below_its_successor() {
        var tree = tree();
        var xingtai = found(tree, "130521", BEFORE);
        var xindu = found(tree, "130503", CHANGE);
        assertThat(tree.within(xindu.id(), CHANGE)).contains(xingtai.id(), xindu.id());
        assertThat(tree.within(xindu.id(), BEFORE)).containsExactly(xindu.id());
        assertThat(tree.at(xingtai.id(), CHANGE)).isEqualTo(xindu);
        assertThat(tree.closure())
                .contains(new AreaTree.Within(xindu.id().value(), xingtai.id().value(), CHANGE, null));
    }

    /// Codes that were abolished long ago, and offices that never were a county.
    @Test
    void a_code_in_no_list_ends_in_its_city_or_province() {
        var tree = tree();
        assertThat(found(tree, "440101", CHANGE).nameZh()).isEqualTo("广州市");
        assertThat(found(tree, "350599", CHANGE).nameZh()).isEqualTo("泉州市");
        assertThat(found(tree, "512501", CHANGE).nameZh()).isEqualTo("四川省");
        assertThat(tree.find("990101", CHANGE)).isInstanceOf(AreaMatch.Unknown.class);
    }

    private static long people(AreaTree tree, Area area, LocalDate day) {
        return tree.within(area.id(), day).stream()
                .map(it -> tree.at(it, day))
                .distinct()
                .mapToLong(it -> it.population() == null ? 0 : it.population())
                .sum();
    }

    private static Area found(AreaTree tree, String text, LocalDate day) {
        assertThat(tree.find(text, day)).as("%s on %s", text, day).isInstanceOf(Found.class);
        return tree.find(text, day).found().orElseThrow();
    }
}
