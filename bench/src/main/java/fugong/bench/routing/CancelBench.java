package fugong.bench.routing;

import fugong.bench.cancelling.Cancels;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.Coach;
import fugong.engine.transport.Group;
import fugong.engine.transport.ReturnPlanner;
import fugong.engine.transport.ReturnProblem;
import fugong.engine.transport.rail.RailPlanner;
import fugong.engine.transport.rail.RailProblem;
import fugong.engine.transport.rail.Train;
import fugong.engine.transport.rail.Travellers;
import fugong.engine.transport.routing.Islands;
import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Start;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// How long the engines of the road and the rail go on after they were cancelled: `bench routing cancel`.
final class CancelBench {

    private static final int MOMENTS = 50;
    private static final double LATEST = 1500;

    private final SplittableRandom random = new SplittableRandom(7);

    private CancelBench() {}

    static int run(PrintStream out) {
        Cancels cancels = new Cancels(out, MOMENTS, LATEST);
        boolean good = true;
        for (var engine : new CancelBench().engines().entrySet()) {
            good &= cancels.of(engine.getKey(), engine.getValue());
        }
        return good ? 0 : 1;
    }

    private Map<String, Consumer<Budget>> engines() {
        Map<String, Consumer<Budget>> engines = new LinkedHashMap<>();
        RoutingProblem pairs = pairs(500);
        engines.put("500 pairs with windows", b -> Islands.solve(pairs, Start.NOTHING, b, 7, 1, Progress.NONE));
        ReturnProblem road = road(1000, 24);
        engines.put("1,000 groups on coaches", b -> ReturnPlanner.solve(road, b, 7, 1, Progress.NONE));
        RailProblem rail = rail(900, 96);
        engines.put("900 groups, 96 trains", b -> RailPlanner.solve(rail, b, 7));
        return engines;
    }

    private double[][] land(int places) {
        double[] x = random.doubles(places, 0, 500).toArray();
        double[] y = random.doubles(places, 0, 500).toArray();
        double[][] way = new double[places][places];
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                way[a][b] = Math.hypot(x[a] - x[b], y[a] - y[b]);
            }
        }
        return way;
    }

    private RoutingProblem pairs(int count) {
        double[][] way = land(2 * count + 1);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = random.nextInt(4000);
            requests.add(Request.pair(
                    new Visit(2 * i + 1, 10, from, from + 600, List.of(10)),
                    new Visit(2 * i + 2, 10, from, from + 1500, List.of(-10))));
        }
        Vehicle van = Vehicle.ofDepot(0, 60).within(0, 8000);
        return new RoutingProblem(way, way, List.of(van), requests, RoutingProblem.Aim.VEHICLES_THEN_COST);
    }

    private ReturnProblem road(int count, int destinations) {
        int places = destinations + 60;
        List<Group> groups = IntStream.range(0, count)
                .mapToObj(i -> Group.of(
                                "group " + i,
                                destinations + random.nextInt(60),
                                random.nextInt(destinations),
                                1 + random.nextInt(12))
                        .share(0.5))
                .toList();
        double[][] way = land(places);
        List<String> names =
                IntStream.range(0, places).mapToObj(i -> "place " + i).toList();
        return ReturnProblem.of(names, way, way, List.of(Coach.of("49 seats", 49, 400)), groups);
    }

    private RailProblem rail(int count, int number) {
        List<Train> trains = IntStream.range(0, number)
                .mapToObj(t -> new Train(
                        "train " + t,
                        List.of(
                                new Train.Call(0, 180 * t, 180 * t),
                                new Train.Call(1 + t % 2, 180 * t + 900, 180 * t + 900)),
                        10,
                        59,
                        200_000))
                .toList();
        List<Travellers> groups = IntStream.range(0, count)
                .mapToObj(g -> {
                    double from = random.nextInt(12_000);
                    return new Travellers(
                            "group " + g,
                            1 + random.nextInt(60),
                            random.nextInt(2),
                            List.of(new Travellers.Way(0, 60, random.nextInt(200))),
                            List.of(new Travellers.Way(1 + g % 2, 60, 10)),
                            0,
                            from,
                            from + 5760,
                            Double.POSITIVE_INFINITY,
                            100_000);
                })
                .toList();
        return RailProblem.of(List.of("home", "south", "east"), trains, groups, List.of());
    }
}
