package fugong.bench.routing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The two cases of the article as problem files: `bench routing cases DATA OUT`.
///
/// Real: counties with seats and people (census 2020), destinations and their weights (migration index, 24 February
/// to 1 March 2020), 4,418 workers and 92 coaches, 28,000 workers, stations, the rule of 50 %. Synthetic, and said
/// so in each file: home stops around the county seats, the split of workers over counties, train times.
public final class ReturnCases {

    private static final int DAY = 1440;

    record County(String name, String prefecture, String prefectureName, double lat, double lon, double people) {}

    record City(String name, double lat, double lon, double weight) {}

    private final List<County> counties;
    private final Path data;
    private final SplittableRandom random = new SplittableRandom(20200224);

    private ReturnCases(Path data) throws IOException {
        this.data = data;
        counties = new ArrayList<>();
        for (Map<String, String> row : Csv.read(data.resolve("geo/counties_2020.csv"))) {
            counties.add(new County(
                    row.getOrDefault("name", ""),
                    row.getOrDefault("prefecture_code", ""),
                    row.getOrDefault("prefecture", ""),
                    number(row, "seat_lat"),
                    number(row, "seat_lon"),
                    number(row, "pop_2020")));
        }
    }

    static double number(Map<String, String> row, String name) {
        String text = row.getOrDefault(name, "");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /// Writes luzhou.json, luzhou-92.json and kunming.json into the folder.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 2) {
            err.println("bench routing cases DATA OUT");
            return 2;
        }
        try {
            ReturnCases cases = new ReturnCases(Path.of(args.get(0)));
            Path folder = Files.createDirectories(Path.of(args.get(1)));
            JsonMapper json = JsonMapper.builder().build();
            ObjectNode luzhou = cases.luzhou(json, 400);
            Files.write(folder.resolve("luzhou.json"), json.writeValueAsBytes(luzhou));
            ObjectNode few = luzhou.deepCopy();
            ((ObjectNode) few.get("coaches").get(0)).put("count", 92).put("relays", 92);
            Files.write(folder.resolve("luzhou-92.json"), json.writeValueAsBytes(few));
            Files.write(
                    folder.resolve("kunming.json"),
                    json.writeValueAsBytes(new TrainCase(cases.data, cases.counties).file(json)));
            out.println("wrote luzhou.json, luzhou-92.json, kunming.json");
            return 0;
        } catch (IOException e) {
            err.println("The facts could not be read: %s. Maybe DATA is not the shared data folder."
                    .formatted(e.getMessage()));
            return 2;
        }
    }

    private ObjectNode luzhou(JsonMapper json, int coaches) throws IOException {
        List<County> seven =
                counties.stream().filter(c -> c.prefecture().equals("510500")).toList();
        List<City> cities = destinations(24);
        ObjectNode root = json.createObjectNode();
        root.put("kind", "return");
        root.put(
                "note",
                "synthetic rows from real facts: 4,418 workers, seven counties, destinations of 24 February to 1 March 2020");
        ArrayNode places = root.putArray("places");
        List<String> stops = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (County county : seven) {
            for (int s = 1; s <= 6; s++) {
                String name = county.name() + " stop " + s;
                place(places, name, county.lat() + spread(), county.lon() + spread());
                stops.add(name);
                weights.add(county.people() / 6);
            }
        }
        cities.forEach(c -> place(places, c.name(), c.lat(), c.lon()));
        ObjectNode coach = root.putArray("coaches").addObject();
        coach.put("name", "49 seats")
                .put("rated", 49)
                .put("observationSeats", 9)
                .put("count", coaches);
        coach.put("fixedCost", 1500).put("costPerKm", 6).put("relays", coaches).put("relayCost", 800);
        ArrayNode groups = root.putArray("groups");
        int[] perCity = share(4418, cities.stream().map(City::weight).toList());
        for (int d = 0; d < cities.size(); d++) {
            int[] perStop = share(perCity[d], weights);
            for (int s = 0; s < stops.size(); s++) {
                if (perStop[s] > 0) {
                    group(groups, stops.get(s), cities.get(d).name(), perStop[s]);
                }
            }
        }
        return root;
    }

    private static void group(ArrayNode groups, String stop, String city, int people) {
        ObjectNode group = groups.addObject();
        group.put("name", stop + " to " + city)
                .put("home", stop)
                .put("destination", city)
                .put("people", people);
        // Luxian had new cases on 19 February: its people ride apart.
        group.put("zone", stop.startsWith("泸县") ? "medium" : "low");
        group.put("loadShare", 0.5).put("ready", 6 * 60).put("latest", DAY).put("maxRide", 2 * DAY);
    }

    private double spread() {
        return (random.nextDouble() - 0.5) * 0.4;
    }

    static void place(ArrayNode places, String name, double lat, double lon) {
        ObjectNode place = places.addObject();
        place.put("name", name);
        place.put("lat", Math.round(lat * 10_000) / 10_000.0);
        place.put("lon", Math.round(lon * 10_000) / 10_000.0);
    }

    /// The prefectures outside Sichuan to which most people left, placed at the middle of their people.
    private List<City> destinations(int most) throws IOException {
        List<City> cities = new ArrayList<>();
        for (Map<String, String> row : Csv.read(data.resolve("region/luzhou_outflow_by_destination_daily.csv"))) {
            double sum = 0;
            for (String day :
                    List.of("20200224", "20200225", "20200226", "20200227", "20200228", "20200229", "20200301")) {
                sum += number(row, day);
            }
            List<County> own = counties.stream()
                    .filter(c -> c.prefectureName().equals(row.getOrDefault("destination", "")))
                    .toList();
            if (!"四川省".equals(row.get("province")) && !own.isEmpty() && sum > 0) {
                double people = own.stream().mapToDouble(County::people).sum();
                double lat = own.stream().mapToDouble(c -> c.lat() * c.people()).sum() / people;
                double lon = own.stream().mapToDouble(c -> c.lon() * c.people()).sum() / people;
                cities.add(new City(row.getOrDefault("destination", ""), lat, lon, sum));
            }
        }
        return cities.stream()
                .sorted(Comparator.comparingDouble(c -> -c.weight()))
                .limit(most)
                .toList();
    }

    /// Splits a whole number by weights, largest remainders first.
    static int[] share(int total, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        int[] parts = new int[weights.size()];
        Map<Integer, Double> rest = new LinkedHashMap<>();
        int given = 0;
        for (int i = 0; i < parts.length; i++) {
            double exact = total * weights.get(i) / sum;
            parts[i] = (int) Math.floor(exact);
            given += parts[i];
            rest.put(i, exact - parts[i]);
        }
        List<Integer> order = rest.keySet().stream()
                .sorted(Comparator.comparingDouble(i -> -rest.getOrDefault(i, 0.0)))
                .toList();
        for (int i = 0; i < total - given; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
