package fugong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.security.Actor;
import fugong.security.Actors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Loads packs in tests as a person would: plan, look, commit, undo.
public final class Packs {

    private final Loads loads;
    private final Path folder;
    private int made;

    public Packs(Loads loads, Path folder) {
        this.loads = loads;
        this.folder = folder;
    }

    /// A pack with these tables, by name of the resource.
    public Path pack(Map<String, String> tables) throws Exception {
        var pack = Files.createDirectories(folder.resolve("pack" + made++));
        var resources = new java.util.ArrayList<String>();
        for (var table : tables.entrySet()) {
            Files.writeString(pack.resolve(table.getKey() + ".csv"), table.getValue());
            resources.add("{\"name\": \"%s\", \"path\": \"%s.csv\"}".formatted(table.getKey(), table.getKey()));
        }
        Files.writeString(pack.resolve("datapackage.json"), """
                {"name": "test", "resources": [%s]}
                """.formatted(String.join(", ", resources)));
        return pack;
    }

    public Load plan(Path pack) throws Exception {
        var work = Files.createDirectories(folder.resolve("work" + made++));
        var upload = Upload.open(pack, pack.getFileName().toString(), "", work);
        return asSystem(() -> loads.await(loads.start(upload, Actors.current())));
    }

    public Load commit(Path pack) throws Exception {
        var plan = plan(pack);
        var done = asSystem(() -> {
            loads.commit(plan.id(), plan.fingerprint(), Actors.current());
            return loads.await(plan.id());
        });
        assertThat(done.state()).as(findings(plan).toString()).isEqualTo(Load.State.COMMITTED);
        return done;
    }

    public Load undo(Load load) throws Exception {
        return asSystem(() -> {
            loads.undo(load.id(), Actors.current());
            return loads.await(load.id());
        });
    }

    public List<String> findings(Load load) throws Exception {
        return asSystem(() -> loads.findings(load.id(), "", "", 0, 50).stream()
                .map(it -> "%s %d %s %s".formatted(it.resource(), it.row(), it.column(), it.finding()))
                .toList());
    }

    public Map<String, Long> counts(Load load) throws Exception {
        var counts = new java.util.TreeMap<String, Long>();
        asSystem(() -> loads.counts(load.id())).forEach(it -> counts.merge(it.code(), it.count(), Long::sum));
        return counts;
    }

    public static Path repository() {
        var at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("regions"))) {
            at = java.util.Objects.requireNonNull(at.getParent());
        }
        return at;
    }

    static <T> T asSystem(Actors.Work<T, Exception> work) throws Exception {
        return Actors.as(Actor.system("test"), work);
    }
}
