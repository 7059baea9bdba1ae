package fugong.sample.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads how many enterprises of which division stand where.
///
/// One register row in ten carries the code of the city, the province or a place elsewhere: those are spread over
/// the city's counties by their number of enterprises. A share of the factories of the counties around them stands
/// in the two functional zones, which have no code of their own in the register.
final class MixReader {

    private static final Map<String, String> ZONES = Map.of("350502", "3505JK", "350521", "3505TS");
    private static final double IN_ZONE = 0.12;

    private final Map<String, Place> places;

    MixReader(Map<String, Place> places) {
        this.places = places;
    }

    List<Mix> read(Path file) {
        var known = new ArrayList<Mix>();
        var stray = new ArrayList<Mix>();
        var cities = new HashMap<String, String>();
        places.values().stream()
                .filter(it -> it.kind().equals("prefecture"))
                .forEach(it -> cities.put(it.nameZh().substring(0, 2), it.code()));
        for (var row : Table.read(file)) {
            var mix = new Mix(
                    row.get("county_code"),
                    row.get("division"),
                    (int) Table.number(row, "n"),
                    Table.number(row, "capital_p25"),
                    Table.number(row, "capital_p50"),
                    Table.number(row, "capital_p75"),
                    Table.number(row, "capital_p95"));
            if (mix.division().isBlank()) {
                continue;
            }
            if (places.containsKey(mix.county()) && places.get(mix.county()).reports()) {
                known.add(mix);
            } else {
                stray.add(mix.with(cities.getOrDefault(row.get("city"), ""), mix.firms()));
            }
        }
        return zones(spread(known, stray));
    }

    /// Largest remainders, so that the totals stay.
    private List<Mix> spread(List<Mix> known, List<Mix> stray) {
        var all = new ArrayList<>(known);
        for (var mix : stray) {
            var counties = places.values().stream()
                    .filter(it -> it.parent().equals(mix.county()) && it.kind().equals("county"))
                    .toList();
            long total = counties.stream().mapToLong(it -> firms(known, it)).sum();
            double carried = 0;
            for (var county : counties) {
                carried += (double) mix.firms() * firms(known, county) / total;
                int here = (int) Math.floor(carried + 1e-9);
                carried -= here;
                if (here > 0) {
                    all.add(mix.with(county.code(), here));
                }
            }
        }
        return all;
    }

    private static long firms(List<Mix> known, Place county) {
        return known.stream()
                .filter(it -> it.county().equals(county.code()))
                .mapToLong(Mix::firms)
                .sum();
    }

    private static List<Mix> zones(List<Mix> mix) {
        var all = new ArrayList<Mix>();
        for (var each : mix) {
            int moved = ZONES.containsKey(each.county()) ? (int) Math.round(each.firms() * IN_ZONE) : 0;
            if (moved > 0) {
                all.add(each.with(ZONES.getOrDefault(each.county(), ""), moved));
            }
            if (each.firms() > moved) {
                all.add(each.with(each.county(), each.firms() - moved));
            }
        }
        return all;
    }
}
