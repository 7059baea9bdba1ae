package fugong.engine.network.order;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What no order can beat: the linear relaxation in which desks clear fractions of obstacles.
///
/// The output that a fractional clearing z reaches is concave in z (it is the value of a linear programme), and the
/// prices at any z are its slope; so every z gives a plane that lies above the value everywhere: value(z') ≤
/// value(z) + Σ price·gap·(z' − z). The best z' under a plane within c desk-days is a fractional knapsack. A few
/// Frank-Wolfe steps at several c collect planes; each day takes the lowest.
final class AreaBound {

    private final Picture start;
    private final List<Task> tasks;
    private final Desks desks;
    private final Hands hands;
    private final double[] best;

    AreaBound(Picture start, List<Task> tasks, Desks desks, Hands hands) {
        this.start = start;
        this.tasks = tasks;
        this.desks = desks;
        this.hands = hands;
        this.best = new double[desks.days() + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
    }

    /// @param steps Frank-Wolfe steps per point; each solves one picture
    double bound(int steps) {
        double work = tasks.stream().mapToInt(Task::work).sum();
        double[] points = IntStream.of(2, 5, 10, 16, 20)
                .mapToDouble(part -> Math.min(work, desks.perDay() * desks.days() * (part / 20.0)))
                .distinct()
                .toArray();
        for (double point : points) {
            double[] z = new double[tasks.size()];
            for (int step = 0; step < steps; step++) {
                double[] aim = plane(z, point);
                double stride = step == 0 ? 1 : 2.0 / (step + 2);
                for (int task = 0; task < z.length; task++) {
                    z[task] += stride * (aim[task] - z[task]);
                }
            }
        }
        double area = 0;
        for (int day = 1; day <= desks.days(); day++) {
            area += Math.min(best[day], start.lost());
        }
        return area;
    }

    /// Adds the plane at z to every day's bound; returns the best z' under it within the given desk-days.
    private double[] plane(double[] z, double deskDays) {
        double[] ability = new double[start.network().firms()];
        for (int firm = 0; firm < ability.length; firm++) {
            ability[firm] = start.ability(firm);
        }
        for (int task = 0; task < z.length; task++) {
            int firm = tasks.get(task).firm();
            ability[firm] = Math.min(1, start.ability(firm) + z[task] * gap(task));
        }
        var at = Picture.of(start.network(), ability, start.terms(), hands);
        double[] slope = new double[z.length];
        double base = start.lost() - at.lost();
        for (int task = 0; task < z.length; task++) {
            slope[task] = slope(at, task);
            base -= slope[task] * z[task];
        }
        Integer[] order = IntStream.range(0, z.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                (a, b) -> Double.compare(
                        slope[b] / tasks.get(b).work(), slope[a] / tasks.get(a).work()));
        for (int day = 1; day <= desks.days(); day++) {
            double value = base + knapsack(order, slope, (double) day * desks.perDay(), new double[z.length]);
            best[day] = Math.min(best[day], value);
        }
        double[] aim = new double[z.length];
        knapsack(order, slope, deskDays, aim);
        return aim;
    }

    private double slope(Picture at, int task) {
        int firm = tasks.get(task).firm();
        return at.price(firm) * gap(task);
    }

    private double gap(int task) {
        return 1 - start.ability(tasks.get(task).firm()) - tasks.get(task).ownLoss();
    }

    private double knapsack(Integer[] order, double[] slope, double deskDays, double[] taken) {
        double left = deskDays;
        double value = 0;
        for (int task : order) {
            double part = Math.min(1, left / tasks.get(task).work());
            if (part <= 0) {
                break;
            }
            taken[task] = part;
            value += part * slope[task];
            left -= part * tasks.get(task).work();
        }
        return value;
    }
}
