package fugong.engine.network.daily;

import fugong.engine.network.Rows;
import java.util.Arrays;

/// The links of each supplier, for the rules that compare its customers.
final class CustomerLinks {

    private final int[] start;
    private final int[] link;

    CustomerLinks(Rows rows) {
        start = new int[rows.firms() + 1];
        for (int at = 0; at < rows.links(); at++) {
            start[rows.supplier[at] + 1]++;
        }
        for (int firm = 0; firm < rows.firms(); firm++) {
            start[firm + 1] += start[firm];
        }
        int[] next = start.clone();
        link = new int[rows.links()];
        for (int at = 0; at < rows.links(); at++) {
            link[next[rows.supplier[at]]++] = at;
        }
    }

    /// The level L with Σ min(order, L · normal) = made; final users order their normal amount, ratio 1.
    double mark(int firm, double made, double finalDemand, double[] order, double[] normal) {
        int count = start[firm + 1] - start[firm] + 1;
        double[] ratio = new double[count];
        double[] base = new double[count];
        Integer[] rank = new Integer[count];
        for (int i = 0; i < count; i++) {
            rank[i] = i;
            boolean isFinal = i == count - 1;
            int at = isFinal ? -1 : link[start[firm] + i];
            base[i] = isFinal ? finalDemand : normal[at];
            ratio[i] = isFinal ? 1 : base[i] == 0 ? 0 : order[at] / base[i];
        }
        Arrays.sort(rank, (a, b) -> Double.compare(ratio[a], ratio[b]));
        double open = Arrays.stream(base).sum();
        double left = made;
        for (int i : rank) {
            if (ratio[i] * open >= left) {
                return open == 0 ? 0 : left / open;
            }
            left -= ratio[i] * base[i];
            open -= base[i];
        }
        return Double.POSITIVE_INFINITY;
    }
}
