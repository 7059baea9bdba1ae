package fugong.reporting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedLawTest {

    @Test
    void what_was_packed_is_unpacked() {
        for (int seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            var sums = new TreeMap<Short, long[]>();
            for (int i = random.nextInt(20); i > 0; i--) {
                sums.put((short) (1 + random.nextInt(300)), counters(random));
            }
            var found = new HashMap<Short, long[]>();
            Packed.unpack(Packed.pack(sums), it -> true, found::put);
            assertThat(found.keySet()).as("seed %d", seed).isEqualTo(sums.keySet());
            sums.forEach(
                    (definition, counters) -> assertThat(found.get(definition)).isEqualTo(counters));
        }
    }

    /// Of every length, of both signs, and the ends of the range; at least one is not zero.
    private static long[] counters(Random random) {
        var counters = Counter.none();
        for (int i = 0; i < Counter.COUNT; i++) {
            counters[i] = random.nextBoolean() ? 0 : random.nextLong() >> random.nextInt(64);
        }
        counters[random.nextInt(Counter.COUNT)] = random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
        return counters;
    }

    @Test
    void definitions_nobody_wants_are_passed_over() {
        var sums = new TreeMap<Short, long[]>();
        for (short definition = 1; definition <= 5; definition++) {
            var counters = Counter.none();
            counters[Counter.REPORTED] = definition;
            counters[Counter.AMOUNT] = -1_000_000_000_000L * definition;
            sums.put(definition, counters);
        }
        var found = new HashMap<Short, long[]>();
        Packed.unpack(Packed.pack(sums), it -> it == 4, found::put);
        assertThat(found).containsOnlyKeys((short) 4);
        assertThat(found.get((short) 4)[Counter.AMOUNT]).isEqualTo(-4_000_000_000_000L);
    }

    @Test
    void nothing_but_zeros_takes_no_room() {
        var sums = new TreeMap<Short, long[]>();
        sums.put((short) 7, Counter.none());
        assertThat(Packed.pack(sums)).isEmpty();
    }

    /// 7 → 14 (one byte), bits 0, 1 and 12 → 4099 → 8198 (two bytes), 800 and 500 → two bytes each, 70,000 → three:
    /// 1 + 2 + 2 + 2 + 3 = 10 bytes, where columns would take 2 + 14 × 8.
    @Test
    void a_rate_of_a_county_takes_ten_bytes() {
        var counters = Counter.none();
        counters[Counter.REPORTED] = 800;
        counters[Counter.MET] = 500;
        counters[Counter.AMOUNT] = 70_000;
        var sums = new TreeMap<Short, long[]>();
        sums.put((short) 7, counters);
        assertThat(Packed.pack(sums)).hasSize(10);
    }
}
