package fugong.reporting.cells;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Predicate;

/// The counters of every definition at one place, day and value, in a few bytes: a report counts for some fifteen
/// definitions at once, and their rows would cost ten times as much to keep and to write as one.
///
/// For each definition: its number, which of its counters are not zero (one bit each), and those. Numbers are
/// written in sevens of bits, the smallest first, the top bit saying that more follow; the sign is the lowest bit.
public final class Packed {

    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    /// What is found when unpacking.
    @FunctionalInterface
    public interface Found {
        void found(short definition, long[] counters);
    }

    private Packed() {}

    static byte[] pack(Map<Short, long[]> byDefinition) {
        var out = new ByteArrayOutputStream(256);
        byDefinition.forEach((definition, counters) -> {
            int present = 0;
            for (int i = 0; i < Counter.COUNT; i++) {
                present |= counters[i] == 0 ? 0 : 1 << i;
            }
            if (present != 0) {
                write(out, definition);
                write(out, present);
                for (int i = 0; i < Counter.COUNT; i++) {
                    if (counters[i] != 0) {
                        write(out, counters[i]);
                    }
                }
            }
        });
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~SEVEN) != 0) {
            out.write((int) (rest & SEVEN | MORE));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// @param wanted which definitions; the others are passed over
    public static void unpack(byte[] bytes, Predicate<Short> wanted, Found found) {
        var in = new Reader(bytes);
        while (in.at < bytes.length) {
            short definition = (short) in.next();
            int present = (int) in.next();
            if (wanted.test(definition)) {
                found.found(definition, in.counters(present));
            } else {
                in.skip(Integer.bitCount(present));
            }
        }
    }

    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long rest = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = bytes[at++];
                rest |= (long) (one & SEVEN) << shift;
                if (one >= 0) {
                    return rest >>> 1 ^ -(rest & 1);
                }
            }
        }

        long[] counters(int present) {
            var counters = Counter.none();
            for (int i = 0; i < Counter.COUNT; i++) {
                if ((present & 1 << i) != 0) {
                    counters[i] = next();
                }
            }
            return counters;
        }

        void skip(int numbers) {
            for (int left = numbers; left > 0; left--) {
                while (bytes[at++] < 0) {
                    // the last byte of a number is the one without the top bit
                }
            }
        }
    }
}
