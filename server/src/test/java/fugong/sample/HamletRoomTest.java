package fugong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The hamlet loads: every row taken, and a second load changes nothing.
class HamletRoomTest extends DatabaseTest {

    private static final Actor SYSTEM = Actor.system("hamlet");

    @TempDir
    Path work;

    @Autowired
    private Loads loads;

    private Load plan() throws IOException, InterruptedException {
        var upload = Upload.open(
                SampleLawTest.repository().resolve("samples/hamlet"),
                "hamlet",
                "",
                Files.createTempDirectory(work, "p"));
        return loads.await(loads.start(upload, SYSTEM));
    }

    @Test
    void every_row_is_taken_and_a_second_load_changes_nothing() throws Exception {
        Actors.run(SYSTEM, () -> {
            var plan = plan();
            assertThat(plan.parts().stream().filter(it -> it.tally().refused() > 0 || it.broken()))
                    .as(loads.findings(plan.id(), "", "", 0, 20).toString())
                    .isEmpty();
            assertThat(plan.parts()).extracting(Load.Part::resource).contains("enterprises", "reports", "zone_facts");
            loads.commit(plan.id(), plan.fingerprint(), SYSTEM);
            assertThat(loads.await(plan.id()).state()).isEqualTo(Load.State.COMMITTED);

            var again = plan();
            assertThat(again.tally().written()).as(again.parts().toString()).isZero();
        });
    }
}
