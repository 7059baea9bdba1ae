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
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// 3,428 real rows of the register of Luzhou. The area is read from the credit code: 473 were registered by the
/// city itself (510500), four by the province and by cities that are in no list of this pack (510000, 510100,
/// 511700).
class LuzhouRegisterIT extends DatabaseTest {

    @TempDir
    Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Bases bases;

    @Test
    void none_is_refused_and_a_second_load_changes_nothing() throws Exception {
        var packs = new Packs(loads, folder);
        packs.commit(Packs.repository().resolve("regions/china"));
        var tables = new LinkedHashMap<String, String>();
        tables.put("areas", areas());
        tables.put("enterprises", enterprises());
        var pack = packs.pack(tables);

        var load = packs.commit(pack);
        System.out.println("Luzhou: " + load.tally() + " " + packs.counts(load));
        assertThat(load.tally().refused()).isZero();
        assertThat(load.tally().created()).isEqualTo(3_428 + 9);

        var again = packs.plan(pack);
        assertThat(again.tally().written()).as(packs.findings(again).toString()).isZero();
        assertThat(again.changesNothing()).isTrue();
        counted();

        assertThat(packs.undo(load).state()).as(packs.findings(load).toString()).isEqualTo(Load.State.UNDONE);
        assertThat(Packs.asSystem(() -> areas.tree().isEmpty())).isTrue();
        assertThat(jdbc.sql("select coalesce(sum(abs(enterprises)), 0) from registry_tally where enterprises <> 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void counted() throws Exception {
        var day = LocalDate.of(2020, 2, 10);
        Packs.asSystem(() -> {
            var province =
                    areas.tree().find("510000", day).found().orElseThrow().id();
            assertThat(bases.of(province, day).enterprises()).isEqualTo(3_428);
            for (var dimension : Dimension.values()) {
                assertThat(bases.of(province, day, dimension))
                        .usingRecursiveComparison()
                        .isEqualTo(bases.recount(province, day, dimension));
            }
            return 0;
        });
    }

    private static String areas() {
        return """
                code,name_zh,name_en,kind,parent
                510000,四川省,Sichuan,province,
                510500,泸州市,Luzhou,prefecture,510000
                510502,江阳区,Jiangyang,county,510500
                510503,纳溪区,Naxi,county,510500
                510504,龙马潭区,Longmatan,county,510500
                510521,泸县,Luxian,county,510500
                510522,合江县,Hejiang,county,510500
                510524,叙永县,Xuyong,county,510500
                510525,古蔺县,Gulin,county,510500
                """;
    }

    /// The columns of the pack made from the columns of the register; the industry is the register maker's
    /// guess.
    private static String enterprises() throws Exception {
        var text = new StringBuilder("credit_code,name_zh,address,industry,valid_from\n");
        try (Reader file = Files.newBufferedReader(SharedData.need("enterprises/luzhou_enterprises.csv"))) {
            for (var row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                text.append(CSVFormat.DEFAULT.format(
                                row.get("uscc"),
                                row.get("name"),
                                row.get("address"),
                                row.get("division_guess"),
                                row.get("reg_date")))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
