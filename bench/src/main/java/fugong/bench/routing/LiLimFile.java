package fugong.bench.routing;

import static fugong.engine.transport.routing.problem.RoutingProblem.Aim.VEHICLES_THEN_COST;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pickup and delivery with time windows, [lilim2001]: vehicles, capacity; then per task
/// `id x y demand ready due service pickup delivery`.
final class LiLimFile {

    private LiLimFile() {}

    static Instance read(String family, String name, Path file) throws IOException {
        List<double[]> rows = Numbers.rows(file);
        double[] head = rows.removeFirst();
        double[][] d =
                Numbers.plane(rows.stream().map(r -> new double[] {r[1], r[2]}).toList(), false);
        Vehicle vehicle =
                Vehicle.ofDepot(0, (int) head[1]).times((int) head[0]).within(rows.getFirst()[4], rows.getFirst()[5]);
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            int delivery = (int) rows.get(i)[8];
            if (delivery > 0) {
                requests.add(Request.pair(visit(i, rows.get(i)), visit(delivery, rows.get(delivery))));
            }
        }
        RoutingProblem problem = new RoutingProblem(d, d, List.of(vehicle), requests, VEHICLES_THEN_COST);
        return new Instance(family, name, problem, 0, Double.NaN, Instance.Format.LI_LIM);
    }

    private static Visit visit(int place, double[] row) {
        return new Visit(place, row[6], row[4], row[5], List.of((int) row[3]));
    }
}
