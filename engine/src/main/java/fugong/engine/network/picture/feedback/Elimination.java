package fugong.engine.network.picture.feedback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Solves x = b + Bx by eliminating firms one after another, those with fewest neighbours first.
///
/// For long rings and ladders, where iterations need about the square of their length and elimination next to
/// nothing. The divisor is never 1 − B of a firm with itself but what the row gives to others and away
/// ([grassmann1985]): no subtraction, hence no loss of digits however small the leak is.
public final class Elimination {

    private static final int GROWTH = 8;

    private final int size;
    private final Map<Integer, double[]>[] row;
    private final Set<Integer>[] users;
    private final double[] known;
    private final double[] away;
    /// The left-hand side v of λ = v + λB, carried along.
    private final double[] left;
    /// Who used each firm when it was eliminated, and how much.
    private final int[][] usedBy;
    private final double[][] usedHow;
    private long entries;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Elimination(int[] start, int[] column, double[] value, double[] b, double[] v) {
        size = b.length;
        row = new Map[size];
        users = new Set[size];
        known = b.clone();
        left = v.clone();
        usedBy = new int[size][];
        usedHow = new double[size][];
        away = new double[size];
        for (int i = 0; i < size; i++) {
            row[i] = new HashMap<>();
            users[i] = new HashSet<>();
        }
        for (int i = 0; i < size; i++) {
            double given = 0;
            for (int at = start[i]; at < start[i + 1]; at++) {
                given += value[at];
                add(i, column[at], value[at]);
            }
            double rest = 1 - given;
            away[i] = rest < 1e-15 * (1 + start[i + 1] - start[i]) ? 0 : rest;
        }
    }

    private void add(int i, int j, double value) {
        double[] cell = row[i].get(j);
        if (cell == null) {
            row[i].put(j, new double[] {value});
            users[j].add(i);
            entries++;
        } else {
            cell[0] += value;
        }
    }

    /// x = b + Bx and λ = v + λB at once; false when rows fill up so much that elimination is the wrong way, x and
    /// λ are then untouched.
    public boolean solve(double[] x, double[] lambda) {
        long most = GROWTH * (entries + size);
        int[] order = new int[size];
        double[] divisor = new double[size];
        boolean[] gone = new boolean[size];
        var queue =
                new PriorityQueue<long[]>((a, b) -> a[0] == b[0] ? Long.compare(a[1], b[1]) : Long.compare(a[0], b[0]));
        for (int i = 0; i < size; i++) {
            queue.add(new long[] {degree(i), i});
        }
        for (int done = 0; done < size; ) {
            long[] next = queue.remove();
            int k = (int) next[1];
            if (gone[k]) {
                continue;
            }
            if (next[0] < degree(k)) {
                queue.add(new long[] {degree(k), k});
                continue;
            }
            gone[k] = true;
            order[done++] = k;
            divisor[k] = eliminate(k, gone);
            if (entries > most || divisor[k] == 0) {
                return false;
            }
        }
        for (int done = size - 1; done >= 0; done--) {
            int k = order[done];
            double sum = known[k];
            for (var cell : row[k].entrySet()) {
                sum += cell.getKey() == k ? 0 : cell.getValue()[0] * x[cell.getKey()];
            }
            x[k] = sum / divisor[k];
            double weight = left[k];
            for (int at = 0; at < usedBy[k].length; at++) {
                weight += usedHow[k][at] * lambda[usedBy[k][at]];
            }
            lambda[k] = weight / divisor[k];
        }
        return true;
    }

    private long degree(int i) {
        return (long) row[i].size() * users[i].size();
    }

    private double eliminate(int k, boolean[] gone) {
        double divisor = away[k];
        for (var cell : row[k].entrySet()) {
            divisor += cell.getKey() == k ? 0 : cell.getValue()[0];
            users[cell.getKey()].remove(k);
        }
        if (divisor == 0) {
            return 0;
        }
        int[] usersNow = users[k].stream()
                .mapToInt(Integer::intValue)
                .filter(i -> i != k && !gone[i])
                .sorted()
                .toArray();
        double[] how = new double[usersNow.length];
        usedBy[k] = usersNow;
        usedHow[k] = how;
        for (var other : row[k].entrySet()) {
            if (other.getKey() != k) {
                left[other.getKey()] += other.getValue()[0] / divisor * left[k];
            }
        }
        for (int at = 0; at < usersNow.length; at++) {
            int i = usersNow[at];
            double[] cell = row[i].remove(k);
            if (cell == null) {
                continue;
            }
            how[at] = cell[0];
            entries--;
            double factor = cell[0] / divisor;
            known[i] += factor * known[k];
            away[i] += factor * away[k];
            for (var other : row[k].entrySet()) {
                if (other.getKey() != k) {
                    add(i, other.getKey(), factor * other.getValue()[0]);
                }
            }
        }
        users[k].clear();
        return divisor;
    }
}
