package fugong.bench.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import fugong.engine.assignment.flow.FlowNetwork;
import java.util.HashMap;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/// Another engine on the same network. Building its model is not counted, only its solve.
enum Rival {
    OR_TOOLS("OR-Tools 9.15") {
        @Override
        Runnable prepare(FlowNetwork network, long[] answer) {
            Loader.loadNativeLibraries();
            var flow = new MinCostFlow();
            for (int e = 0; e < network.arcs(); e++) {
                flow.addArcWithCapacityAndUnitCost(network.from(e), network.to(e), network.upper(e), network.cost(e));
            }
            for (int v = 0; v < network.nodes(); v++) {
                flow.setNodeSupply(v, network.supply(v));
            }
            return () -> {
                boolean optimal = flow.solve() == MinCostFlowBase.Status.OPTIMAL;
                answer[0] = optimal ? flow.getOptimalCost() : Long.MIN_VALUE;
            };
        }
    },
    JGRAPHT("JGraphT 1.5.3") {
        @Override
        Runnable prepare(FlowNetwork network, long[] answer) {
            var graph = new DirectedWeightedMultigraph<Integer, Integer>(null, null);
            for (int v = 0; v < network.nodes(); v++) {
                graph.addVertex(v);
            }
            for (int e = 0; e < network.arcs(); e++) {
                graph.addEdge(network.from(e), network.to(e), e);
                graph.setEdgeWeight(e, network.cost(e));
            }
            var supplies = new HashMap<Integer, Integer>();
            for (int v = 0; v < network.nodes(); v++) {
                supplies.put(v, Math.toIntExact(network.supply(v)));
            }
            var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    graph, v -> supplies.getOrDefault(v, 0), e -> Math.toIntExact(network.upper(e)), e -> 0);
            return () -> answer[0] = Math.round(new CapacityScalingMinimumCostFlow<Integer, Integer>()
                    .getMinimumCostFlow(problem)
                    .getCost());
        }
    };

    final String title;

    Rival(String title) {
        this.title = title;
    }

    /// Builds the rival's own model.
    ///
    /// @param answer its first element receives the cost, [Long#MIN_VALUE] when it found none
    /// @return the solve alone
    abstract Runnable prepare(FlowNetwork network, long[] answer);
}
