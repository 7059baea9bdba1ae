package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Damaged files through the whole way: plan, commit, undo. None fails, none leaves a part of itself behind.
class FuzzRoomTest extends Village {

    /// The suite takes three hundred; all ten thousand of [FuzzLawTest] with `-Dfugong.fuzz.files=10000`.
    private static final int FILES = Integer.getInteger("fugong.fuzz.files", 300);

    @Test
    void no_half_load_is_left_behind() throws Exception {
        commit(plan("streets", file("streets.csv", "代码,名称\nS1,中山路\nS2,人民路\n")));
        long committed = 0;
        for (int seed = 100_000; seed < 100_000 + FILES; seed++) {
            var damaged = new Mutations(seed).next();
            var path = folder.resolve("f" + seed);
            Files.write(path, damaged.bytes());
            var work = Files.createDirectory(folder.resolve("work" + seed));
            var upload = asSystem(() -> Upload.open(path, damaged.name(), "", work));
            var load = plan(upload);
            assertThat(load.state()).as("seed %d: %s", seed, load).isEqualTo(Load.State.PLANNED);
            assertThat(count("shop")).as("seed %d: a plan writes nothing", seed).isZero();
            asSystem(() -> loads.findings(load.id(), "", "", 0, 100));
            if (load.committable()) {
                var done = commit(load);
                assertThat(done.state()).as("seed %d: %s", seed, done).isEqualTo(Load.State.COMMITTED);
                assertThat(count("shop") + count("street") - 2)
                        .as("seed %d", seed)
                        .isEqualTo(done.tally().created());
                assertThat(undo(done).state()).as("seed %d", seed).isEqualTo(Load.State.UNDONE);
                committed++;
            }
            assertThat(count("shop")).as("seed %d", seed).isZero();
        }
        System.out.println("%d files, %d of them committed and undone".formatted(FILES, committed));
        assertThat(committed).isGreaterThan(FILES / 10);
    }
}
