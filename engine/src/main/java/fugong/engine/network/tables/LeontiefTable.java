package fugong.engine.network.tables;

/// A square input-output table and what [leontief1936] derives from it. Dense; meant for up to about a
/// thousand sectors.
///
/// @param flows  from sector (first index) to using sector
/// @param output of each sector, in the same money
public record LeontiefTable(double[][] flows, double[] output) {

    public LeontiefTable {
        if (flows.length != output.length) {
            throw new IllegalArgumentException("%d rows, %d outputs.".formatted(flows.length, output.length));
        }
    }

    public int sectors() {
        return output.length;
    }

    /// A: input per unit of output; a sector without output has none.
    public double[][] coefficients() {
        int n = sectors();
        double[][] a = new double[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                a[from][to] = output[to] == 0 ? 0 : flows[from][to] / output[to];
            }
        }
        return a;
    }

    /// B: share of a sector's output that goes to each user.
    public double[][] allocations() {
        int n = sectors();
        double[][] b = new double[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                b[from][to] = output[from] == 0 ? 0 : flows[from][to] / output[from];
            }
        }
        return b;
    }

    /// L = (I − A)⁻¹: output of each sector needed, in all rounds, per unit of final demand.
    public double[][] inverse() {
        return inverseOf(coefficients());
    }

    /// (I − matrix)⁻¹ by Gauss and Jordan with pivots.
    public static double[][] inverseOf(double[][] matrix) {
        int n = matrix.length;
        double[][] left = new double[n][n];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left[i][j] = (i == j ? 1 : 0) - matrix[i][j];
            }
            right[i][i] = 1;
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(left[row][column]) > Math.abs(left[pivot][column]) ? row : pivot;
            }
            swap(left, pivot, column);
            swap(right, pivot, column);
            eliminate(left, right, column);
        }
        return right;
    }

    private static void swap(double[][] matrix, int a, int b) {
        double[] row = matrix[a];
        matrix[a] = matrix[b];
        matrix[b] = row;
    }

    private static void eliminate(double[][] left, double[][] right, int column) {
        int n = left.length;
        double divisor = left[column][column];
        if (divisor == 0) {
            throw new ArithmeticException("The table has no inverse at sector " + column
                    + ". Maybe a sector uses more inputs than it makes.");
        }
        for (int j = 0; j < n; j++) {
            left[column][j] /= divisor;
            right[column][j] /= divisor;
        }
        for (int row = 0; row < n; row++) {
            double factor = left[row][column];
            if (row == column || factor == 0) {
                continue;
            }
            for (int j = 0; j < n; j++) {
                left[row][j] -= factor * left[column][j];
                right[row][j] -= factor * right[column][j];
            }
        }
    }

    /// Output of the whole economy per unit of final demand for each sector: column sums of the inverse.
    public double[] outputMultipliers() {
        double[] ones = new double[sectors()];
        java.util.Arrays.fill(ones, 1);
        return effects(ones);
    }

    /// Value added, pay or workers per unit of final demand: v·L, v per unit of output.
    public double[] effects(double[] perOutput) {
        double[][] inverse = inverse();
        double[] effects = new double[sectors()];
        for (int from = 0; from < effects.length; from++) {
            for (int to = 0; to < effects.length; to++) {
                effects[to] += perOutput[from] * inverse[from][to];
            }
        }
        return effects;
    }

    /// Output needed for a final demand: L·f.
    public double[] outputFor(double[] finalDemand) {
        double[][] inverse = inverse();
        double[] needed = new double[sectors()];
        for (int from = 0; from < needed.length; from++) {
            for (int to = 0; to < needed.length; to++) {
                needed[from] += inverse[from][to] * finalDemand[to];
            }
        }
        return needed;
    }

    /// Row sums of (I − B)⁻¹: how far a sector's output is carried forward.
    public double[] forwardLinkages() {
        double[][] inverse = inverseOf(allocations());
        double[] sums = new double[sectors()];
        for (int from = 0; from < sums.length; from++) {
            for (double value : inverse[from]) {
                sums[from] += value;
            }
        }
        return sums;
    }
}
