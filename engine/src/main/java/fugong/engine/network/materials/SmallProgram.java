package fugong.engine.network.materials;

/// max c·x subject to A x ≤ b, x ≥ 0 with b ≥ 0, by the simplex method on a full tableau (Bland's rule: it
/// cannot cycle).
///
/// The answer carries its proof: duals y ≥ 0 with yA ≥ c and y·b = c·x. [Answer#gap] is the difference, recomputed
/// from the data and not from the tableau.
final class SmallProgram {

    private static final double ZERO = 1e-11;

    private final double[][] a;
    private final double[] b;
    private final double[] c;

    SmallProgram(double[][] a, double[] b, double[] c) {
        this.a = a;
        this.b = b;
        this.c = c;
    }

    /// @param x       values of the columns
    /// @param prices  dual of each row: what one more unit of it would add
    /// @param value   c·x
    /// @param gap     y·b − c·x, plus the largest violation of any condition; 0 but for rounding proves the
    ///    optimum
    record Answer(double[] x, double[] prices, double value, double gap) {}

    Answer solve() {
        int rows = b.length;
        int columns = c.length;
        double[][] tableau = new double[rows + 1][columns + rows + 1];
        int[] basis = new int[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(a[row], 0, tableau[row], 0, columns);
            tableau[row][columns + row] = 1;
            tableau[row][columns + rows] = b[row];
            basis[row] = columns + row;
        }
        for (int column = 0; column < columns; column++) {
            tableau[rows][column] = -c[column];
        }
        for (int column = entering(tableau); column >= 0; column = entering(tableau)) {
            int row = leaving(tableau, basis, column);
            if (row < 0) {
                throw new IllegalArgumentException(
                        "Column %d can grow without limit. Maybe a product uses no material.".formatted(column));
            }
            pivot(tableau, row, column);
            basis[row] = column;
        }
        double[] x = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (basis[row] < columns) {
                x[basis[row]] = tableau[row][columns + rows];
            }
        }
        double[] prices = java.util.Arrays.copyOfRange(tableau[rows], columns, columns + rows);
        return checked(x, prices);
    }

    private static int entering(double[][] tableau) {
        double[] goal = tableau[tableau.length - 1];
        for (int column = 0; column < goal.length - 1; column++) {
            if (goal[column] < -ZERO) {
                return column;
            }
        }
        return -1;
    }

    private static int leaving(double[][] tableau, int[] basis, int column) {
        int best = -1;
        double least = 0;
        for (int row = 0; row < basis.length; row++) {
            double[] cells = tableau[row];
            if (cells[column] > ZERO) {
                double ratio = cells[cells.length - 1] / cells[column];
                boolean better = best < 0 || ratio < least - ZERO;
                boolean tie = best >= 0 && Math.abs(ratio - least) <= ZERO && basis[row] < basis[best];
                if (better || tie) {
                    best = row;
                    least = ratio;
                }
            }
        }
        return best;
    }

    private static void pivot(double[][] tableau, int row, int column) {
        double divisor = tableau[row][column];
        for (int i = 0; i < tableau[row].length; i++) {
            tableau[row][i] /= divisor;
        }
        for (int other = 0; other < tableau.length; other++) {
            double factor = tableau[other][column];
            if (other != row && factor != 0) {
                for (int i = 0; i < tableau[other].length; i++) {
                    tableau[other][i] -= factor * tableau[row][i];
                }
            }
        }
    }

    private Answer checked(double[] x, double[] prices) {
        double value = 0;
        double bound = 0;
        double violation = 0;
        for (int column = 0; column < c.length; column++) {
            value += c[column] * x[column];
            double cost = -c[column];
            for (int row = 0; row < b.length; row++) {
                cost += prices[row] * a[row][column];
            }
            violation = Math.max(violation, Math.max(-x[column], -cost));
        }
        for (int row = 0; row < b.length; row++) {
            double used = 0;
            for (int column = 0; column < c.length; column++) {
                used += a[row][column] * x[column];
            }
            bound += prices[row] * b[row];
            violation = Math.max(violation, Math.max(used - b[row], -prices[row]));
        }
        return new Answer(x, prices, value, Math.abs(bound - value) + violation);
    }
}
