package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The states of an enterprise against a plain table with one cell per day, under random news in any order.
class TimelineAgainstSlowTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 120;

    /// What is known per day (0 = the enterprise is not there), and the days on which a change is known to
    /// begin.
    private static final class Slow {
        final int[] staff = new int[DAYS];
        final TreeSet<Integer> begins = new TreeSet<>();

        void with(int from, int value, @Nullable Integer to) {
            boolean covered = staff[from] != 0;
            var next = begins.higher(from);
            for (int day = from; day < DAYS && (next == null || day < next) && (!covered || staff[day] != 0); day++) {
                staff[day] = value;
            }
            begins.add(from);
            if (to != null) {
                for (int day = to; day < DAYS; day++) {
                    staff[day] = 0;
                }
                begins.tailSet(to, true).clear();
            }
        }
    }

    @Test
    void states_say_the_same_as_the_table() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var slow = new Slow();
            var line = new Timeline(List.of());
            for (int step = 1; step <= 12; step++) {
                int from = random.nextInt(DAYS - 1);
                Integer to = random.nextInt(5) == 0 ? from + 1 + random.nextInt(DAYS - from - 1) : null;
                slow.with(from, step, to);
                line = line.with(state(step, FIRST.plusDays(from), to == null ? null : FIRST.plusDays(to)));
                agrees(seed, step, slow, line);
            }
        }
    }

    private static void agrees(long seed, int step, Slow slow, Timeline line) {
        for (int day = 0; day < DAYS; day++) {
            var on = FIRST.plusDays(day);
            var states = line.states().stream().filter(it -> it.standsOn(on)).toList();
            assertThat(states)
                    .as("seed %d step %d: two states on %s", seed, step, on)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(states.isEmpty() ? 0 : states.getFirst().staff())
                    .as("seed %d step %d on %s", seed, step, on)
                    .isEqualTo(slow.staff[day]);
        }
        assertThat(line.states()).isSortedAccordingTo(java.util.Comparator.comparing(Enterprise::validFrom));
    }

    /// Taking back the newest news leaves what was there before it.
    @Test
    void what_is_taken_back_was_never_there() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new SplittableRandom(seed);
            var line = new Timeline(List.of(state(1, FIRST, null)));
            for (int step = 2; step < 8; step++) {
                var from = FIRST.plusDays(1 + random.nextInt(DAYS));
                boolean isNew =
                        line.states().stream().noneMatch(it -> it.validFrom().equals(from));
                var next = line.with(state(step, from, null));
                if (isNew) {
                    assertThat(next.without(from)).as("seed %d", seed).isEqualTo(line);
                }
                line = next;
            }
        }
    }

    private static Enterprise state(int staff, LocalDate from, @Nullable LocalDate to) {
        return new Enterprise(
                new EnterpriseId(1),
                new CreditCode("x"),
                "企业",
                "",
                new AreaId(1),
                "",
                IndustryCode.gbt4754("C"),
                "C",
                "?",
                SizeClass.SMALL,
                Ownership.PRIVATE,
                false,
                staff,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                from,
                to,
                true,
                1);
    }
}
