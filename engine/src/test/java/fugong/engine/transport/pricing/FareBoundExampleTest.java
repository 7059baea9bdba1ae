package fugong.engine.transport.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FareBoundExampleTest {

    private static long bound(Fare fare) {
        return FareBound.of(fare, 0, 10_000_000, () -> false);
    }

    /// Two villages with 6 and 4 people, coaches of 10 seats at 100 and 1 a kilometre: far is 60 from the works,
    /// near is 30, and on the way. One run of 160 fetches all, and nothing is cheaper.
    @Test
    void one_run_through_both_villages_is_proven_cheapest() {
        Fare.Way coach = new Fare.Way(
                10, new int[] {0, 1}, new long[] {1000, 1000}, new long[][] {{0, 300}, {300, 0}}, new long[] {600, 300
                });
        assertThat(bound(new Fare(new int[] {6, 4}, new long[] {9000, 9000}, 1, List.of(coach))))
                .isBetween(1590L, 1600L);
    }

    /// Every run costs 160. Fractions of runs would fetch 15 people with one and a half for 240; two runs cost 320.
    @Test
    void the_least_number_of_runs_counts() {
        Fare.Way coach = new Fare.Way(10, new int[] {0}, new long[] {1000}, new long[][] {{0}}, new long[] {600});
        assertThat(bound(new Fare(new int[] {15}, new long[] {90_000}, 0, List.of(coach))))
                .isBetween(2390L, 2400L);
        assertThat(bound(new Fare(new int[] {15}, new long[] {90_000}, 2, List.of(coach))))
                .isBetween(3190L, 3200L);
    }

    /// Stops that cannot follow each other need runs of their own: 60 + 60 of road instead of 60, two coaches.
    @Test
    void stops_that_do_not_fit_one_after_the_other_are_fetched_apart() {
        long[][] apart = {{0, Fare.NEVER}, {Fare.NEVER, 0}};
        Fare.Way coach = new Fare.Way(10, new int[] {0, 1}, new long[] {1000, 1000}, apart, new long[] {600, 600});
        assertThat(bound(new Fare(new int[] {3, 4}, new long[] {9000, 9000}, 1, List.of(coach))))
                .isBetween(3190L, 3200L);
    }

    /// Leaving three people behind for 5 each is cheaper than fetching them.
    @Test
    void no_price_is_above_the_cost_of_leaving_somebody_behind() {
        Fare.Way coach = new Fare.Way(10, new int[] {0}, new long[] {1000}, new long[][] {{0}}, new long[] {600});
        assertThat(bound(new Fare(new int[] {3}, new long[] {50}, 0, List.of(coach))))
                .isEqualTo(150);
    }

    /// However early the work ends, what is proven is never above what is proven with more work.
    @Test
    void a_bound_is_valid_at_any_moment() {
        SplittableRandom random = new SplittableRandom(5);
        for (int problem = 0; problem < 200; problem++) {
            Fare fare = random(random);
            long whole = bound(fare);
            for (long work = 1; work < 1_000_000; work *= 10) {
                assertThat(FareBound.of(fare, 0, work, () -> false)).isLessThanOrEqualTo(whole + 50);
            }
            assertThat(FareBound.of(fare, 0, 1_000_000, () -> true)).isZero();
        }
    }

    private static Fare random(SplittableRandom random) {
        int n = 1 + random.nextInt(6);
        int[] groups = new int[n];
        int[] people = new int[n];
        long[] left = new long[n];
        long[] first = new long[n];
        long[] last = new long[n];
        long[][] next = new long[n][n];
        for (int i = 0; i < n; i++) {
            groups[i] = i;
            people[i] = 1 + random.nextInt(12);
            left[i] = 50_000;
            first[i] = 1000 + random.nextInt(1000);
            last[i] = random.nextInt(1000);
            for (int j = 0; j < n; j++) {
                next[i][j] = random.nextInt(5) == 0 ? Fare.NEVER : random.nextInt(600);
            }
        }
        return new Fare(people, left, random.nextInt(3), List.of(new Fare.Way(8, groups, first, next, last)));
    }
}
