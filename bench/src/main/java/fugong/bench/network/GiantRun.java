package fugong.bench.network;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;
import fugong.engine.network.picture.Sweep;
import java.io.PrintStream;

/// A nation: rows only, swept until the losses stand.
final class GiantRun {

    private final Options options;
    private final Hands hands;
    private final PrintStream out;

    GiantRun(Options options, Hands hands, PrintStream out) {
        this.options = options;
        this.hands = hands;
        this.out = out;
    }

    void run() {
        long start = System.nanoTime();
        var synthetic = new SyntheticNetwork(options.firms(), options.links(), options.seed());
        Rows rows = synthetic.direct((int) (options.links() / options.firms()));
        out.printf(
                "rows: %,d firms, %,d links, %,d slots in %.1f s%n",
                rows.firms(), rows.links(), rows.slots(), NetworkRun.seconds(start));
        double[] ownLoss = synthetic.ability(0.15);
        for (int firm = 0; firm < ownLoss.length; firm++) {
            ownLoss[firm] = 1 - ownLoss[firm];
        }
        start = System.nanoTime();
        var sweep = Sweep.over(rows, 0.3, ownLoss, hands);
        double took = NetworkRun.seconds(start);
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "losses: %.1f s, %d full and %d binding sweeps, mean loss %.9f, heap in use %.2f GB of %.2f%n",
                took,
                sweep.fullSweeps(),
                sweep.bindingSweeps(),
                sweep.meanLoss(),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e9,
                runtime.maxMemory() / 1e9);
    }
}
