package fugong.engine.assignment.flow;

import java.util.SplittableRandom;

/// Small random networks of every shape: parallel arcs, loops, negative prices, lower bounds, empty arcs.
final class RandomNetwork {

    static FlowNetwork of(SplittableRandom random) {
        int nodes = 2 + random.nextInt(7);
        int arcs = random.nextInt(4 * nodes);
        var network = new FlowNetwork(nodes, arcs);
        for (int e = 0; e < arcs; e++) {
            long lower = random.nextInt(5) == 0 ? random.nextInt(3) : 0;
            long upper = lower + random.nextInt(6);
            network.arc(random.nextInt(nodes), random.nextInt(nodes), lower, upper, random.nextInt(-10, 30));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int units = random.nextInt(5);
            int giver = random.nextInt(nodes);
            int taker = random.nextInt(nodes);
            network.supply(giver, network.supply(giver) + units);
            network.supply(taker, network.supply(taker) - units);
        }
        return network;
    }

    private RandomNetwork() {}
}
