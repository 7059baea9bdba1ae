package fugong.zones.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever is left untold, the truth lies in the span.
class SeriesLawTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 20);
    private static final int DAYS = 40;

    @Test
    void the_true_rise_lies_between_the_ends_of_the_span() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var truth = new Series();
            var told = new Series();
            double total = 0;
            for (int d = 0; d < DAYS; d++) {
                total += random.nextInt(4) == 0 ? random.nextInt(1, 4) : 0;
                truth.tell(START.plusDays(d), total);
                if (random.nextInt(3) == 0 || d == DAYS - 1) {
                    told.tell(START.plusDays(d), total);
                }
            }
            var day = START.plusDays(DAYS - 1);
            int window = random.nextInt(1, 20);
            double rise = truth.latest(day).least()
                    - truth.latest(day.minusDays(window)).least();

            assertThat(truth.rise(day, window)).as("seed %d", seed).isEqualTo(Span.exactly(rise));
            assertThat(rise)
                    .as("seed %d", seed)
                    .isBetween(
                            told.rise(day, window).least(),
                            told.rise(day, window).most());
            if (total > 0) {
                double still = truth.daysSinceRise(day).least();
                assertThat(still)
                        .as("seed %d", seed)
                        .isBetween(
                                told.daysSinceRise(day).least(),
                                told.daysSinceRise(day).most());
            }
        }
    }

    @Test
    void a_correction_downwards_is_no_new_case() {
        var series = new Series().tell(START, 115).tell(START.plusDays(20), 8);
        assertThat(series.rise(START.plusDays(21), 14)).isEqualTo(Span.ZERO);
    }
}
