package fugong.sample.facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/// Everything published about the region that the sample is fitted to.
///
/// @param places by code, in the order of the file
/// @param jobs   people employed per place and section of industry (A to T)
public record RegionFacts(
        Map<String, Place> places,
        List<Mix> mix,
        Map<String, Map<String, Double>> jobs,
        Map<String, Curve> anchors,
        Map<String, Curve> back,
        Map<String, List<String>> industries) {

    /// The long form of the census asked every tenth household.
    private static final double LONG_FORM = 10;

    /// Workers from other provinces are more often in factories than the residents are.
    private static final double FACTORIES = 1.25;

    private static final double MOST_AWAY = 0.6;

    /// @param regions the folder that holds `china` and `quanzhou-luzhou`
    public static RegionFacts read(Path regions) {
        var here = regions.resolve("quanzhou-luzhou");
        var away = new HashMap<String, Double>();
        var jobs = new HashMap<String, Map<String, Double>>();
        for (var row : Table.read(here.resolve("census.csv"))) {
            away.put(row.get("code"), Table.number(row, "migrant_other_province"));
            jobs.put(row.get("code"), sections(row));
        }
        var places = new LinkedHashMap<String, Place>();
        for (var row : Table.read(here.resolve("areas.csv"))) {
            var place = place(row, away.getOrDefault(row.get("code"), 0.0));
            places.put(place.code(), place);
        }
        return new RegionFacts(
                places,
                new MixReader(places).read(here.resolve("register_mix.csv")),
                jobs,
                anchors(here.resolve("anchors.csv")),
                back(here.resolve("arrivals.csv")),
                industries(regions.resolve("china").resolve("industries.csv")));
    }

    private static Map<String, Double> sections(CSVRecord row) {
        var sections = new HashMap<String, Double>();
        for (char section = 'A'; section <= 'T'; section++) {
            var name = String.valueOf(section);
            sections.put(name, Table.number(row, name) * LONG_FORM);
        }
        return sections;
    }

    private static Place place(CSVRecord row, double migrants) {
        double population = Table.number(row, "population");
        double share = population == 0 ? 0.2 : FACTORIES * migrants / population;
        return new Place(
                row.get("code"),
                row.get("kind"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("parent"),
                (long) population,
                Table.number(row, "lon"),
                Table.number(row, "lat"),
                Math.min(MOST_AWAY, share));
    }

    private static Map<String, Curve> anchors(Path file) {
        var curves = new HashMap<String, Curve>();
        for (var row : Table.read(file)) {
            curves.computeIfAbsent(row.get("region") + " " + row.get("kind"), it -> new Curve())
                    .put(LocalDate.parse(row.get("day")), Table.number(row, "share"));
        }
        return curves;
    }

    /// Shares of those who had left that are back by the end of a day.
    private static Map<String, Curve> back(Path file) {
        var curves = new HashMap<String, Curve>();
        var sums = new HashMap<String, Double>();
        for (var row : Table.read(file)) {
            var region = row.get("region");
            double before = sums.getOrDefault(region, 0.02);
            double after = before + Table.number(row, "people") / Table.number(row, "of");
            curves.computeIfAbsent(region, it -> new Curve())
                    .put(LocalDate.parse(row.get("from")).minusDays(1), before)
                    .put(LocalDate.parse(row.get("to")), after);
            sums.put(region, after);
        }
        return curves;
    }

    /// The finest codes of every division.
    private static Map<String, List<String>> industries(Path file) {
        return Table.read(file).stream()
                .map(it -> it.get("code"))
                .filter(it -> it.length() == 4)
                .collect(Collectors.groupingBy(it -> it.substring(0, 2), Collectors.toCollection(ArrayList::new)));
    }

    public Curve anchor(String region, String kind) {
        return anchors.getOrDefault(region + " " + kind, new Curve().put(LocalDate.EPOCH, 1));
    }

    /// Where nothing is known about arrivals, nobody was far away.
    public Curve back(String region) {
        return back.getOrDefault(region, new Curve().put(LocalDate.EPOCH, 0.8));
    }
}
