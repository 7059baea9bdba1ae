package fugong.bench.network;

import fugong.engine.network.Hands;
import java.util.SplittableRandom;

/// What the memory of this machine gives right now: a triad in a row and a gather at random, both with the
/// same hands.
///
/// @param triad  bytes per second of a[i] = b[i] + s·c[i] over arrays far larger than the cache (24 bytes per
///    element)
/// @param gather reads per second of x[index[i]] with random indexes over as many doubles as there are firms
record MemorySpeed(double triad, double gather) {

    private static final int LENGTH = 1 << 24;

    static MemorySpeed measure(int firms, Hands hands) {
        double[] a = new double[LENGTH];
        double[] b = new double[LENGTH];
        double[] c = new double[LENGTH];
        int[] index = new int[LENGTH];
        var random = new SplittableRandom(1);
        for (int i = 0; i < LENGTH; i++) {
            b[i] = i;
            index[i] = random.nextInt(firms);
        }
        double[] x = new double[firms];
        double triad = Double.MAX_VALUE;
        double gather = Double.MAX_VALUE;
        double[] sink = new double[2];
        int half = LENGTH / 2;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            hands.both(() -> triad(a, b, c, 0, half), () -> triad(a, b, c, half, LENGTH));
            triad = Math.min(triad, (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            hands.both(() -> sink[0] = gather(x, index, 0, half), () -> sink[1] = gather(x, index, half, LENGTH));
            gather = Math.min(gather, (System.nanoTime() - start) / 1e9);
        }
        return new MemorySpeed(24.0 * LENGTH / triad, LENGTH / gather + 0 * sink[0]);
    }

    private static void triad(double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }

    private static double gather(double[] x, int[] index, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[index[i]];
        }
        return sum;
    }
}
