package fugong.engine.network.order;

import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.WhatIf;
import java.util.List;

/// Exact gains of tasks and sets of tasks, counted.
final class Trials {

    private final WhatIf whatIf;
    private final double lostAtStart;
    long count;

    Trials(Picture picture, double precision) {
        whatIf = WhatIf.from(picture, precision);
        lostAtStart = whatIf.lost();
    }

    double gain(Task... tasks) {
        count++;
        return whatIf.gain(firms(tasks), ownLosses(tasks));
    }

    double gain(List<Task> tasks) {
        return tasks.isEmpty() ? 0 : gain(tasks.toArray(Task[]::new));
    }

    void commit(Task... tasks) {
        whatIf.commit(firms(tasks), ownLosses(tasks));
    }

    double gained() {
        return lostAtStart - whatIf.lost();
    }

    double price(Task task) {
        return whatIf.price(task.firm());
    }

    private static int[] firms(Task[] tasks) {
        int[] firms = new int[tasks.length];
        for (int i = 0; i < firms.length; i++) {
            firms[i] = tasks[i].firm();
        }
        return firms;
    }

    private static double[] ownLosses(Task[] tasks) {
        double[] losses = new double[tasks.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = tasks[i].ownLoss();
        }
        return losses;
    }
}
