package fugong.engine.transport.routing;

import java.util.Arrays;

/// The numbers with the least keys, least first; equal keys in the order of the numbers. A merge sort on plain
/// arrays: sorting boxed numbers was most of what it took to begin a search.
final class Nearest {

    private Nearest() {}

    static int[] of(double[] key, int most) {
        int n = key.length;
        int[] from = new int[n];
        Arrays.setAll(from, i -> i);
        int[] to = new int[n];
        for (int run = 1; run < n; run *= 2) {
            for (int low = 0; low < n; low += 2 * run) {
                merge(key, from, to, low, Math.min(low + run, n), Math.min(low + 2 * run, n));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return Arrays.copyOf(from, Math.min(most, n));
    }

    private static void merge(double[] key, int[] from, int[] to, int low, int middle, int high) {
        int a = low;
        int b = middle;
        for (int i = low; i < high; i++) {
            to[i] = b >= high || a < middle && key[from[a]] <= key[from[b]] ? from[a++] : from[b++];
        }
    }
}
