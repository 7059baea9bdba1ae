package fugong.bench.assignment;

import fugong.engine.assignment.flow.FlowNetwork;

/// The random transportation problems the engines of the field were measured on: sources and sinks on a square,
/// each sink reachable from a few sources, 5 % less demand than supply, unmet demand at a high price.
///
/// The numbers are those of the generator that stands with the shared data, seed 7, arc for arc. Known optima (four
/// solvers agree): 1,000 × 1,000 dense 6,060,507; 13,000 × 50,000 with 8 arcs a sink 613,454,716.
record Transportation(int sources, int sinks, int degree) {

    private static final int SEED = 7;
    private static final long UNMET = 200_000;

    FlowNetwork network() {
        var random = new PythonRandom(SEED);
        double[] sourceAt = places(random, sources);
        double[] sinkAt = places(random, sinks);
        int[] supply = new int[sources];
        int total = 0;
        for (int i = 0; i < sources; i++) {
            supply[i] = 1 + random.below(40);
            total += supply[i];
        }
        int wanted = (int) (total * 0.95);
        int[] demand = new int[sinks];
        for (int k = 0; k < wanted; k++) {
            demand[random.below(sinks)]++;
        }
        var network = new FlowNetwork(sources + sinks + 2, sinks * (Math.min(sources, degree) + 1) + sources + 1);
        links(network, random, supply, demand, sourceAt, sinkAt);
        dummies(network, supply, demand, total, wanted);
        return network;
    }

    private static double[] places(PythonRandom random, int count) {
        double[] xy = new double[2 * count];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.real() * 1000;
        }
        return xy;
    }

    private void links(
            FlowNetwork network, PythonRandom random, int[] supply, int[] demand, double[] from, double[] to) {
        for (int j = 0; j < sinks; j++) {
            for (int i : random.sample(sources, Math.min(sources, degree))) {
                double dx = from[2 * i] - to[2 * j];
                double dy = from[2 * i + 1] - to[2 * j + 1];
                long price = (long) (Math.sqrt(dx * dx + dy * dy) * 10);
                network.arc(i, sources + j, 0, Math.min(supply[i], demand[j]), price);
            }
        }
    }

    private void dummies(FlowNetwork network, int[] supply, int[] demand, int total, int wanted) {
        int unmet = sources + sinks;
        int unused = unmet + 1;
        for (int j = 0; j < sinks; j++) {
            if (demand[j] > 0) {
                network.arc(unmet, sources + j, 0, demand[j], UNMET);
            }
            network.supply(sources + j, -demand[j]);
        }
        for (int i = 0; i < sources; i++) {
            network.arc(i, unused, 0, supply[i], 0);
            network.supply(i, supply[i]);
        }
        network.arc(unmet, unused, 0, wanted, 0);
        network.supply(unmet, wanted);
        network.supply(unused, -total);
    }
}
