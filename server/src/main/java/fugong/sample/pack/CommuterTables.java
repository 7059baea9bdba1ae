package fugong.sample.pack;

import fugong.sample.facts.Place;
import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Where people of a park's larger works live, and when these works may begin. Villages lie 1 to 9 km around the
/// seat of the county; their names say that they are samples.
public final class CommuterTables {

    private static final int SHIFTS = 71;
    private static final int HOMES = 72;
    private static final int VILLAGES = 14;

    /// Works of a park that run buses.
    private static final int WORKS = 10;

    /// Share of the staff that comes by bus.
    private static final double SHARE = 0.12;

    private static final int FEWEST = 8;
    private static final int MOST = 160;

    private final Map<String, List<Firm>> parks;
    private final long seed;

    /// @param parks firms by the code of their park
    public CommuterTables(Map<String, List<Firm>> parks, long seed) {
        this.parks = parks;
        this.seed = seed;
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic(
                "work_shifts",
                this::shifts,
                "enterprise",
                "begins",
                "minutes",
                "lon",
                "lat",
                "per_slot",
                "slot",
                "synthetic");
        pack.synthetic(
                "commuter_homes", this::homes, "enterprise", "place", "place_en", "lon", "lat", "people", "synthetic");
    }

    private static List<Firm> works(List<Firm> firms) {
        return firms.stream()
                .sorted(Comparator.comparingInt((Firm it) -> -it.staff()).thenComparing(Firm::index))
                .limit(WORKS)
                .toList();
    }

    private static int riders(Firm firm) {
        return Math.clamp(Math.round(firm.staff() * SHARE), FEWEST, MOST);
    }

    private void shifts(CsvFile file) throws IOException {
        for (var firms : parks.values()) {
            for (var firm : works(firms)) {
                var chance = Chance.of(seed, SHIFTS, firm.index());
                file.row(
                        firm.code(),
                        "07:30 08:00 08:30 09:00",
                        540,
                        degrees(firm.place().lon() + chance.between(-0.008, 0.008)),
                        degrees(firm.place().lat() + chance.between(-0.008, 0.008)),
                        Math.max(60, riders(firm) + 20),
                        30,
                        true);
            }
        }
    }

    private void homes(CsvFile file) throws IOException {
        for (var park : parks.entrySet()) {
            for (var firm : works(park.getValue())) {
                var chance = Chance.of(seed, HOMES, firm.index());
                int left = riders(firm);
                for (int k = 0; k < 3 && left > 0; k++) {
                    int people = k == 2 ? left : Math.min(left, 2 + chance.below(Math.max(1, left)));
                    int village = (chance.below(VILLAGES) / 3 * 3 + k) % VILLAGES;
                    home(file, firm, park.getKey(), village, people);
                    left -= people;
                }
            }
        }
    }

    private void home(CsvFile file, Firm firm, String park, int village, int people) throws IOException {
        Place place = firm.place();
        var chance = Chance.of(seed, HOMES + 1, park.hashCode() * 31L + village);
        double km = chance.between(1, 9);
        double around = 2 * Math.PI * (village + chance.share()) / VILLAGES;
        double perDegree = 111.19;
        file.row(
                firm.code(),
                "%s示例%d村".formatted(place.nameZh(), village + 1),
                "%s Sample Village %d".formatted(place.nameEn(), village + 1),
                degrees(place.lon() + km * Math.cos(around) / (perDegree * Math.cos(Math.toRadians(place.lat())))),
                degrees(place.lat() + km * Math.sin(around) / perDegree),
                people,
                true);
    }

    private static double degrees(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
