package fugong.cli.plan;

import fugong.engine.transport.Coach;
import fugong.engine.transport.rail.Feeders;
import fugong.engine.transport.rail.RailPlan;
import fugong.engine.transport.rail.RailProblem;
import fugong.engine.transport.rail.Throughput;
import fugong.engine.transport.rail.Train;
import fugong.engine.transport.rail.Travellers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A problem of special trains as JSON, and its plan (docs/formats/transport.md).
final class TransportTrainsFile {

    private static final double LEFT = 100_000;
    private static final Set<String> ROOT = Set.of(
            "kind",
            "note",
            "places",
            "roads",
            "km",
            "minutes",
            "stations",
            "reachKm",
            "wayCostPerKm",
            "trains",
            "groups",
            "throughput",
            "promises",
            "feeders");

    private final TransportFields fields;
    private final Map<String, Integer> zones = new HashMap<>();
    private final List<Integer> homes = new ArrayList<>();
    private final TransportPlaces places;
    private List<Integer> stationPlaces = List.of();

    TransportTrainsFile(TransportFields fields, JsonNode root) {
        this.fields = fields;
        this.places = TransportPlaces.of(fields, root);
    }

    RailProblem problem(JsonNode root) {
        fields.known(root, "problem", ROOT);
        List<String> stations = new ArrayList<>();
        fields.list(root, "stations").forEach(s -> stations.add(s.asString("")));
        Map<String, Integer> stationIndex = fields.index(stations, "stations");
        stationPlaces = stations.stream().map(this::placeOf).toList();
        List<Train> trains = new ArrayList<>();
        for (JsonNode node : fields.list(root, "trains")) {
            trains.add(train(node, "trains[" + trains.size() + "]", stationIndex));
        }
        double reach = fields.number(root, "problem", "reachKm", 200);
        double perKm = fields.number(root, "problem", "wayCostPerKm", 0.5);
        List<Travellers> groups = new ArrayList<>();
        for (JsonNode node : fields.list(root, "groups")) {
            groups.add(group(node, "groups[" + groups.size() + "]", reach, perKm));
        }
        List<Throughput> limits = new ArrayList<>();
        root.path("throughput")
                .forEach(node -> limits.add(new Throughput(
                        stationIndex.getOrDefault(node.path("station").asString(""), -1),
                        node.path("from").asDouble(0),
                        node.path("to").asDouble(0),
                        node.path("most").asInt(0))));
        RailProblem problem = RailProblem.of(stations, trains, groups, limits);
        return root.has("promises") ? promised(problem, root.path("promises")) : problem;
    }

    /// Rides as a plan file writes them; those that say `"pinned": true` stay as they are.
    private RailProblem promised(RailProblem problem, JsonNode promises) {
        fields.known(promises, "promises", Set.of("price", "rides"));
        List<RailPlan.Ride> told = new ArrayList<>();
        List<RailPlan.Ride> pinned = new ArrayList<>();
        for (JsonNode node : fields.list(promises, "rides")) {
            fields.known(
                    node,
                    "promises.rides[" + told.size() + "]",
                    Set.of("group", "name", "train", "from", "to", "people", "pinned"));
            told.add(ride(node));
            if (node.path("pinned").asBoolean(false)) {
                pinned.add(told.getLast());
            }
        }
        double price = fields.number(promises, "promises", "price", RailProblem.FEWEST_CHANGES);
        return problem.told(told, price).pinning(pinned);
    }

    private static RailPlan.Ride ride(JsonNode node) {
        return new RailPlan.Ride(
                node.path("group").asInt(-1),
                node.path("train").asInt(-1),
                node.path("from").asInt(0),
                node.path("to").asInt(0),
                node.path("people").asInt(0));
    }

    private int placeOf(String station) {
        Integer place = places.index().get(station);
        if (place == null) {
            fields.flaw(
                    "stations", station, "A station is also a place. Maybe it is spelled differently in \"places\".");
        }
        return place == null ? 0 : place;
    }

    private Train train(JsonNode node, String at, Map<String, Integer> stations) {
        fields.known(node, at, Set.of("name", "carriages", "seats", "cost", "calls"));
        List<Train.Call> calls = new ArrayList<>();
        for (JsonNode call : fields.list(node, "calls")) {
            double arrives = fields.number(call, at + ".calls", "arrives", 0);
            calls.add(new Train.Call(
                    stations.getOrDefault(call.path("station").asString(""), -1),
                    arrives,
                    fields.number(call, at + ".calls", "departs", arrives)));
        }
        return new Train(
                fields.text(node, at, "name", at),
                calls,
                fields.whole(node, at, "carriages", 0),
                fields.whole(node, at, "seats", 0),
                fields.number(node, at, "cost", 0));
    }

    private Travellers group(JsonNode node, String at, double reach, double perKm) {
        fields.known(
                node,
                at,
                Set.of(
                        "name",
                        "home",
                        "workplace",
                        "people",
                        "zone",
                        "ready",
                        "arriveFrom",
                        "arriveBy",
                        "byCoach",
                        "left"));
        int home = fields.place(node, at, "home", places.index(), -2);
        int workplace = fields.place(node, at, "workplace", places.index(), -2);
        homes.add(Math.max(0, home));
        String zone = fields.text(node, at, "zone", "");
        return new Travellers(
                fields.text(node, at, "name", at),
                fields.whole(node, at, "people", 0),
                zone.isEmpty() ? 0 : zones.computeIfAbsent(zone, z -> zones.size()),
                ways(home, reach, perKm, false),
                ways(workplace, reach, perKm, true),
                fields.number(node, at, "ready", 0),
                fields.number(node, at, "arriveFrom", 0),
                fields.number(node, at, "arriveBy", 30 * 1440),
                fields.number(node, at, "byCoach", Double.POSITIVE_INFINITY),
                fields.number(node, at, "left", LEFT));
    }

    private List<Travellers.Way> ways(int place, double reach, double perKm, boolean from) {
        List<Travellers.Way> ways = new ArrayList<>();
        for (int s = 0; s < stationPlaces.size() && place >= 0; s++) {
            int station = stationPlaces.get(s);
            double km = from ? places.km()[station][place] : places.km()[place][station];
            double minutes = from ? places.minutes()[station][place] : places.minutes()[place][station];
            if (km <= reach) {
                ways.add(new Travellers.Way(s, minutes, km * perKm));
            }
        }
        return ways;
    }

    /// The coaches that bring people to the trains; an empty fleet where the file has no feeders.
    Feeders.Land land(JsonNode root) {
        JsonNode feeders = root.path("feeders");
        List<Coach> coaches = new ArrayList<>();
        for (JsonNode node : feeders.path("coaches")) {
            String at = "feeders.coaches[" + coaches.size() + "]";
            Coach usual = Coach.of(
                    fields.text(node, at, "name", at),
                    fields.whole(node, at, "rated", 0),
                    fields.whole(node, at, "count", 1000));
            coaches.add(new Coach(
                    usual.name(),
                    -1,
                    usual.rated(),
                    fields.whole(node, at, "observationSeats", 0),
                    usual.luggage(),
                    usual.count(),
                    fields.number(node, at, "fixedCost", 400),
                    fields.number(node, at, "costPerKm", 6),
                    usual.maxDriving(),
                    0,
                    0,
                    usual.relayDriving(),
                    0,
                    60 * 1440));
        }
        return new Feeders.Land(
                places.names(),
                places.km(),
                places.minutes(),
                homes,
                stationPlaces,
                coaches,
                fields.number(feeders, "feeders", "loadShare", 1),
                fields.number(feeders, "feeders", "early", 45),
                fields.number(feeders, "feeders", "maxRide", 720));
    }

    static ObjectNode write(RailProblem problem, RailPlan plan) {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("kind", "trains-plan");
        root.put("leastTrains", plan.leastTrains());
        root.put("cost", plan.cost());
        ArrayNode orders = root.putArray("trains");
        for (RailPlan.Order order : plan.orders()) {
            ObjectNode node = orders.addObject();
            node.put("train", problem.trains().get(order.train()).name());
            node.put("number", order.train());
            ArrayNode zones = node.putArray("zonePerCarriage");
            order.zones().forEach(zones::add);
        }
        ArrayNode rides = root.putArray("rides");
        for (RailPlan.Ride ride : plan.rides()) {
            ObjectNode node = rides.addObject();
            node.put("group", ride.group());
            node.put("name", problem.groups().get(ride.group()).name());
            node.put("train", ride.train());
            node.put("from", ride.from());
            node.put("to", ride.to());
            node.put("people", ride.people());
        }
        others(root.putArray("byCoach"), plan.byCoach());
        others(root.putArray("left"), plan.left());
        return root;
    }

    private static void others(ArrayNode array, List<RailPlan.Other> others) {
        for (RailPlan.Other other : others) {
            array.addObject().put("group", other.group()).put("people", other.people());
        }
    }

    static RailPlan read(JsonNode root) {
        List<RailPlan.Order> orders = new ArrayList<>();
        for (JsonNode node : root.path("trains")) {
            List<Integer> zones = new ArrayList<>();
            node.path("zonePerCarriage").forEach(z -> zones.add(z.asInt(0)));
            orders.add(new RailPlan.Order(node.path("number").asInt(-1), zones));
        }
        List<RailPlan.Ride> rides = new ArrayList<>();
        for (JsonNode node : root.path("rides")) {
            rides.add(ride(node));
        }
        return new RailPlan(
                orders,
                rides,
                readOthers(root.path("byCoach")),
                readOthers(root.path("left")),
                root.path("leastTrains").asInt(0),
                root.path("cost").asDouble(0));
    }

    private static List<RailPlan.Other> readOthers(JsonNode array) {
        List<RailPlan.Other> others = new ArrayList<>();
        array.forEach(node -> others.add(new RailPlan.Other(
                node.path("group").asInt(-1), node.path("people").asInt(0))));
        return others;
    }
}
