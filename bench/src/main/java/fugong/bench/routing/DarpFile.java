package fugong.bench.routing;

import static fugong.engine.transport.routing.problem.RoutingProblem.Aim.COST;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Dial-a-ride with a longest ride, [cordeau2003]: `vehicles nodes longestTour capacity longestRide`, then per node
/// `id x y service load ready due`; request i rides from node i to node n + i.
///
/// The first number of nodes is 2n in the older files and 2n as well in the newer; a last copy of the depot is
/// left out.
final class DarpFile {

    private DarpFile() {}

    static Instance read(String family, String name, Path file) throws IOException {
        List<double[]> rows = Numbers.rows(file);
        double[] head = rows.removeFirst();
        int n = (rows.size() - 1) / 2;
        double[][] d =
                Numbers.plane(rows.stream().map(r -> new double[] {r[1], r[2]}).toList(), false);
        double[] depot = rows.getFirst();
        Vehicle vehicle = Vehicle.ofDepot(0, (int) head[3])
                .times((int) head[0])
                .within(depot[5], depot[6])
                .lasting(head[2]);
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            requests.add(Request.pair(visit(i, rows.get(i)), visit(n + i, rows.get(n + i)))
                    .riding(head[4]));
        }
        RoutingProblem problem = new RoutingProblem(d, d, List.of(vehicle), requests, COST);
        return new Instance(family, name, problem, 0, Double.NaN, Instance.Format.DARP);
    }

    private static Visit visit(int place, double[] row) {
        return new Visit(place, row[3], row[5], row[6], List.of((int) row[4]));
    }
}
