package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;

/// What one unit of loss at each firm costs the whole region: the adjoint π = v + Bᵀπ over the binding slots.
///
/// At a root it is the shadow price of the linear programme; elsewhere it is the weight with which the firm's loss
/// passes on. Swept from the firm with fewest customers to the hubs, in two fixed halves; where that crawls, solved
/// outright from the last firm reached to the roots.
final class Prices {

    private static final int PATIENCE = 60;
    private static final double SURE = 1e-12;
    private static final int SMALL = 1 << 16;

    private final int[] start;
    private final int[] buyer;
    private final double[] weight;
    private final double[] direct;
    private final double enough;
    private final Hands hands;
    private final int middle;
    private final double[] left;
    private final double[] right;
    int sweeps;

    /// @param lost the whole weighted loss: the residual that may remain is a 10⁻¹⁵th of it
    Prices(Rows rows, double keep, int[] cause, double[] direct, double lost, Hands hands) {
        this.direct = direct;
        this.hands = hands;
        this.enough = 1e-15 * lost;
        int firms = rows.firms();
        start = new int[firms + 1];
        for (int firm = 0; firm < firms; firm++) {
            int p = cause[firm];
            for (int link = p < 0 ? 0 : rows.linkStart[p]; p >= 0 && link < rows.linkStart[p + 1]; link++) {
                start[rows.supplier[link] + 1]++;
            }
        }
        for (int firm = 0; firm < firms; firm++) {
            start[firm + 1] += start[firm];
        }
        buyer = new int[start[firms]];
        weight = new double[start[firms]];
        fill(rows, keep, cause);
        middle = firms < SMALL ? 0 : balance();
        left = direct.clone();
        right = middle == 0 ? left : direct.clone();
    }

    private void fill(Rows rows, double keep, int[] cause) {
        int[] next = start.clone();
        for (int firm = 0; firm < cause.length; firm++) {
            int p = cause[firm];
            if (p < 0) {
                continue;
            }
            double factor = rows.criticality[p] * keep;
            for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                int at = next[rows.supplier[link]]++;
                buyer[at] = firm;
                weight[at] = factor * rows.share[link];
            }
        }
    }

    private int balance() {
        int at = java.util.Arrays.binarySearch(start, start[start.length - 1] / 2);
        return Math.min(start.length - 2, at < 0 ? -at - 1 : at);
    }

    double[] solve(int[] reached) {
        double before = 0;
        while (start[start.length - 1] > 0) {
            double moved = sweep();
            sweeps++;
            double ratio = moved < before ? Math.min(0.999, moved / before) : 0.999;
            if (moved * ratio / (1 - ratio) <= enough || moved == 0) {
                break;
            }
            if (sweeps >= PATIENCE) {
                outright(reached);
                break;
            }
            before = moved;
        }
        return left;
    }

    private double sweep() {
        int firms = start.length - 1;
        if (middle == 0) {
            return half(left, 0, firms);
        }
        double[] moved = new double[2];
        hands.both(() -> moved[0] = half(left, 0, middle), () -> moved[1] = half(right, middle, firms));
        System.arraycopy(left, 0, right, 0, middle);
        System.arraycopy(right, middle, left, middle, firms - middle);
        return moved[0] + moved[1];
    }

    private double half(double[] price, int from, int to) {
        double moved = 0;
        for (int firm = to - 1; firm >= from; firm--) {
            int at = start[firm];
            int end = start[firm + 1];
            if (at == end) {
                continue;
            }
            double sum = direct[firm];
            for (; at < end; at++) {
                sum += weight[at] * price[buyer[at]];
            }
            moved += Math.abs(sum - price[firm]);
            price[firm] = sum;
        }
        return moved;
    }

    private void outright(int[] reached) {
        int size = reached.length;
        int[] local = new int[start.length - 1];
        for (int i = 0; i < size; i++) {
            local[reached[size - 1 - i]] = i;
        }
        int[] starts = new int[size + 1];
        int[] column = new int[buyer.length];
        double[] value = new double[buyer.length];
        double[] known = new double[size];
        double[] solution = new double[size];
        int put = 0;
        for (int i = 0; i < size; i++) {
            int firm = reached[size - 1 - i];
            known[i] = direct[firm];
            solution[i] = left[firm];
            for (int at = start[firm]; at < start[firm + 1]; at++) {
                column[put] = local[buyer[at]];
                value[put++] = weight[at];
            }
            starts[i + 1] = put;
        }
        if (new LinearSystem(starts, column, value).solve(known, solution) > SURE) {
            eliminate(starts, column, value, known, solution);
        }
        for (int i = 0; i < size; i++) {
            left[reached[size - 1 - i]] = solution[i];
        }
    }

    /// The transposed system, eliminated: rows are buyers, entries their binding slot's suppliers.
    private static void eliminate(int[] starts, int[] column, double[] value, double[] known, double[] solution) {
        int size = known.length;
        int[] from = new int[size + 1];
        for (int at = 0; at < starts[size]; at++) {
            from[column[at] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        int[] supplier = new int[starts[size]];
        double[] weight = new double[starts[size]];
        for (int i = 0; i < size; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                supplier[next[column[at]]] = i;
                weight[next[column[at]]++] = value[at];
            }
        }
        new Elimination(from, supplier, weight, new double[size], known).solve(new double[size], solution);
    }
}
