package fugong.bench.routing;

import static fugong.engine.transport.routing.problem.RoutingProblem.Aim.COST;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// CVRPLIB files (`.vrp`), rounded plane distances; also fleet size and mix, where each vehicle has its own line
/// for capacity, fixed cost and cost per distance. Equal vehicles become one kind.
final class VrpFile {

    private final Map<String, String> header = new HashMap<>();
    private final Map<String, List<double[]>> sections = new HashMap<>();

    private VrpFile(Path file) throws IOException {
        List<double[]> section = new ArrayList<>();
        for (String raw : Files.readAllLines(file)) {
            String line = raw.trim();
            if (line.endsWith("_SECTION")) {
                section = new ArrayList<>();
                sections.put(line, section);
            } else if (line.contains(":")) {
                int colon = line.indexOf(':');
                header.put(
                        line.substring(0, colon).trim(),
                        line.substring(colon + 1).trim());
            } else if (line.matches("[-+0-9.eE\\s]+") && !line.isEmpty()) {
                section.add(Numbers.row(line));
            }
        }
    }

    static Instance read(String family, String name, Path file) throws IOException {
        VrpFile f = new VrpFile(file);
        List<double[]> points = f.section("NODE_COORD_SECTION").stream()
                .map(r -> new double[] {r[1], r[2]})
                .toList();
        double[][] d = Numbers.plane(points, true);
        List<double[]> demand = f.section("DEMAND_SECTION");
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            requests.add(Request.single(Visit.at(i, (int) demand.get(i)[1])));
        }
        RoutingProblem problem = new RoutingProblem(d, d, f.fleet(), requests, COST);
        return new Instance(family, name, problem, 0, Double.NaN, Instance.Format.VRP);
    }

    private List<Vehicle> fleet() {
        List<double[]> capacities = section("CAPACITY_SECTION");
        if (capacities.isEmpty()) {
            return List.of(Vehicle.ofDepot(0, (int) Double.parseDouble(header.getOrDefault("CAPACITY", "0"))));
        }
        Map<Vehicle, Integer> kinds = new java.util.LinkedHashMap<>();
        for (int i = 0; i < capacities.size(); i++) {
            Vehicle one = Vehicle.ofDepot(0, (int) capacities.get(i)[1])
                    .costing(of("VEHICLES_FIXED_COST_SECTION", i, 0), of("VEHICLES_UNIT_DISTANCE_COST_SECTION", i, 1));
            kinds.merge(one, 1, Integer::sum);
        }
        List<Vehicle> fleet = new ArrayList<>();
        kinds.forEach((kind, count) -> fleet.add(kind.times(count)));
        return fleet;
    }

    private double of(String section, int i, double otherwise) {
        List<double[]> rows = section(section);
        return rows.isEmpty() ? otherwise : rows.get(i)[1];
    }

    private List<double[]> section(String name) {
        return sections.getOrDefault(name, List.of());
    }
}
