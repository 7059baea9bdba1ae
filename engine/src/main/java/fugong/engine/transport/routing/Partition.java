package fugong.engine.transport.routing;

import fugong.engine.transport.routing.Columns.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses routes of the pool that carry every request exactly once at the least cost: set partitioning.
///
/// Lagrangian prices of the requests, raised where nobody carries one and lowered where several do, give a lower
/// bound and reduced costs [fisher1981]; then a depth-first search over the request with the fewest routes, cheap
/// routes first, cut off by the bound. It ends after a number of nodes; it need not be exact, only often better.
final class Partition {

    private static final int ROUNDS = 250;
    private static final int NODES = 40_000;

    private final Model m;
    private final List<Column> columns;
    private final int limit;
    private final double[] price;
    private final double[] reduced;
    private double bound = Double.NEGATIVE_INFINITY;

    private int[][] of = new int[0][];
    private boolean[] carried = new boolean[0];
    private final int[] usedOfPool;
    private final int[] usedOfCrew;
    private int[] chosen = new int[0];
    private int[] best = new int[0];
    private double bestCost;
    private int nodes;

    Partition(Model m, List<Column> columns, int limit) {
        this.m = m;
        this.columns = columns;
        this.limit = limit;
        price = new double[m.requests];
        reduced = new double[columns.size()];
        usedOfPool = new int[m.poolSize.length];
        usedOfCrew = new int[m.crewSize.length];
    }

    /// Routes that together cost less than `below`; null where none were found.
    @Nullable
    List<Column> cheaperThan(double below, double[] firstPrices) {
        System.arraycopy(firstPrices, 0, price, 0, price.length);
        prices(below);
        bestCost = below - 1e-7;
        of = candidates();
        if (Arrays.stream(of).anyMatch(list -> list.length == 0)) {
            return null;
        }
        carried = new boolean[m.requests];
        chosen = new int[m.requests];
        dive(0, 0, 0);
        if (best.length == 0) {
            return null;
        }
        return Arrays.stream(best).mapToObj(columns::get).toList();
    }

    /// Subgradient ascent; keeps the prices of the best bound.
    private void prices(double below) {
        double[] trial = price.clone();
        int[] cover = new int[m.requests];
        double step = 1;
        int stale = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(cover, 0);
            double value = relaxed(trial, cover);
            if (value > bound + 1e-9) {
                bound = value;
                System.arraycopy(trial, 0, price, 0, price.length);
                stale = 0;
            } else if (++stale == 10) {
                step /= 2;
                stale = 0;
                System.arraycopy(price, 0, trial, 0, price.length);
                continue;
            }
            double norm = 0;
            for (int r = 0; r < cover.length; r++) {
                norm += (1 - cover[r]) * (1 - cover[r]);
            }
            if (norm == 0 || step < 1e-4) {
                break;
            }
            double by = step * Math.max(1e-6 * Math.abs(below), below - value) / norm;
            for (int r = 0; r < cover.length; r++) {
                trial[r] += by * (1 - cover[r]);
            }
        }
        reduce(price);
    }

    /// The relaxed optimum at these prices: all routes of negative reduced cost.
    private double relaxed(double[] at, int[] cover) {
        double value = 0;
        for (double p : at) {
            value += p;
        }
        reduce(at);
        for (int c = 0; c < reduced.length; c++) {
            if (reduced[c] < 0) {
                value += reduced[c];
                for (int r : columns.get(c).requests()) {
                    cover[r]++;
                }
            }
        }
        return value;
    }

    private void reduce(double[] at) {
        for (int c = 0; c < reduced.length; c++) {
            double cost = columns.get(c).cost();
            for (int r : columns.get(c).requests()) {
                cost -= at[r];
            }
            reduced[c] = cost;
        }
    }

    /// Per request the routes that can be in a plan below `bestCost`, cheap ones first.
    private int[][] candidates() {
        double negative = 0;
        for (double cost : reduced) {
            negative += Math.min(0, cost);
        }
        double sum = negative;
        for (double p : price) {
            sum += p;
        }
        List<List<Integer>> lists = new ArrayList<>();
        for (int r = 0; r < m.requests; r++) {
            lists.add(new ArrayList<>());
        }
        for (int c = 0; c < reduced.length; c++) {
            if (sum + Math.max(0, reduced[c]) < bestCost) {
                for (int r : columns.get(c).requests()) {
                    lists.get(r).add(c);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream()
                        .sorted(Comparator.comparingDouble(c -> reduced[c]))
                        .mapToInt(c -> c)
                        .toArray())
                .toArray(int[][]::new);
    }

    /// Those not yet carried cost about their prices; a route adds its reduced cost to that. Lists are sorted by
    /// it, so the first route too dear ends a list.
    private void dive(int depth, int done, double cost) {
        if (done == m.requests) {
            if (cost < bestCost) {
                bestCost = cost;
                best = Arrays.copyOf(chosen, depth);
            }
            return;
        }
        if (depth >= limit || nodes > NODES) {
            return;
        }
        int next = scarcest();
        if (next < 0) {
            return;
        }
        double rest = rest();
        for (int c : of[next]) {
            Column column = columns.get(c);
            if (cost + rest + reduced[c] >= bestCost || ++nodes > NODES) {
                return;
            }
            if (!free(column) || !fitsIn(column)) {
                continue;
            }
            mark(column, true);
            chosen[depth] = c;
            dive(depth + 1, done + column.requests().length, cost + column.cost());
            mark(column, false);
        }
    }

    private double rest() {
        double rest = 0;
        for (int r = 0; r < carried.length; r++) {
            rest += carried[r] ? 0 : price[r];
        }
        return rest;
    }

    private int scarcest() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int r = 0; r < carried.length; r++) {
            if (!carried[r]) {
                int n = 0;
                for (int c : of[r]) {
                    n += free(columns.get(c)) ? 1 : 0;
                    if (n >= fewest) {
                        break;
                    }
                }
                if (n < fewest) {
                    fewest = n;
                    found = r;
                }
            }
        }
        return fewest == 0 ? -1 : found;
    }

    private boolean free(Column column) {
        for (int r : column.requests()) {
            if (carried[r]) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsIn(Column column) {
        int kind = column.kind();
        return usedOfPool[m.pool[kind]] < m.poolSize[m.pool[kind]]
                && usedOfCrew[m.crew[kind]] < m.crewSize[m.crew[kind]];
    }

    private void mark(Column column, boolean on) {
        for (int r : column.requests()) {
            carried[r] = on;
        }
        usedOfPool[m.pool[column.kind()]] += on ? 1 : -1;
        usedOfCrew[m.crew[column.kind()]] += on ? 1 : -1;
    }
}
