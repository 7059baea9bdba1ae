package fugong.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The made-up city against the figures that were published.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityLiteratureIT {

    private final Set<String> aboveScale = new HashSet<>();
    private final Map<String, Integer> divisions = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final Map<String, Double> made = new HashMap<>();
    private double normal;
    private long reports;

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        var written = Sample.write(
                SampleSize.CITY, Sample.SEED, SampleLawTest.repository().resolve("regions"), folder);
        reports = written.rows().getOrDefault("reports", 0L);
        try (var lines = Files.lines(folder.resolve("enterprises.csv"))) {
            lines.skip(1).forEach(this::enterprise);
        }
        try (var lines = Files.lines(folder.resolve("reports.csv"))) {
            lines.skip(1).forEach(this::report);
        }
    }

    private void enterprise(String line) {
        var row = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
        divisions.merge(row[5].substring(0, 2), 1, Integer::sum);
        if (row[3].startsWith("3505") && row[7].equals("true")) {
            aboveScale.add(row[0]);
            normal += Double.parseDouble(row[10]);
        }
    }

    private void report(String line) {
        var row = line.split(",", 13);
        if (aboveScale.contains(row[0])) {
            met.merge(row[1], row[2].equals("RESUMED") || row[2].equals("PARTIAL") ? 1 : 0, Integer::sum);
            made.merge(row[1], row[11].isEmpty() ? 0 : Double.parseDouble(row[11]), Double::sum);
        }
    }

    private double rate(String day) {
        return (double) met.getOrDefault(day, 0) / aboveScale.size();
    }

    /// Fujian: above 70 % of above-scale industry on 24 February, 98.1 % on 6 March.
    @Test
    void above_scale_industry_resumes_as_published() {
        assertThat(rate("2020-02-10")).isCloseTo(0.15, within(0.001));
        assertThat(rate("2020-02-24")).isGreaterThan(0.70).isLessThan(0.75);
        assertThat(rate("2020-03-06")).isCloseTo(0.981, within(0.0005));
    }

    /// "Capacity recovered about 80 %" on 6 March.
    @Test
    void output_recovers_to_about_four_fifths() {
        assertThat(made.getOrDefault("2020-03-06", 0.0) / normal).isBetween(0.75, 0.85);
    }

    /// Shoes, garments, stone and crafts lead the register of Quanzhou, in this order of magnitude.
    @Test
    void trades_are_mixed_as_in_the_register() {
        assertThat(divisions.getOrDefault("19", 0)).isBetween(1_400, 1_900);
        assertThat(divisions.getOrDefault("18", 0)).isBetween(1_250, 1_700);
        assertThat(divisions.getOrDefault("30", 0)).isBetween(1_150, 1_600);
        assertThat(divisions.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(20_396);
    }

    /// 20,396 enterprises on 35 days would be 713,860 reports; some are missing, as in life.
    @Test
    void about_one_report_in_twenty_five_is_missing() {
        assertThat(reports / 713_860.0).isBetween(0.94, 0.98);
    }
}
