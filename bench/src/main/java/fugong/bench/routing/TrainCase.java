package fugong.bench.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 28,000 workers of Yunnan on special trains to the two deltas.
///
/// Real: 129 counties and their people, the stations, the lines (G2924 to Shenzhen, Z288 to Ningbo), the 50 % rule.
/// Synthetic: train times (four a day and line for twelve days), shares of the destinations, reception slots of
/// four days, throughput of the stations.
final class TrainCase {

    private static final int DAY = 1440;
    private static final int WORKERS = 28_000;
    private static final List<String> SOUTH = List.of("昆明南", "曲靖北", "广州南", "深圳北");
    private static final List<Integer> SOUTH_MINUTES = List.of(0, 40, 420, 450);
    private static final List<String> EAST = List.of("昆明", "曲靖", "杭州", "绍兴", "宁波");
    private static final List<Integer> EAST_MINUTES = List.of(0, 100, 1700, 1750, 1830);
    private static final Map<String, Double> WEIGHTS =
            Map.of("广州", 0.15, "佛山", 0.12, "深圳", 0.18, "东莞", 0.15, "杭州", 0.14, "绍兴", 0.08, "宁波", 0.18);
    private static final Map<String, String> AT =
            Map.of("广州", "广州南", "佛山", "佛山西", "深圳", "深圳北", "东莞", "东莞", "杭州", "杭州", "绍兴", "绍兴", "宁波", "宁波");

    private final Path data;
    private final List<ReturnCases.County> counties;
    private final SplittableRandom random = new SplittableRandom(20200221);

    TrainCase(Path data, List<ReturnCases.County> counties) {
        this.data = data;
        this.counties = counties;
    }

    ObjectNode file(JsonMapper json) throws IOException {
        ObjectNode root = json.createObjectNode();
        root.put("kind", "trains");
        root.put("note", "synthetic rows from real facts: 28,000 workers of Yunnan, special trains to two deltas");
        root.put("reachKm", 700).put("wayCostPerKm", 0.3);
        ArrayNode places = root.putArray("places");
        ArrayNode stations = root.putArray("stations");
        List<ReturnCases.County> yunnan =
                counties.stream().filter(c -> c.prefecture().startsWith("53")).toList();
        yunnan.forEach(c -> ReturnCases.place(places, c.prefectureName() + c.name(), c.lat(), c.lon()));
        List<String> names = new java.util.ArrayList<>(WEIGHTS.keySet());
        names.sort(null);
        for (Map<String, String> row : Csv.read(data.resolve("transport/rail_stations.csv"))) {
            String name = row.getOrDefault("name", "");
            double lat = ReturnCases.number(row, "lat");
            double lon = ReturnCases.number(row, "lon");
            if (SOUTH.contains(name) || EAST.contains(name)) {
                ReturnCases.place(places, name, lat, lon);
                stations.add(name);
            }
            names.stream()
                    .filter(city -> name.equals(AT.get(city)))
                    .forEach(city -> ReturnCases.place(places, "workplaces of " + city, lat, lon));
        }
        ArrayNode trains = root.putArray("trains");
        ArrayNode throughput = root.putArray("throughput");
        for (int day = 1; day <= 12; day++) {
            for (int n = 0; n < 4; n++) {
                train(trains, "south " + day + "." + n, SOUTH, SOUTH_MINUTES, day * DAY + 510 + 150 * n, 180_000);
                train(trains, "east " + day + "." + n, EAST, EAST_MINUTES, day * DAY + 540 + 150 * n, 260_000);
            }
            for (String station : List.of("昆明南", "昆明")) {
                throughput
                        .addObject()
                        .put("station", station)
                        .put("from", day * DAY)
                        .put("to", (day + 1) * DAY)
                        .put("most", 2000);
            }
        }
        groups(root.putArray("groups"), yunnan, names);
        ObjectNode feeders = root.putObject("feeders");
        feeders.put("loadShare", 0.5).put("early", 45).put("maxRide", 900);
        feeders.putArray("coaches")
                .addObject()
                .put("name", "49 seats")
                .put("rated", 49)
                .put("count", 400);
        return root;
    }

    private static void train(
            ArrayNode trains, String name, List<String> stations, List<Integer> minutes, int departs, double cost) {
        ObjectNode train = trains.addObject();
        // Ten hard-seat carriages (YZ25G, 118 seats), half of the seats under the rule.
        train.put("name", name).put("carriages", 10).put("seats", 59).put("cost", cost);
        ArrayNode calls = train.putArray("calls");
        for (int i = 0; i < stations.size(); i++) {
            int time = departs + minutes.get(i);
            calls.addObject()
                    .put("station", stations.get(i))
                    .put("arrives", time)
                    .put("departs", time + (i == 0 ? 0 : 5));
        }
    }

    private void groups(ArrayNode groups, List<ReturnCases.County> homes, List<String> cities) {
        int[] perCity = ReturnCases.share(
                WORKERS, cities.stream().map(c -> WEIGHTS.getOrDefault(c, 0.0)).toList());
        for (int c = 0; c < cities.size(); c++) {
            int[] perHome = ReturnCases.share(
                    perCity[c], homes.stream().map(ReturnCases.County::people).toList());
            for (int h = 0; h < homes.size(); h++) {
                if (perHome[h] > 0) {
                    ReturnCases.County home = homes.get(h);
                    int opens = (2 + random.nextInt(8)) * DAY;
                    ObjectNode group = groups.addObject();
                    group.put("name", home.prefectureName() + home.name() + " to " + cities.get(c));
                    group.put("home", home.prefectureName() + home.name());
                    group.put("workplace", "workplaces of " + cities.get(c));
                    group.put("people", perHome[h]);
                    group.put("zone", home.prefecture().equals("530100") ? "medium" : "low");
                    group.put("ready", 360).put("arriveFrom", opens).put("arriveBy", opens + 4 * DAY);
                }
            }
        }
    }
}
