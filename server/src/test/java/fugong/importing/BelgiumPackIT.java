package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.SharedData;
import fugong.registry.Areas;
import fugong.registry.Bases;
import fugong.registry.Packs;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Any country: Belgium as a region pack. Eleven provinces with their shapes, the industries of NACE, and per
/// province and section of industry one enterprise that employs all who work in it there.
class BelgiumPackIT extends DatabaseTest {

    private static final double EARTH_RADIUS_M = 6_378_137;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2020, 4, 6);

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Bases bases;

    @Test
    void belgium_loads_and_its_workers_add_up() throws Exception {
        var workers = workers();
        var packs = new Packs(loads, folder);
        var pack = pack(workers);
        var load = packs.commit(pack);
        System.out.println("Belgium: " + load.tally() + " " + packs.counts(load));
        // 1 country + 11 provinces, 20 sections, 11 shapes, an enterprise per line of the survey.
        assertThat(load.tally().refused()).isZero();
        assertThat(load.tally().created()).isEqualTo(12 + 20 + 11 + workers.size());

        Actors.as(Actor.system("test"), () -> {
            var tree = areas.tree();
            var all = bases.of(tree.find("BE", DAY).found().orElseThrow().id(), DAY);
            assertThat(all.staff())
                    .isEqualTo(workers.values().stream().mapToLong(it -> it).sum());
            var antwerp =
                    bases.of(tree.find("Antwerpen", DAY).found().orElseThrow().id(), DAY);
            assertThat(antwerp.staff())
                    .isEqualTo(workers.entrySet().stream()
                            .filter(it -> it.getKey().startsWith("Antwerpen,"))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
            return 0;
        });

        var again = packs.plan(pack);
        assertThat(again.changesNothing())
                .as("%s %s", again.tally(), packs.findings(again))
                .isTrue();
        var undone = packs.undo(load);
        assertThat(undone.state()).as(packs.findings(load).toString()).isEqualTo(Load.State.UNDONE);
    }

    /// "Antwerpen,C" → people who work there in that section.
    private static Map<String, Long> workers() throws IOException {
        var workers = new TreeMap<String, Long>();
        Files.readAllLines(SharedData.need("belgium/sector_structure_by_work_BE.csv")).stream()
                .skip(1)
                .map(it -> it.split(","))
                .forEach(it -> workers.put(it[0] + "," + it[1], Math.round(Double.parseDouble(it[2]))));
        return workers;
    }

    private Path pack(Map<String, Long> workers) throws IOException {
        var pack = Files.createDirectories(folder.resolve("belgium"));
        var provinces = new LinkedHashSet<String>();
        var sections = new LinkedHashSet<String>();
        var enterprises = new ArrayList<>(List.of("credit_code,name_en,area,industry_scheme,industry,staff,synthetic"));
        workers.forEach((place, people) -> {
            var parts = place.split(",");
            provinces.add(parts[0]);
            sections.add(parts[1]);
            enterprises.add("BE-%s-%s,All of %s in %s,%s,nace2,%s,%d,true"
                    .formatted(parts[0].replace(" ", ""), parts[1], parts[1], parts[0], parts[0], parts[1], people));
        });
        Files.write(pack.resolve("enterprises.csv"), enterprises);
        var areaLines = new ArrayList<>(List.of("code,name_en,kind,country,parent", "BE,Belgium,nation,BE,"));
        provinces.forEach(it -> areaLines.add("BE-%s,%s,province,BE,BE".formatted(it.replace(" ", ""), it)));
        Files.write(pack.resolve("areas.csv"), areaLines);
        var industryLines = new ArrayList<>(List.of("scheme;code;name_en"));
        sections.forEach(it -> industryLines.add("nace2;%s;Section %s".formatted(it, it)));
        Files.write(pack.resolve("industries.csv"), industryLines);
        Files.writeString(pack.resolve("polygons.geojson"), polygons());
        Files.writeString(pack.resolve("datapackage.json"), """
                {"name": "belgium", "title": "Belgium", "resources": [
                  {"name": "enterprises", "path": "enterprises.csv"}, {"name": "areas", "path": "areas.csv"},
                  {"name": "industries", "path": "industries.csv"}, {"name": "polygons", "path": "polygons.geojson"}]}
                """);
        return pack;
    }

    /// The source has metres of the web's projection (EPSG 3857); GeoJSON wants degrees.
    private static String polygons() throws IOException {
        var source = JSON.readTree(SharedData.need("belgium/BE.json").toFile());
        var features = JSON.createArrayNode();
        for (var feature : source.get("features").values()) {
            var geometry = JSON.createObjectNode();
            geometry.put("type", feature.at("/geometry/type").asString());
            geometry.set("coordinates", degrees(feature.at("/geometry/coordinates")));
            var made = JSON.createObjectNode().put("type", "Feature");
            made.set(
                    "properties",
                    JSON.createObjectNode()
                            .put("area", feature.at("/properties/spatial_unit").asString()));
            made.set("geometry", geometry);
            features.add(made);
        }
        var all = JSON.createObjectNode().put("type", "FeatureCollection");
        all.set("features", features);
        return all.toString();
    }

    private static ArrayNode degrees(JsonNode coordinates) {
        var out = JSON.createArrayNode();
        if (coordinates.get(0).isNumber()) {
            double x = coordinates.get(0).asDouble() / EARTH_RADIUS_M;
            double y = coordinates.get(1).asDouble() / EARTH_RADIUS_M;
            out.add(Math.toDegrees(x)).add(Math.toDegrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2));
        } else {
            coordinates.values().forEach(it -> out.add(degrees(it)));
        }
        return out;
    }
}
