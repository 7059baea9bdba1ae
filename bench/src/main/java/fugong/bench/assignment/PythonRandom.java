package fugong.bench.assignment;

import java.util.HashSet;

/// The Mersenne Twister as Python's `random.Random(seed)` seeds and uses it, so that a problem made here is the
/// very problem that was measured elsewhere. After [matsumoto1998] and the Python documentation of `random`.
final class PythonRandom {

    private static final int N = 624;
    private final int[] state = new int[N];
    private int index = N;

    PythonRandom(int seed) {
        state[0] = 19650218;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        for (int k = 0; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
            i = next(i);
        }
        for (int k = 0; k < N - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    private int next(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    /// `random()`: 53 bits between 0 and 1.
    double real() {
        long high = word() >>> 5;
        long low = word() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// `randrange(bound)`.
    int below(int bound) {
        int bits = 32 - Integer.numberOfLeadingZeros(bound);
        int value;
        do {
            value = word() >>> (32 - bits);
        } while (value >= bound);
        return value;
    }

    /// `sample(range(bound), size)`.
    int[] sample(int bound, int size) {
        int setSize = 21;
        if (size > 5) {
            setSize += (int) Math.pow(4, Math.ceil(Math.log(size * 3) / Math.log(4)));
        }
        return bound <= setSize ? fromPool(bound, size) : fromSet(bound, size);
    }

    private int[] fromPool(int bound, int size) {
        int[] pool = new int[bound];
        java.util.Arrays.setAll(pool, i -> i);
        int[] sample = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(bound - i);
            sample[i] = pool[j];
            pool[j] = pool[bound - i - 1];
        }
        return sample;
    }

    private int[] fromSet(int bound, int size) {
        var seen = new HashSet<Integer>();
        int[] sample = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(bound);
            while (!seen.add(j)) {
                j = below(bound);
            }
            sample[i] = j;
        }
        return sample;
    }

    private int word() {
        if (index == N) {
            twist();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
            state[i] = state[(i + 397) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        index = 0;
    }
}
