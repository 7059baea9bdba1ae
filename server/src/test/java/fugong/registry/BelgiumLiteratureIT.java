package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.SharedData;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.registry.Bases.Dimension;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another country: Belgium's provinces with their polygons, NACE sections, and per province and section one
/// synthetic employer of everybody who works there. Nothing in the code is China-only: no finding about credit
/// codes, size from no rule, people per section as in the data.
class BelgiumLiteratureIT extends DatabaseTest {

    /// Half the circumference of the sphere of EPSG:3857, metres.
    private static final double HALF = 20_037_508.342789244;

    @TempDir
    Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Bases bases;

    @Test
    void belgium_loads_and_adds_up() throws Exception {
        var map = new JsonMapper().readTree(SharedData.need("belgium/BE.json"));
        List<CSVRecord> work;
        try (Reader in = Files.newBufferedReader(SharedData.need("belgium/sector_structure_by_work_BE.csv"))) {
            work = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
        var tables = new LinkedHashMap<String, String>();
        tables.put("areas", areas(map));
        tables.put("industries", industries(work));
        tables.put("enterprises", enterprises(work));
        var packs = new Packs(loads, folder);
        var pack = packs.pack(tables);
        Files.writeString(pack.resolve("polygons.geojson"), polygons(map));
        var descriptor = pack.resolve("datapackage.json");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace(
                                "\"resources\": [",
                                "\"resources\": [{\"name\": \"polygons\", \"path\": \"polygons.geojson\"}, "));

        var load = packs.commit(pack);
        assertThat(load.tally().refused()).as(packs.findings(load).toString()).isZero();
        assertThat(packs.counts(load)).isEmpty();
        // 1 country + 11 provinces, 20 sections, 11 shapes, an employer per line of the survey
        assertThat(load.tally().created()).isEqualTo(12 + 20 + 11 + work.size());
        assertThat(packs.plan(pack).changesNothing()).isTrue();
        counted(work);
        assertThat(packs.undo(load).state()).as(packs.findings(load).toString()).isEqualTo(Load.State.UNDONE);
    }

    private void counted(List<CSVRecord> work) throws Exception {
        var day = LocalDate.of(2020, 4, 6);
        Packs.asSystem(() -> {
            var belgium = areas.tree().find("BE", day).found().orElseThrow().id();
            assertThat(bases.of(belgium, day).staff()).isEqualTo(people(work, it -> true));
            var antwerp =
                    areas.tree().find("Antwerpen", day).found().orElseThrow().id();
            assertThat(bases.of(antwerp, day).staff())
                    .isEqualTo(people(work, it -> it.get("spatial_unit").equals("Antwerpen")));
            var sections = bases.of(belgium, day, Dimension.SECTION);
            for (var section : List.of("C", "F", "Q")) {
                long people = people(work, it -> it.get("economic_activity").equals(section));
                assertThat(sections.get(section).staff()).as(section).isEqualTo(people);
            }
            assertThat(areas.shapes(day)).hasSize(11);
            assertThat(areas.tree()
                            .find("Luxembourg", day)
                            .found()
                            .orElseThrow()
                            .code())
                    .isEqualTo("BE-luxembourg");
            return 0;
        });
    }

    private static String code(String province) {
        return "BE-" + province.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String areas(JsonNode map) {
        var text =
                new StringBuilder("code,name_zh,name_en,kind,country,parent,population\nBE,比利时,Belgium,nation,BE,,\n");
        map.get("features").forEach(it -> {
            var name = it.get("properties").get("spatial_unit").asString();
            text.append("%s,%s,%s,province,BE,BE,%d%n"
                    .formatted(
                            code(name),
                            name,
                            name,
                            it.get("properties").get("pop").asLong()));
        });
        return text.toString();
    }

    private static String industries(List<CSVRecord> work) {
        return work.stream()
                .map(it -> it.get("economic_activity"))
                .distinct()
                .map(it -> "nace-2,%s,,Section %s,Section %s".formatted(it, it, it))
                .collect(Collectors.joining("\n", "scheme,code,parent,name_zh,name_en\n", "\n"));
    }

    private static long people(List<CSVRecord> work, Predicate<CSVRecord> of) {
        return work.stream().filter(of).mapToLong(BelgiumLiteratureIT::people).sum();
    }

    private static long people(CSVRecord row) {
        return (long) Double.parseDouble(row.get("abs"));
    }

    private static String enterprises(List<CSVRecord> work) {
        var text = new StringBuilder("credit_code,name_en,area,industry_scheme,industry,staff,synthetic\n");
        for (var row : work) {
            text.append("0%03d.%03d.000,Employer of section %s in %s,%s,nace-2,%s,%d,true%n"
                    .formatted(
                            row.getRecordNumber() / 1000,
                            row.getRecordNumber() % 1000,
                            row.get("economic_activity"),
                            row.get("spatial_unit"),
                            code(row.get("spatial_unit")),
                            row.get("economic_activity"),
                            people(row)));
        }
        return text.toString();
    }

    /// From metres of the web map to degrees.
    private static String polygons(JsonNode map) {
        var features = map.get("features")
                .valueStream()
                .map(it ->
                        "{\"type\":\"Feature\",\"properties\":{\"area\":\"%s\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                                .formatted(
                                        code(it.get("properties")
                                                .get("spatial_unit")
                                                .asString()),
                                        it.get("geometry").get("type").asString(),
                                        degrees(it.get("geometry").get("coordinates"))))
                .collect(Collectors.joining(","));
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String degrees(JsonNode node) {
        if (node.get(0).isNumber()) {
            double lon = node.get(0).asDouble() / HALF * 180;
            double lat = Math.toDegrees(2 * Math.atan(Math.exp(node.get(1).asDouble() / HALF * Math.PI)) - Math.PI / 2);
            return "[%.6f,%.6f]".formatted(lon, lat);
        }
        return node.valueStream().map(BelgiumLiteratureIT::degrees).collect(Collectors.joining(",", "[", "]"));
    }
}
