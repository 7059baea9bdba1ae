package fugong.bench.routing;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes solutions as the collections keep them: a route per line, node numbers of the instance.
final class Solutions {

    private Solutions() {}

    static void write(Path folder, Instance instance, RoutingPlan plan) throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder();
        boolean vrp = instance.format() == Instance.Format.VRP;
        if (!vrp) {
            text.append("Instance name : ").append(instance.name()).append("\nSolution\n");
        }
        int n = 1;
        for (RoutingPlan.Tour tour : plan.tours()) {
            String nodes = tour.stops().stream()
                    .map(s -> String.valueOf(node(instance, s)))
                    .collect(Collectors.joining(" "));
            text.append(vrp ? "Route #" + n + ": " : "Route " + n + " : ")
                    .append(nodes)
                    .append('\n');
            n++;
        }
        if (vrp) {
            text.append(String.format(Locale.ROOT, "Cost %.2f%n", plan.cost()));
        }
        Files.writeString(folder.resolve(instance.name() + (vrp ? ".sol" : ".txt")), text);
    }

    private static int node(Instance instance, RoutingPlan.Stop stop) {
        Request request = instance.problem().requests().get(stop.request());
        fugong.engine.transport.routing.problem.@Nullable Visit delivery = request.delivery();
        return stop.pickup() || delivery == null ? request.pickup().place() : delivery.place();
    }
}
