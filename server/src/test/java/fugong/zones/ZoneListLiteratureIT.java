package fugong.zones;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rule sets against lists that offices published in February 2020.
class ZoneListLiteratureIT {

    /// The office's list joins what bulletins call 湄洲湾北岸 under its full name.
    private static final String ALIAS = "湄洲湾北岸经济开发区";

    @TempDir
    Path folder;

    private static Path rule(String id) {
        return Regions.regions().resolve("china/zones/" + id + ".json");
    }

    private record Official(String key, String name, String level) {}

    private static List<Official> official(String day) throws IOException {
        return Files.readAllLines(SharedData.need("epidemic/official_county_levels_2020.csv")).stream()
                .skip(1)
                .map(it -> it.split(",", -1))
                .filter(it -> it[0].equals(day))
                .map(it -> new Official(it[3].isEmpty() ? it[2] : it[3], it[2], it[4]))
                .toList();
    }

    private Path units(List<Official> official) throws IOException {
        var lines = official.stream()
                .map(it -> it.key().equals(it.name())
                        ? "," + it.name() + "," + (it.name().equals(ALIAS) ? "湄洲湾北岸" : "")
                        : it.key() + "," + it.name() + ",")
                .collect(Collectors.joining("\n", "code,name,aliases\n", "\n"));
        return write("areas.csv", lines);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Map<String, ZoneList.Line> list(String rule, String day, List<Path> more, List<Path> overrides)
            throws IOException {
        var facts = new java.util.ArrayList<>(List.of(SharedData.need("epidemic/fujian_county_cases_2020.csv")));
        facts.addAll(more);
        var official = official(day);
        var made = ZoneList.make(rule(rule), facts, List.of(units(official)), overrides, LocalDate.parse(day));
        assertThat(made.findings()).isEmpty();
        var named = official.stream().map(Official::key).collect(Collectors.toSet());
        return made.lines().stream()
                .filter(it -> named.contains(key(it)))
                .collect(Collectors.toMap(ZoneListLiteratureIT::key, it -> it));
    }

    private static String key(ZoneList.Line line) {
        return line.code().isEmpty() ? line.name() : line.code();
    }

    private static Map<String, Long> counted(Map<String, ZoneList.Line> lines) {
        return lines.values().stream()
                .collect(Collectors.groupingBy(ZoneList.Line::labelZh, TreeMap::new, Collectors.counting()));
    }

    /// Names of the units for which the list and the office differ.
    private static TreeSet<String> differing(Map<String, ZoneList.Line> lines, String day) throws IOException {
        return official(day).stream()
                .filter(it -> !it.level().startsWith(lines.get(it.key()).labelZh()))
                .map(Official::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fujian_13_february_82_of_88_by_counts_alone() throws IOException {
        var lines = list("FJ-4tier", "2020-02-13", List.of(), List.of());

        assertThat(lines).hasSize(88);
        assertThat(differing(lines, "2020-02-13")).containsExactlyInAnyOrder("集美区", "延平区", "丰泽区", "长泰县", "武夷山市", "福鼎市");
    }

    @Test
    void fujian_13_february_all_88_with_the_facts_about_clusters() throws IOException {
        var clusters = write("clusters.csv", """
                code,name,day,local_infection_clusters,geographic_risk
                350211,集美区,2020-02-12,1,
                350702,延平区,2020-02-12,1,
                350503,丰泽区,2020-02-12,1,
                350625,长泰县,2020-02-12,1,
                350782,武夷山市,2020-02-12,,1
                350982,福鼎市,2020-02-12,,1
                """);
        var lines = list("FJ-4tier", "2020-02-13", List.of(clusters), List.of());

        assertThat(differing(lines, "2020-02-13")).isEmpty();
        assertThat(counted(lines)).isEqualTo(Map.of("无疫情区", 28L, "零星散发疫情区", 35L, "一般疫情区", 19L, "较多病例疫情区", 6L));
    }

    /// By counts 84 of 88; the facts cannot give the other four.
    ///
    /// 14 days before the 23rd lie on 9 February, and the bulletins are silent between the 6th and the 12th.
    /// 长乐 went from 7 to 8 cases in that gap, 集美 from 3 to 4, 惠安 from 1 to 2: low if by the 9th, medium
    /// if later, and the strictest is taken. The cities' own series do not help, because each rose on both
    /// sides of the 9th (7th to 12th): 福州 57, 59, 62, 63, 63, 64, 厦门 23, 25, 25, 28, 31, 32,
    /// 泉州 40, 40, 42, 42, 43, 43. The bound for 惠安 in the data (last case by the 9th) was itself drawn
    /// from this list. 松溪 had its five cases by the 9th, low by counts, and was medium by the office's word.
    @Test
    void fujian_23_february_by_counts_says_where_it_cannot_know() throws IOException {
        var lines = list("CN-national-3tier", "2020-02-23", List.of(), List.of());

        assertThat(differing(lines, "2020-02-23")).containsExactlyInAnyOrder("长乐区", "集美区", "惠安县", "松溪县");
        for (var code : List.of("350112", "350211", "350521")) {
            assertThat(lines.get(code).otherwise()).isEqualTo("low-2");
            assertThat(lines.get(code).missing()).contains("cumulative_confirmed +14d");
        }
        assertThat(lines.get("350582").otherwise()).as("晋江 is sure").isEmpty();
    }

    /// 84 by the rule and four by the office's word, each with its document: no count is invented to reach the
    /// list.
    @Test
    void fujian_23_february_66_low_22_medium() throws IOException {
        var word = write("overrides.csv", """
                code,name,level,from,to,document
                350112,长乐区,low,2020-02-23,,福建省 2020-02-23 名单
                350211,集美区,low,2020-02-23,,福建省 2020-02-23 名单
                350521,惠安县,low,2020-02-23,,福建省 2020-02-23 名单
                350724,松溪县,medium,2020-02-23,,福建省 2020-02-23 名单
                """);
        for (var rule : List.of("CN-national-3tier", "FJ-3tier")) {
            var lines = list(rule, "2020-02-23", List.of(), List.of(word));

            assertThat(differing(lines, "2020-02-23")).isEmpty();
            assertThat(counted(lines)).isEqualTo(Map.of("低风险", 66L, "中风险", 22L));
            assertThat(lines.values())
                    .filteredOn(it -> it.clause().equals("official"))
                    .extracting(ZoneList.Line::code)
                    .containsExactlyInAnyOrder("350112", "350211", "350521", "350724");
        }
    }

    /// Seven cases in all, the last by 11 February, one still in hospital: two rules, two answers.
    @Test
    void jiangyang_28_february_low_for_the_nation_medium_for_sichuan() throws IOException {
        var cases = SharedData.need("epidemic/luzhou_county_cases_2020.csv");
        var more = write("more.csv", """
                code,name,day,cumulative_confirmed,active_cases
                510502,江阳区,2020-02-11,7,
                510502,江阳区,2020-02-28,7,1
                """);
        for (var expected :
                Map.of("CN-national-3tier", "low", "SC-incidence", "medium").entrySet()) {
            var made = ZoneList.make(
                    rule(expected.getKey()), List.of(cases, more), List.of(), List.of(), LocalDate.of(2020, 2, 28));
            assertThat(made.lines())
                    .filteredOn(it -> it.code().equals("510502"))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.level()).isEqualTo(expected.getValue());
                        assertThat(it.otherwise()).isEmpty();
                    });
        }
    }
}
