package fugong.zones;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The areas, facts and rules of the demo region, without its enterprises.
final class DemoFacts {

    private static final Actor SYSTEM = Actor.system("demo facts");
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private DemoFacts() {}

    static void load(Areas areas, ZoneRegister register) throws IOException {
        var lines = new ArrayList<Areas.Line>();
        for (var row : csv("areas.csv")) {
            lines.add(new Areas.Line(
                    row[0],
                    row[2],
                    row[3],
                    Area.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    "CN",
                    row[4].isEmpty() ? null : row[4],
                    LocalDate.MIN,
                    null,
                    null,
                    null,
                    null,
                    number(row[6]),
                    number(row[7]),
                    false));
        }
        Actors.run(SYSTEM, () -> areas.put(lines));
        var facts = new ArrayList<FactWord>();
        for (var row : csv("zone_facts.csv")) {
            facts.add(new FactWord(
                    Actors.as(SYSTEM, () -> area(areas, row[0])),
                    row[2],
                    "",
                    LocalDate.parse(row[1]),
                    Double.parseDouble(row[3]),
                    LocalDate.parse(row[4]),
                    row[5],
                    ""));
        }
        Actors.run(SYSTEM, () -> register.tell(facts, SYSTEM));
        keep(register, ZoneRegister.Kind.LEVEL, "china/zones");
        keep(register, ZoneRegister.Kind.MEASURE, "china/measures");
    }

    static AreaId area(Areas areas, String code) {
        return areas.tree()
                .find(code, LocalDate.of(2020, 2, 15))
                .found()
                .orElseThrow()
                .id();
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static void keep(ZoneRegister register, ZoneRegister.Kind kind, String folder) throws IOException {
        try (var files = Files.list(Regions.regions().resolve(folder))) {
            for (Path file : files.toList()) {
                var name = file.getFileName().toString().replace(".json", "");
                var body = Files.readString(file);
                Actors.run(
                        SYSTEM,
                        () -> assertThat(register.keep(kind, name, body, ALWAYS, SYSTEM))
                                .isEmpty());
            }
        }
    }

    /// Texts in quotation marks stand in the last columns only, which nobody reads here.
    private static List<String[]> csv(String file) throws IOException {
        return Files.readAllLines(Regions.regions().resolve("quanzhou-luzhou").resolve(file)).stream()
                .skip(1)
                .map(it -> it.split(",", -1))
                .toList();
    }
}
