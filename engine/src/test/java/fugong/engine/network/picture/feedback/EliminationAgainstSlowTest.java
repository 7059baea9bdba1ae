package fugong.engine.network.picture.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.tables.LeontiefTable;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Elimination and iteration against the inverse of a small dense matrix.
class EliminationAgainstSlowTest {

    @Test
    void two_thousand_systems() {
        for (long seed = 1; seed <= 2000; seed++) {
            compare(seed);
        }
    }

    private static void compare(long seed) {
        var random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(14);
        double[][] dense = new double[size][size];
        int[] start = new int[size + 1];
        int[] column = new int[size * size];
        double[] value = new double[size * size];
        for (int row = 0; row < size; row++) {
            int at = start[row];
            for (int other = 0; other < size; other++) {
                if (other != row && random.nextInt(3) == 0) {
                    column[at] = other;
                    value[at++] = random.nextDouble() / size;
                    dense[row][other] = value[at - 1];
                }
            }
            start[row + 1] = at;
        }
        double[] b = random.doubles(size).toArray();
        double[] v = random.doubles(size).toArray();
        double[] x = new double[size];
        double[] lambda = new double[size];
        assertThat(new Elimination(start, column, value, b, v).solve(x, lambda)).isTrue();
        double[] iterated = new double[size];
        assertThat(new LinearSystem(start, column, value).solve(b, iterated)).isLessThan(1e-12);
        double[][] inverse = LeontiefTable.inverseOf(dense);
        for (int i = 0; i < size; i++) {
            double right = 0;
            double left = 0;
            for (int j = 0; j < size; j++) {
                right += inverse[i][j] * b[j];
                left += v[j] * inverse[j][i];
            }
            assertThat(x[i]).as("seed %d", seed).isCloseTo(right, within(1e-11));
            assertThat(iterated[i]).as("seed %d", seed).isCloseTo(right, within(1e-10));
            assertThat(lambda[i]).as("seed %d", seed).isCloseTo(left, within(1e-11));
        }
    }
}
