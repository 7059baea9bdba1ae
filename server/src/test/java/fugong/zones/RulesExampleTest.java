package fugong.zones;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.zones.facts.AreaFacts;
import fugong.zones.rules.Decision;
import fugong.zones.rules.RuleSet;
import fugong.zones.rules.RuleSetJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped rule sets by hand.
class RulesExampleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private static RuleSet rule(String id) {
        try {
            var reading = RuleSetJson.read(Files.readString(Regions.regions().resolve("china/zones/" + id + ".json")));
            assertThat(reading.findings()).as(id).isEmpty();
            return reading.rules().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decision decide(String rule, AreaFacts facts) {
        return rule(rule).decide(facts, DAY).orElseThrow();
    }

    private static AreaFacts county() {
        return new AreaFacts("999999", "某县");
    }

    /// The golden zone cases; window: new cases on 17 February or later are within 14 days of 1 March.
    @ParameterizedTest
    @CsvSource({
        "0,  2020-01-21, '',  low,    low-1",
        "50, 2020-02-28, '',  medium, medium-1",
        "51, 2020-02-28, 0,   medium, medium-2",
        "51, 2020-02-28, 1,   high,   high-1",
        "80, 2020-02-01, '',  low,    low-2",
        "80, 2020-02-16, '',  low,    low-2",
        "80, 2020-02-17, 0,   medium, medium-2"
    })
    void national_rule(int cumulative, LocalDate lastNew, String cluster, String level, String clause) {
        var facts = county().tell("cumulative_confirmed", "", lastNew.minusDays(1), Math.max(0, cumulative - 1))
                .tell("cumulative_confirmed", "", lastNew, cumulative);
        if (!cluster.isBlank()) {
            facts.tell("cluster_14d", "", lastNew, Double.parseDouble(cluster));
        }
        var decision = decide("CN-national-3tier", facts);
        assertThat(decision.level().code()).isEqualTo(level);
        assertThat(decision.clause().id()).isEqualTo(clause);
        assertThat(decision.sure()).isTrue();
    }

    @Test
    void a_cluster_nobody_spoke_of_gives_the_strictest_level_and_says_what_is_missing() {
        var facts = county().tell("cumulative_confirmed", "", DAY.minusDays(2), 574)
                .tell("cumulative_confirmed", "", DAY, 575);
        var decision = decide("CN-national-3tier", facts);

        assertThat(decision.level().code()).isEqualTo("high");
        assertThat(decision.sure()).isFalse();
        assertThat(decision.alternatives()).hasToString("[medium-2]");
        assertThat(decision.missing()).contains("cluster_14d");
    }

    @ParameterizedTest
    @CsvSource({"0,low-1,low", "5,low-1,low", "4,high-1,high"})
    void two_levels_of_november_2022_five_days(int daysAgo, String clause, String level) {
        var facts = county();
        if (daysAgo > 0) {
            facts.tell("cumulative_confirmed", "", DAY.minusDays(daysAgo + 1), 0)
                    .tell("cumulative_confirmed", "", DAY.minusDays(daysAgo), 1);
        }
        var decision = decide("CN-2022-two-level", facts);
        assertThat(decision.clause().id()).isEqualTo(clause);
        assertThat(decision.level().code()).isEqualTo(level);
    }

    /// (demand - supply) / demand: 1000 - 700 = 300 of 1000 is 30 %.
    @ParameterizedTest
    @CsvSource({"700,red", "701,orange", "800,orange", "801,yellow", "900,yellow", "950,blue", "951,none", "1100,none"})
    void power_rationing_by_the_gap(double supply, String level) {
        var facts = county().tell("demand_mw", "", DAY, 1000).tell("supply_mw", "", DAY, supply);
        assertThat(decide("CN-power-rationing", facts).level().code()).isEqualTo(level);
    }

    /// 3 per 100,000 in a county of 100,000: three cases are not more than 3, four are.
    @ParameterizedTest
    @CsvSource({"3,medium", "4,high"})
    void sichuan_is_high_only_above_three_per_100_000(int cases, String level) {
        var facts = county().tell("cumulative_confirmed", "", DAY.minusDays(7), 0)
                .tell("cumulative_confirmed", "", DAY, cases)
                .tell("population", "", DAY, 100_000)
                .tell("active_cases", "", DAY, cases)
                .tell("cluster", "", DAY, 1);
        assertThat(decide("SC-incidence", facts).level().code()).isEqualTo(level);
    }

    /// Seven cases, all discharged; the last on 16 February is 14 days before 1 March, on the 17th it is 13.
    @ParameterizedTest
    @CsvSource({"2020-02-16,low", "2020-02-17,medium"})
    void sichuan_is_low_fourteen_days_after_the_last_discharge(LocalDate discharged, String level) {
        var facts = county().tell("cumulative_confirmed", "", LocalDate.of(2020, 2, 1), 7)
                .tell("cured", "", discharged.minusDays(1), 6)
                .tell("cured", "", discharged, 7);
        assertThat(decide("SC-incidence", facts).level().code()).isEqualTo(level);
    }

    /// A snapshot without days, with the office's own headings: 城厢区 had a cluster, 仙桃 did not say.
    @Test
    void a_snapshot_with_chinese_headings_is_read_as_the_day_asked_for(@TempDir Path folder) throws IOException {
        var facts = Files.writeString(folder.resolve("facts.csv"), """
                区划代码,名称,累计确诊,14 天内新增确诊,14 天内有聚集性疫情
                350302,城厢区,61,4,是
                429004,仙桃市,575,12,否
                350526,德化县,0,,
                """);
        var rule = Regions.regions().resolve("china/zones/CN-national-3tier.json");
        var made = ZoneList.make(rule, List.of(facts), List.of(), List.of(), DAY);

        assertThat(made.findings()).isEmpty();
        assertThat(made.lines())
                .extracting(it -> it.code() + " " + it.level() + " " + it.clause())
                .containsExactly("350302 high high-1", "429004 medium medium-2", "350526 low low-1");
    }

    /// 80 cases, none new in 14 days: low by the order of the clauses, though the sentence for medium fits as
    /// well.
    @Test
    void one_row_per_fact_says_the_same() throws IOException {
        var reading =
                RuleSetJson.read(Files.readString(Regions.regions().resolve("china/zones/CN-national-3tier.json")));
        var facts = county().tell("cumulative_confirmed", "", DAY, 80).tell("new_confirmed_14d", "", DAY, 0);
        assertThat(reading.rules()
                        .getFirst()
                        .decide(facts, DAY)
                        .orElseThrow()
                        .clause()
                        .id())
                .isEqualTo("low-2");
    }

    @Test
    void every_shipped_rule_set_is_sound() throws IOException {
        try (var files = Files.list(Regions.regions().resolve("china/zones"))) {
            for (var file : files.toList()) {
                assertThat(RuleSetJson.read(Files.readString(file)).findings())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
