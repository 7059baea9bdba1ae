package fugong.sample.pack;

import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Workers who want to come back, coaches and trains that could bring them.
///
/// Facts: 4,418 workers of Luzhou's seven counties, 28,000 of Yunnan on special trains (the numbers of the
/// article); where they go by the migration index; stations; seats. Made up and said so: the people, home stops
/// around the county seats, coaches, train times.
public final class TransportTables {

    private static final int LUZHOU_WORKERS = 4_418;
    private static final int YUNNAN_WORKERS = 28_000;
    private static final int STOPS = 6;
    private static final int WORKER = 71;
    private static final int STOP = 72;
    private static final LocalDate FIRST_READY = LocalDate.of(2020, 2, 12);
    private static final LocalDate REPLAY = LocalDate.of(2020, 2, 24);
    private static final LocalDate NEXT = LocalDate.of(2020, 3, 17);
    private static final List<String> SURNAMES = List.of("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕".split(""));
    private static final List<String> GIVEN = List.of("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰玉红建国华志梅文林成英云飞凤海荣春".split(""));
    private static final List<String> SOUTH = List.of("KOM", "QBM", "IZQ", "IOQ");
    private static final List<Integer> SOUTH_MINUTES = List.of(0, 40, 420, 450);
    private static final List<String> EAST = List.of("KMM", "QJM", "HZH", "SOH", "NGH");
    private static final List<Integer> EAST_MINUTES = List.of(0, 100, 1700, 1750, 1830);
    /// Where the 28,000 went: two deltas.
    private static final Map<String, Double> DELTAS =
            Map.of("440100", 0.19, "440600", 0.14, "440300", 0.2, "441900", 0.17, "330100", 0.14, "330200", 0.16);

    private final List<CSVRecord> areas;
    private final List<CSVRecord> places;
    private final List<CSVRecord> hours;
    /// By workplace; only those that stand in the receiving city.
    private final Map<String, List<Firm>> employers;

    private final int luzhou;
    private final int yunnan;
    private final long seed;

    /// @param size of the demo: "HAMLET" has a bus-load or two, the others the whole wave and the trains
    public TransportTables(Path regions, List<Firm> firms, String size, long seed) throws IOException {
        var here = regions.resolve("quanzhou-luzhou");
        this.areas = read(here.resolve("areas.csv"));
        this.places = read(here.resolve("travel_places.csv"));
        this.hours = read(here.resolve("road_hours.csv"));
        this.employers =
                firms.stream().collect(Collectors.groupingBy(it -> it.place().code() + "-w"));
        this.luzhou = size.equals("HAMLET") ? 120 : LUZHOU_WORKERS;
        this.yunnan = size.equals("HAMLET") ? 0 : YUNNAN_WORKERS;
        this.seed = seed;
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            return rows.getRecords();
        }
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic("places", this::places, "code", "kind", "name_zh", "name_en", "area", "lon", "lat");
        pack.facts("travel_times", this::times, "origin", "destination", "minutes", "km", "source");
        pack.synthetic(
                "coaches",
                this::coaches,
                "plate",
                "area",
                "operator",
                "model",
                "rated",
                "observation",
                "available_from",
                "phone",
                "synthetic");
        pack.synthetic(
                "sign_ups",
                this::signUps,
                "name",
                "phone",
                "home",
                "destination",
                "employer",
                "ready_from",
                "luggage",
                "needs",
                "health",
                "consent",
                "synthetic");
        if (yunnan > 0) {
            pack.synthetic(
                    "trains", this::trains, "code", "day", "area", "carriages", "seats", "cost", "calls", "synthetic");
        }
        pack.synthetic("waves", this::waves, "area", "name", "mode", "day", "synthetic");
    }

    private List<CSVRecord> counties() {
        return areas.stream().filter(it -> it.get("parent").equals("510500")).toList();
    }

    private List<CSVRecord> prefectures() {
        return areas.stream().filter(it -> it.get("parent").equals("530000")).toList();
    }

    private List<CSVRecord> works() {
        return places.stream().filter(it -> it.get("kind").equals("work")).toList();
    }

    private void places(CsvFile file) throws IOException {
        for (var county : counties()) {
            for (int s = 1; s <= STOPS; s++) {
                var chance = Chance.of(seed, STOP, Long.parseLong(county.get("code")) * 10 + s);
                file.row(
                        county.get("code") + "-" + s,
                        "home",
                        county.get("name_zh") + s + "号上车点",
                        county.get("name_en") + " stop " + s,
                        county.get("code"),
                        near(county.get("lon"), chance),
                        near(county.get("lat"), chance));
            }
        }
        if (yunnan > 0) {
            for (var it : prefectures()) {
                file.row(
                        it.get("code") + "-1",
                        "home",
                        it.get("name_zh") + "集合点",
                        it.get("name_en") + " meeting point",
                        it.get("code"),
                        it.get("lon"),
                        it.get("lat"));
            }
        }
        for (var it : places) {
            file.row(
                    it.get("code"),
                    it.get("kind"),
                    it.get("name_zh"),
                    it.get("name_en"),
                    it.get("area"),
                    it.get("lon"),
                    it.get("lat"));
        }
    }

    private static double near(String seat, Chance chance) {
        return Math.round((Double.parseDouble(seat) + (chance.share() - 0.5) * 0.4) * 1e4) / 1e4;
    }

    /// The published hours hold between cities: for each stop of the city they are taken as they are.
    private void times(CsvFile file) throws IOException {
        for (var it : hours) {
            for (var county : counties()) {
                for (int s = 1; s <= STOPS; s++) {
                    file.row(
                            county.get("code") + "-" + s,
                            it.get("destination"),
                            Math.round(Double.parseDouble(it.get("hours")) * 60),
                            it.get("km"),
                            it.get("source"));
                }
            }
        }
    }

    private void coaches(CsvFile file) throws IOException {
        var counties = counties();
        int many = luzhou < LUZHOU_WORKERS ? 12 : 400;
        for (int i = 0; i < many; i++) {
            var county = counties.get(i % counties.size());
            file.row(
                    "川E合%04d".formatted(i + 1),
                    county.get("code"),
                    county.get("name_zh") + "示例运输公司",
                    "大型客车",
                    49,
                    9,
                    LocalDate.of(2020, 2, 15),
                    "1990100%04d".formatted(i),
                    true);
        }
    }

    private void signUps(CsvFile file) throws IOException {
        var homes = new LinkedHashMap<String, Double>();
        for (var county : counties()) {
            for (int s = 1; s <= STOPS; s++) {
                homes.put(county.get("code") + "-" + s, Double.parseDouble(county.get("population")) / STOPS);
            }
        }
        var targets = new LinkedHashMap<String, Double>();
        works().forEach(it -> targets.put(it.get("code"), Double.parseDouble(it.get("weight"))));
        people(file, luzhou, homes, targets, 0);
        if (yunnan > 0) {
            var far = new LinkedHashMap<String, Double>();
            prefectures().forEach(it -> far.put(it.get("code") + "-1", Double.parseDouble(it.get("population"))));
            var deltas = new LinkedHashMap<String, Double>();
            DELTAS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(it -> deltas.put(it.getKey(), it.getValue()));
            people(file, yunnan, far, deltas, luzhou);
        }
    }

    private void people(CsvFile file, int many, Map<String, Double> homes, Map<String, Double> targets, int before)
            throws IOException {
        int n = before;
        var perTarget = share(many, targets);
        for (var target : targets.keySet()) {
            var perHome = share(perTarget.getOrDefault(target, 0), homes);
            for (var home : homes.keySet()) {
                for (int i = 0; i < perHome.getOrDefault(home, 0); i++) {
                    person(file, n++, home, target);
                }
            }
        }
    }

    private void person(CsvFile file, int n, String home, String target) throws IOException {
        var chance = Chance.of(seed, WORKER, n);
        String health = chance.happens(0.97) ? "normal" : chance.happens(0.7) ? "unknown" : "abnormal";
        var county = employers.getOrDefault(target, List.of());
        file.row(
                chance.of(SURNAMES) + chance.of(GIVEN) + (chance.happens(0.6) ? chance.of(GIVEN) : ""),
                "199%08d".formatted(n),
                home,
                target,
                county.isEmpty()
                        ? ""
                        : county.get(chance.below(Math.min(county.size(), 6))).code(),
                FIRST_READY.plusDays(chance.below(11)),
                1 + chance.below(3),
                chance.happens(0.01) ? "上下车需搀扶" : "",
                health,
                true,
                true);
    }

    private void trains(CsvFile file) throws IOException {
        for (int day = 0; day < 12; day++) {
            for (int n = 0; n < 4; n++) {
                train(
                        file,
                        "GS%02d%d".formatted(day + 1, n + 1),
                        NEXT.plusDays(day),
                        SOUTH,
                        SOUTH_MINUTES,
                        510 + 150 * n,
                        180_000);
                train(
                        file,
                        "KE%02d%d".formatted(day + 1, n + 1),
                        NEXT.plusDays(day),
                        EAST,
                        EAST_MINUTES,
                        540 + 150 * n,
                        260_000);
            }
        }
    }

    /// Ten hard-seat carriages (YZ25G, 118 seats), half of the seats under the rule.
    private static void train(
            CsvFile file, String code, LocalDate day, List<String> at, List<Integer> minutes, int departs, int cost)
            throws IOException {
        var calls = new ArrayList<String>();
        for (int i = 0; i < at.size(); i++) {
            int time = departs + minutes.get(i);
            calls.add("%s@%d/%d".formatted(at.get(i), time, time + (i == 0 ? 0 : 5)));
        }
        file.row(code, day, "530000", 10, 59, cost, String.join(";", calls), true);
    }

    private void waves(CsvFile file) throws IOException {
        file.row("510500", "泸州返岗 Luzhou", "coach", NEXT, true);
        file.row("510500", "二月二十四日复盘 24 February again", "coach", REPLAY, true);
        if (yunnan > 0) {
            file.row("530000", "云南专列 Yunnan by train", "train", NEXT, true);
        }
    }

    /// Splits a whole number by weights, largest remainders first.
    private static Map<String, Integer> share(int total, Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(it -> it).sum();
        var parts = new LinkedHashMap<String, Integer>();
        var rest = new LinkedHashMap<String, Double>();
        weights.forEach((key, weight) -> {
            double exact = total * weight / sum;
            parts.put(key, (int) exact);
            rest.put(key, exact - (int) exact);
        });
        int given = parts.values().stream().mapToInt(it -> it).sum();
        rest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(total - given)
                .forEach(it -> parts.merge(it.getKey(), 1, Integer::sum));
        return parts;
    }
}
