package fugong.engine.network.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts a short stretch of the order into its best order, exactly: dynamic programming over the subsets of the
/// window.
///
/// With [#WIDEST] or fewer tasks in all, the whole order is optimal. This contains every insertion within the
/// window.
final class Windows {

    static final int WIDEST = 10;

    private Windows() {}

    /// The best order of the window's tasks from the present state of the trials: most output times work,
    /// summed.
    static List<Task> best(Trials trials, List<Task> window) {
        int size = window.size();
        int full = (1 << size) - 1;
        double[] gain = new double[full + 1];
        for (int set = 1; set <= full; set++) {
            gain[set] = trials.gain(members(window, set));
        }
        double[] best = new double[full + 1];
        int[] last = new int[full + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int set = 1; set <= full; set++) {
            for (int task = 0; task < size; task++) {
                int before = set & ~(1 << task);
                if (before != set) {
                    // What was cleared before works for as long as this task takes.
                    double value =
                            best[before] + gain[before] * window.get(task).work();
                    if (value > best[set] + 1e-15) {
                        best[set] = value;
                        last[set] = task;
                    }
                }
            }
        }
        var order = new ArrayList<Task>();
        for (int set = full; set != 0; set &= ~(1 << last[set])) {
            order.addFirst(window.get(last[set]));
        }
        return order;
    }

    private static List<Task> members(List<Task> window, int set) {
        var members = new ArrayList<Task>();
        for (int task = 0; task < window.size(); task++) {
            if ((set & 1 << task) != 0) {
                members.add(window.get(task));
            }
        }
        return members;
    }
}
