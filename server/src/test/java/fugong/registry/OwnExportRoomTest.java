package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestPeople;
import fugong.TestWeb;
import fugong.importing.Loads;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What the register exports, it takes back as "no change": every sheet, with renamed areas, ended memberships and
/// values that were told by a rule.
class OwnExportRoomTest extends DatabaseTest {

    @TempDir
    Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private TestPeople people;

    @Test
    void own_export_changes_nothing() throws Exception {
        var packs = new Packs(loads, folder);
        packs.commit(Packs.repository().resolve("regions/china"));
        packs.commit(packs.pack(Town.tables()));
        people.somebody("exporter", Set.of(Role.COMMAND), Scope.EVERYTHING);

        var tables = new LinkedHashMap<String, String>();
        try (var web = TestWeb.signedIn(port, "exporter")) {
            var resources = new java.util.ArrayList<>(Town.tables().keySet());
            resources.add("industries");
            resources.add("size_rules");
            for (var resource : resources) {
                var answer = web.get("/import/exports/" + resource + ".csv");
                assertThat(answer.statusCode()).as(resource).isEqualTo(200);
                assertThat(answer.body().lines().count()).as(resource).isGreaterThan(1);
                tables.put(resource, answer.body());
            }
        }
        var again = packs.plan(packs.pack(tables));
        assertThat(again.changesNothing())
                .as(again.parts() + "\n" + packs.findings(again))
                .isTrue();
    }
}
