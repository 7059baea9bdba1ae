package fugong.engine.transport.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The linear program over the runs found so far: fetch everybody at the least cost. Primal simplex with a dense
/// inverse of the basis. A row per group, and a last one: runs and people left behind are at least so many. Its
/// prices are a proposal only; [FareBound] proves what it makes of them.
final class Master {

    private static final double EPS = 1e-7;
    private static final int MOST_PIVOTS = 400;

    private final int rows;
    private final List<Run> runs = new ArrayList<>();
    /// Column in the basis per row: a run, or `-1 - g` for what fetches more of g than there are.
    private final int[] basis;
    private final double[][] inverse;
    private final double[] value;
    private final double scale;
    private long work;

    Master(Fare fare) {
        int groups = fare.people().length;
        rows = groups + 1;
        basis = new int[rows];
        inverse = new double[rows][rows];
        value = new double[rows];
        long most = 1;
        basis[groups] = -1 - groups;
        inverse[groups][groups] = -1;
        value[groups] = -fare.least();
        for (int g = 0; g < groups; g++) {
            runs.add(new Run(fare.left()[g], new int[] {g}, new int[] {1}));
            basis[g] = g;
            inverse[g][g] = 1;
            inverse[groups][g] = 1;
            value[g] = fare.people()[g];
            value[groups] += fare.people()[g];
            most = Math.max(most, fare.left()[g]);
        }
        scale = most;
    }

    void add(List<Run> more) {
        runs.addAll(more);
    }

    /// Steps of work done so far, for the books.
    long work() {
        return work;
    }

    /// Prices at the optimum over all runs known, or after a number of pivots.
    double[] prices() {
        double[] price = read();
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            work += 6L * runs.size() + 2L * rows * rows;
            int enters = entering(price);
            if (enters == NONE || !pivot(column(enters), enters)) {
                return price;
            }
            price = read();
        }
        return price;
    }

    private static final int NONE = Integer.MIN_VALUE;

    private double cost(int column) {
        return column < 0 ? 0 : runs.get(column).cost();
    }

    private double[] read() {
        double[] price = new double[rows];
        for (int r = 0; r < rows; r++) {
            double cost = cost(basis[r]);
            for (int g = 0; cost != 0 && g < rows; g++) {
                price[g] += cost * inverse[r][g];
            }
        }
        return price;
    }

    private int entering(double[] price) {
        int best = NONE;
        double least = -EPS * scale;
        for (int c = 0; c < runs.size(); c++) {
            double reduced = runs.get(c).reduced(price);
            if (reduced < least) {
                least = reduced;
                best = c;
            }
        }
        for (int g = 0; g < rows; g++) {
            if (price[g] < least) {
                least = price[g];
                best = -1 - g;
            }
        }
        return best;
    }

    /// The entering column in terms of the basis.
    private double[] column(int enters) {
        double[] in = new double[rows];
        for (int r = 0; r < rows; r++) {
            if (enters < 0) {
                in[r] = -inverse[r][-1 - enters];
            } else {
                Run run = runs.get(enters);
                in[r] = inverse[r][rows - 1];
                for (int k = 0; k < run.groups().length; k++) {
                    in[r] += inverse[r][run.groups()[k]] * run.people()[k];
                }
            }
        }
        return in;
    }

    private boolean pivot(double[] in, int enters) {
        int leaves = -1;
        double step = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (in[r] > EPS) {
                double ratio = Math.max(0, value[r]) / in[r];
                if (ratio < step - EPS || (ratio < step + EPS && leaves >= 0 && in[r] > in[leaves])) {
                    step = ratio;
                    leaves = r;
                }
            }
        }
        if (leaves < 0) {
            return false;
        }
        basis[leaves] = enters;
        double by = in[leaves];
        double[] row = inverse[leaves];
        for (int g = 0; g < rows; g++) {
            row[g] /= by;
        }
        value[leaves] = Math.max(0, value[leaves]) / by;
        for (int r = 0; r < rows; r++) {
            if (r != leaves && Math.abs(in[r]) > 0) {
                subtract(inverse[r], row, in[r]);
                value[r] -= in[r] * value[leaves];
            }
        }
        return Arrays.stream(row).allMatch(Double::isFinite);
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int g = 0; g < row.length; g++) {
            row[g] -= times * other[g];
        }
    }
}
