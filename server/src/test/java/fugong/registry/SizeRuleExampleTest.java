package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.IndustryCode;
import fugong.kernel.SizeClass;
import fugong.registry.size.SizeRule;
import fugong.registry.size.SizeRule.Limits;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 统计上大中小微型企业划分办法 (2017), as the region's data file has it.
class SizeRuleExampleTest {

    private static final SizeRule INDUSTRY = new SizeRule(
            IndustryCode.GBT4754,
            "24",
            LocalDate.of(2018, 1, 3),
            Limits.of(1000, 300, 20),
            Limits.of(40_000, 2_000, 300),
            null,
            BigDecimal.valueOf(2_000),
            "2017");

    /// The trap: 1,200 people hold the limit of large (1,000), but 10,000 万 only that of medium (2,000 ≤
    /// 10,000 < 40,000).
    @Test
    void large_by_people_and_medium_by_revenue_is_medium() {
        assertThat(INDUSTRY.classOf(1_200, BigDecimal.valueOf(10_000), null)).isEqualTo(SizeClass.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({
        "1000,40000,LARGE",
        "999,40000,MEDIUM",
        "300,2000,MEDIUM",
        "299,39999,SMALL",
        "20,300,SMALL",
        "19,300,MICRO",
        "5000,299,MICRO"
    })
    void all_lower_limits_must_hold(int staff, long revenue, SizeClass expected) {
        assertThat(INDUSTRY.classOf(staff, BigDecimal.valueOf(revenue), null)).isEqualTo(expected);
    }

    @Test
    void what_is_not_known_cannot_be_told() {
        assertThat(INDUSTRY.classOf(1_200, null, null)).isEqualTo(SizeClass.UNKNOWN);
        assertThat(INDUSTRY.aboveScale(BigDecimal.valueOf(2_000))).isTrue();
        assertThat(INDUSTRY.aboveScale(BigDecimal.valueOf(1_999.99))).isFalse();
        assertThat(INDUSTRY.aboveScale(null)).isFalse();
    }

    /// The numbers of the rule as published, against the file: X staff, Y revenue, Z assets;
    /// large/medium/small.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01  |            | 20000/500/50     |               ",
                "24  | 1000/300/20| 40000/2000/300   |               ",
                "47  |            | 80000/6000/300   | 80000/5000/300",
                "51  | 200/20/5   | 40000/5000/1000  |               ",
                "52  | 300/50/10  | 20000/500/100    |               ",
                "54  | 1000/300/20| 30000/3000/200   |               ",
                "59  | 200/100/20 | 30000/1000/100   |               ",
                "60  | 1000/300/20| 30000/2000/100   |               ",
                "61  | 300/100/10 | 10000/2000/100   |               ",
                "64  | 2000/100/10| 100000/1000/100  |               ",
                "65  | 300/100/10 | 10000/1000/50    |               ",
                "701 |            | 200000/1000/100  | 10000/5000/2000",
                "702 | 1000/300/100| 5000/1000/500   |               ",
                "72  | 300/100/10 |                  | 120000/8000/100",
                "78  | 300/100/10 |                  |               "
            })
    void the_file_says_what_was_published(String prefix, String staff, String revenue, String assets) throws Exception {
        var row = rows().stream()
                .filter(it -> it.get("prefix").equals(prefix))
                .findFirst()
                .orElseThrow();
        for (var measure : List.of("staff", "revenue", "assets")) {
            var expected = measure.equals("staff") ? staff : measure.equals("revenue") ? revenue : assets;
            var limits =
                    List.of(row.get(measure + "_large"), row.get(measure + "_medium"), row.get(measure + "_small"));
            assertThat(String.join("/", limits)).as(measure).isEqualTo(expected == null ? "//" : expected);
        }
    }

    private static List<CSVRecord> rows() throws Exception {
        try (Reader in = Files.newBufferedReader(Packs.repository().resolve("regions/china/size_rules.csv"))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    /// 20 sections, 97 divisions, 473 groups; 1,381 classes where the standard after its amendment says 1,382.
    @Test
    void the_classification_is_whole() throws Exception {
        try (Reader in = Files.newBufferedReader(Packs.repository().resolve("regions/china/industries.csv"))) {
            var codes = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
            var byLength = new int[5];
            codes.forEach(it -> byLength[it.get("code").length()]++);
            assertThat(byLength).containsExactly(0, 20, 97, 473, 1381);
        }
    }
}
