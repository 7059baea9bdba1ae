package fugong.cli.plan;

import fugong.engine.transport.lines.LineProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A problem of commuter lines as JSON (docs/formats/transport.md).
final class TransportLinesFile {

    private static final Set<String> ROOT = Set.of(
            "kind", "note", "places", "roads", "km", "minutes", "stops", "gates", "homes", "walking", "maxRide", "bus");
    private static final double WALKING_KMH = 4.5;

    /// Where places or ways are wrong nothing else can be read.
    private static final LineProblem NOTHING = new LineProblem(
            List.of(), List.of(), new double[0][], new double[0][], new double[0][], 0, 1, 1, 1, 1, 0, 0, 0);

    private final TransportFields fields;
    private final JsonNode root;
    private final TransportPlaces places;

    TransportLinesFile(TransportFields fields, JsonNode root) {
        this.fields = fields;
        this.root = root;
        this.places = TransportPlaces.of(fields, root);
    }

    LineProblem problem() {
        fields.known(root, "problem", ROOT);
        square(places.km(), "km");
        square(places.minutes(), "minutes");
        if (!fields.flaws().isEmpty()) {
            return NOTHING;
        }
        List<Integer> at = new ArrayList<>();
        for (JsonNode stop : fields.list(root, "stops")) {
            at.add(named(stop.asString(""), "stops[" + at.size() + "]"));
        }
        int stops = at.size();
        List<LineProblem.Gate> gates = new ArrayList<>();
        Map<String, Integer> gateOf = new HashMap<>();
        for (JsonNode node : fields.list(root, "gates")) {
            String where = "gates[" + gates.size() + "]";
            at.add(Math.max(0, fields.place(node, where, "place", places.index(), -2)));
            gates.add(gate(node, where));
            gateOf.putIfAbsent(gates.getLast().name(), gates.size() - 1);
        }
        List<LineProblem.Home> homes = new ArrayList<>();
        List<double[]> walks = new ArrayList<>();
        JsonNode walking = root.path("walking");
        double pace = fields.number(walking, "walking", "kmPerHour", WALKING_KMH);
        for (JsonNode node : fields.list(root, "homes")) {
            String where = "homes[" + homes.size() + "]";
            walks.add(walk(node, where, at.subList(0, stops), pace));
            homes.add(home(node, where, gateOf));
        }
        JsonNode bus = root.path("bus");
        fields.known(bus, "bus", Set.of("rated", "loadShare", "openAt", "cost", "costPerKm", "fare"));
        return new LineProblem(
                homes,
                gates,
                walks.toArray(double[][]::new),
                between(places.km(), at),
                between(places.minutes(), at),
                fields.number(walking, "walking", "maxMinutes", 15),
                fields.number(root, "problem", "maxRide", 60),
                fields.whole(bus, "bus", "rated", 0),
                fields.number(bus, "bus", "loadShare", 1),
                fields.number(bus, "bus", "openAt", 0.7),
                fields.number(bus, "bus", "cost", 0),
                fields.number(bus, "bus", "costPerKm", 0),
                fields.number(bus, "bus", "fare", 0));
    }

    private void square(double[][] matrix, String name) {
        int n = places.names().size();
        boolean fits = matrix.length == n && Arrays.stream(matrix).allMatch(row -> row.length == n);
        if (!fits) {
            fields.flaw(name, matrix.length + " rows", "A row and a column per place. Maybe a place was added.");
        }
    }

    private int named(String place, String where) {
        Integer found = places.index().get(place);
        if (found == null) {
            fields.flaw(where, place, "A stop is also a place. Maybe it is spelled differently in \"places\".");
        }
        return found == null ? 0 : found;
    }

    private LineProblem.Gate gate(JsonNode node, String where) {
        fields.known(node, where, Set.of("name", "place", "starts", "perSlot", "slotMinutes"));
        List<Integer> starts = new ArrayList<>();
        fields.list(node, "starts").forEach(s -> starts.add(s.asInt(-1)));
        return new LineProblem.Gate(
                fields.text(node, where, "name", fields.text(node, where, "place", where)),
                starts,
                fields.whole(node, where, "perSlot", Integer.MAX_VALUE),
                fields.whole(node, where, "slotMinutes", 30));
    }

    private LineProblem.Home home(JsonNode node, String where, Map<String, Integer> gateOf) {
        fields.known(node, where, Set.of("name", "place", "gate", "people", "walk"));
        String gate = fields.text(node, where, "gate", "");
        return new LineProblem.Home(
                fields.text(node, where, "name", fields.text(node, where, "place", where)),
                gateOf.getOrDefault(gate, -1),
                fields.whole(node, where, "people", 0));
    }

    /// Minutes to every stop: given by the name of the stop, or the great circle at walking pace.
    private double[] walk(JsonNode node, String where, List<Integer> stops, double pace) {
        double[] minutes = new double[stops.size()];
        boolean given = node.has("walk");
        int home = fields.place(node, where, "place", places.index(), given ? -1 : -2);
        if (given) {
            Set<String> names = stops.stream().map(places.names()::get).collect(Collectors.toSet());
            fields.known(node.path("walk"), where + ".walk", names);
        }
        for (int s = 0; s < minutes.length; s++) {
            String stop = places.names().isEmpty() ? "" : places.names().get(stops.get(s));
            minutes[s] = given
                    ? fields.number(node.path("walk"), where + ".walk", stop, Double.POSITIVE_INFINITY)
                    : home < 0 ? Double.POSITIVE_INFINITY : places.km()[home][stops.get(s)] / pace * 60;
        }
        return minutes;
    }

    private static double[][] between(double[][] all, List<Integer> at) {
        double[][] some = new double[at.size()][at.size()];
        for (int a = 0; a < some.length; a++) {
            for (int b = 0; b < some.length; b++) {
                some[a][b] = all[at.get(a)][at.get(b)];
            }
        }
        return some;
    }
}
