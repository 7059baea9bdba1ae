package fugong.cli.plan;

import fugong.engine.transport.Coach;
import fugong.engine.transport.Group;
import fugong.engine.transport.ReturnProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A worker-return problem as JSON (docs/formats/transport.md). Places, coaches and zones are named in the file and
/// numbered here.
final class TransportReturnFile {

    private static final double END = 10 * 1440;
    private static final Set<String> ROOT =
            Set.of("kind", "note", "places", "roads", "km", "minutes", "coaches", "groups", "promises");
    private static final Set<String> COACH = Set.of(
            "name",
            "depot",
            "rated",
            "observationSeats",
            "luggage",
            "count",
            "fixedCost",
            "costPerKm",
            "maxDriving",
            "relays",
            "relayCost",
            "relayDriving",
            "open",
            "close");
    private static final Set<String> GROUP = Set.of(
            "name",
            "home",
            "destination",
            "people",
            "zone",
            "loadShare",
            "ready",
            "latest",
            "arriveFrom",
            "arriveBy",
            "maxRide",
            "priority",
            "luggage",
            "coaches",
            "boarding");

    private final TransportFields fields;
    private final Map<String, Integer> zones = new HashMap<>();

    TransportReturnFile(TransportFields fields) {
        this.fields = fields;
    }

    ReturnProblem problem(JsonNode root) {
        fields.known(root, "problem", ROOT);
        TransportPlaces places = TransportPlaces.of(fields, root);
        List<Coach> coaches = new ArrayList<>();
        for (JsonNode node : fields.list(root, "coaches")) {
            coaches.add(coach(node, "coaches[" + coaches.size() + "]", places));
        }
        Map<String, Integer> coachIndex =
                fields.index(coaches.stream().map(Coach::name).toList(), "coaches");
        List<Group> groups = new ArrayList<>();
        for (JsonNode node : fields.list(root, "groups")) {
            groups.add(group(node, "groups[" + groups.size() + "]", places, coachIndex));
        }
        return ReturnProblem.of(places.names(), places.km(), places.minutes(), coaches, groups)
                .after(TransportPromises.read(fields, root));
    }

    private Coach coach(JsonNode node, String at, TransportPlaces places) {
        fields.known(node, at, COACH);
        int count = fields.whole(node, at, "count", 1);
        return new Coach(
                fields.text(node, at, "name", at),
                fields.place(node, at, "depot", places.index(), -1),
                fields.whole(node, at, "rated", 0),
                fields.whole(node, at, "observationSeats", 0),
                fields.whole(node, at, "luggage", 10_000),
                count,
                fields.number(node, at, "fixedCost", 0),
                fields.number(node, at, "costPerKm", 1),
                fields.number(node, at, "maxDriving", 1200),
                fields.whole(node, at, "relays", count),
                fields.number(node, at, "relayCost", 0),
                fields.number(node, at, "relayDriving", 2880),
                fields.number(node, at, "open", 0),
                fields.number(node, at, "close", END));
    }

    private Group group(JsonNode node, String at, TransportPlaces places, Map<String, Integer> coachIndex) {
        fields.known(node, at, GROUP);
        String zone = fields.text(node, at, "zone", "");
        return new Group(
                fields.text(node, at, "name", at),
                fields.place(node, at, "home", places.index(), -2),
                fields.place(node, at, "destination", places.index(), -2),
                fields.whole(node, at, "people", 0),
                zone.isEmpty() ? -1 : zones.computeIfAbsent(zone, z -> zones.size()),
                fields.number(node, at, "loadShare", 1),
                fields.number(node, at, "ready", 0),
                fields.number(node, at, "latest", END),
                fields.number(node, at, "arriveFrom", 0),
                fields.number(node, at, "arriveBy", END),
                fields.number(node, at, "maxRide", Double.POSITIVE_INFINITY),
                fields.whole(node, at, "priority", 1),
                fields.whole(node, at, "luggage", 1),
                allowed(node, at, coachIndex),
                fields.number(node, at, "boarding", 5));
    }

    private Set<Integer> allowed(JsonNode node, String at, Map<String, Integer> coachIndex) {
        Set<Integer> allowed = new HashSet<>();
        if (node.get("coaches") != null) {
            for (JsonNode name : fields.list(node, "coaches")) {
                Integer coach = coachIndex.get(name.asString(""));
                if (coach == null) {
                    fields.flaw(at + ".coaches", name, "There is no such coach. Maybe it was taken out of the fleet.");
                } else {
                    allowed.add(coach);
                }
            }
        }
        return allowed;
    }
}
