package fugong.importing;

import fugong.importing.jobs.LoadJobs;
import fugong.importing.jobs.LoadProgress;
import fugong.importing.reading.RawRow;
import fugong.importing.store.FileStore;
import fugong.importing.store.KeptChange;
import fugong.importing.store.PlanStore;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door: plan a load, look at it, commit exactly that plan, take it back. Long work runs beside the
/// request.
@Component
public class Loads {

    /// What became of the wish to commit or undo.
    public enum Answer {
        STARTED,
        /// The plan is not the one the person saw, or another wish was first.
        NOT_THAT_PLAN,
        /// The load is not in a state in which this can be done.
        NOT_NOW,
        /// The files went by the rule of retention: what was loaded stays.
        SWEPT
    }

    /// Takes the refused rows of a file, as they stood, with what was found in each.
    @FunctionalInterface
    public interface RefusedRows {
        void row(RawRow row, List<Located> findings);
    }

    private static final int TRIES = 3;

    private final Targets targets;
    private final LoadStore store;
    private final FileStore files;
    private final PlanStore plans;
    private final LoadRun runs;
    private final LoadJobs jobs;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Loads(
            Targets targets,
            LoadStore store,
            FileStore files,
            PlanStore plans,
            LoadRun runs,
            LoadJobs jobs,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.targets = targets;
        this.store = store;
        this.files = files;
        this.plans = plans;
        this.runs = runs;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What this actor may load, in the order of loading.
    public List<TableSchema> offered(Actor actor) {
        return targets.all().stream()
                .filter(LoadTarget::allowed)
                .<TableSchema>map(LoadTarget::schema)
                .toList();
    }

    /// The same by room: the second part of a target's package, "reporting" of `fugong.reporting.sheets`.
    public SortedMap<String, List<TableSchema>> offeredByRoom(Actor actor) {
        return targets.all().stream()
                .filter(LoadTarget::allowed)
                .collect(Collectors.groupingBy(
                        it -> it.getClass().getPackageName().split("\\.")[1],
                        TreeMap::new,
                        Collectors.mapping(LoadTarget::schema, Collectors.toList())));
    }

    /// Everything that anybody may load, in the order of loading.
    public List<TableSchema> known() {
        return targets.all().stream().<TableSchema>map(LoadTarget::schema).toList();
    }

    /// Keeps the files and begins to plan. The files may be deleted when this returns.
    public long start(Upload given, Actor actor) {
        var upload = given.only(
                offered(actor).stream().map(TableSchema::name).collect(Collectors.toCollection(TreeSet::new)));
        long id = keep(upload, actor);
        jobs.start(id, actor, new Work(id, Load.State.FAILED) {
            @Override
            public void run(LoadProgress progress) throws IOException {
                plan(id, upload, progress);
            }
        });
        return id;
    }

    private long keep(Upload upload, Actor actor) {
        return transaction.execute(status -> {
            long id = store.create(upload, actor, clock.instant());
            int position = 0;
            for (var file : upload.files()) {
                store.addPart(id, position++, file);
                try {
                    files.put(id, file.resource(), file.path());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            return id;
        });
    }

    private void plan(long id, Upload upload, LoadProgress progress) throws IOException {
        withFiles(id, kept -> {
            transaction.executeWithoutResult(
                    status -> plans.clear(id, upload.files().isEmpty()));
            var result = again(() -> runs.plan(id, upload.source(), kept, progress));
            transaction.executeWithoutResult(status -> planned(id, upload, result));
        });
    }

    private void planned(long id, Upload upload, LoadRun.Result result) {
        if (result.stopped()) {
            store.state(id, Load.State.CANCELLED);
            files.drop(id);
            return;
        }
        if (!upload.findings().isEmpty()) {
            var notes = plans.writer(id, "", false);
            upload.findings().forEach(notes::finding);
            notes.flush();
        }
        result.parts().forEach(part -> store.tallied(id, part));
        store.planned(id, result.fingerprint());
    }

    /// Commits the plan with this fingerprint, or nothing.
    public Answer commit(long id, String fingerprint, Actor actor) {
        var load = permitted(id, actor);
        if (!load.committable()) {
            return Answer.NOT_NOW;
        }
        if (!load.fingerprint().equals(fingerprint) || !store.move(id, Load.State.PLANNED, Load.State.COMMITTING)) {
            return Answer.NOT_THAT_PLAN;
        }
        jobs.start(id, actor, new Work(id, Load.State.PLANNED) {
            @Override
            public void run(LoadProgress progress) throws IOException {
                write(load, actor, progress);
            }
        });
        return Answer.STARTED;
    }

    private void write(Load load, Actor actor, LoadProgress progress) throws IOException {
        withFiles(load.id(), kept -> {
            var result = again(() -> runs.commit(load.id(), load.source(), kept, load.fingerprint(), progress, done -> {
                store.committed(load.id(), clock.instant());
                trail.wrote(actor, "importing.commit", "load:" + load.id(), summary(load.source(), done.parts()));
            }));
            if (result.stopped()) {
                store.state(load.id(), Load.State.PLANNED);
            } else if (!result.fingerprint().equals(load.fingerprint())) {
                store.state(load.id(), Load.State.STALE);
            }
        });
    }

    private static String summary(String source, List<Load.Part> parts) {
        var words = new StringBuilder(source);
        for (var part : parts) {
            words.append("; ")
                    .append(part.resource())
                    .append(" +")
                    .append(part.tally().created())
                    .append(" ~")
                    .append(part.tally().changed());
        }
        return words.toString();
    }

    /// Makes the plan of a stale load again, from the kept files.
    public Answer planAgain(long id, Actor actor) {
        var load = permitted(id, actor);
        if (load.swept() != null) {
            return Answer.SWEPT;
        }
        boolean moved = store.move(id, Load.State.STALE, Load.State.PLANNING)
                || store.move(id, Load.State.PLANNED, Load.State.PLANNING)
                || store.move(id, Load.State.UNDONE, Load.State.PLANNING);
        if (!moved) {
            return Answer.NOT_NOW;
        }
        jobs.start(id, actor, new Work(id, Load.State.FAILED) {
            @Override
            public void run(LoadProgress progress) throws IOException {
                plan(id, new Upload(load.source(), List.of(), List.of()), progress);
            }
        });
        return Answer.STARTED;
    }

    /// Takes a committed load back, or, where a row has been changed since, nothing.
    public Answer undo(long id, Actor actor) {
        var load = permitted(id, actor);
        if (load.swept() != null) {
            return Answer.SWEPT;
        }
        if (!store.move(id, Load.State.COMMITTED, Load.State.UNDOING)) {
            return Answer.NOT_NOW;
        }
        jobs.start(id, actor, new Work(id, Load.State.COMMITTED) {
            @Override
            public void run(LoadProgress progress) throws IOException {
                takeBack(load, actor, progress);
            }
        });
        return Answer.STARTED;
    }

    private void takeBack(Load load, Actor actor, LoadProgress progress) throws IOException {
        withFiles(load.id(), kept -> {
            var findings = again(() -> runs.undo(load.id(), load.source(), kept, progress, () -> {
                store.undone(load.id(), clock.instant());
                trail.wrote(actor, "importing.undo", "load:" + load.id(), load.source());
            }));
            boolean blocked = findings.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS);
            if (blocked || progress.cancelled()) {
                transaction.executeWithoutResult(status -> {
                    plans.undoRefused(load.id(), findings);
                    store.state(load.id(), Load.State.COMMITTED);
                });
            }
        });
    }

    /// Asks running work to stop; what it wrote so far is rolled back.
    public void cancel(long id, Actor actor) {
        require(id);
        jobs.progress(id).ifPresent(LoadProgress::cancel);
    }

    /// Throws a plan away with its files.
    public Answer discard(long id, Actor actor) {
        require(id);
        boolean moved = store.move(id, Load.State.PLANNED, Load.State.CANCELLED)
                || store.move(id, Load.State.STALE, Load.State.CANCELLED);
        if (moved) {
            files.drop(id);
        }
        return moved ? Answer.STARTED : Answer.NOT_NOW;
    }

    /// Waits for the load's present work; for the command line and tests.
    public Load await(long id) throws InterruptedException {
        jobs.await(id);
        return require(id);
    }

    /// @throws NotInScope where there is no such load, or it is another's
    public Load require(long id) {
        var load = store.find(id).orElseThrow(() -> new NotInScope("load", id));
        if (load.state().runs() && jobs.progress(id).isEmpty()) {
            return recovered(load);
        }
        return load;
    }

    /// The load, where the actor may still load all of its resources.
    private Load permitted(long id, Actor actor) {
        var load = require(id);
        load.parts().forEach(it -> allowed(it.resource(), actor));
        return load;
    }

    private LoadTarget<?> allowed(String resource, Actor actor) {
        var target = targets.require(resource);
        if (!target.allowed()) {
            throw new NotAllowed(actor, Permission.IMPORT);
        }
        return target;
    }

    /// Its server died while it worked: the database has rolled everything back, only the state remembers.
    private Load recovered(Load load) {
        transaction.executeWithoutResult(status -> {
            if (store.abandoned(load.id())) {
                switch (load.state()) {
                    case PLANNING -> store.move(load.id(), Load.State.PLANNING, Load.State.STALE);
                    case COMMITTING -> store.move(load.id(), Load.State.COMMITTING, Load.State.PLANNED);
                    case UNDOING -> store.move(load.id(), Load.State.UNDOING, Load.State.COMMITTED);
                    default -> {}
                }
            }
        });
        return store.find(load.id()).orElse(load);
    }

    public List<Load> recent(int limit) {
        return store.recent(limit);
    }

    public Optional<Load.Progress> progress(long id) {
        return jobs.progress(id).map(it -> new Load.Progress(it.resource(), it.rows()));
    }

    /// @param resource only of this one; empty for all
    /// @param code     only of this code; empty for all
    public List<Located> findings(long id, String resource, String code, int from, int limit) {
        return plans.findings(require(id).id(), resource, code, from, limit);
    }

    public List<Load.Count> counts(long id) {
        return plans.counts(require(id).id()).stream()
                .map(it -> new Load.Count(it.resource(), it.code(), it.severity(), it.count()))
                .toList();
    }

    public List<KeptChange> changes(long id, String resource, long afterRow, int limit) {
        return plans.changes(require(id).id(), resource, afterRow, limit);
    }

    /// The refused rows of one resource as they stood in the file. The first row given is the heading, without
    /// findings.
    ///
    /// @throws NotInScope where the file is no longer there
    public void refused(long id, String resource, RefusedRows sink) {
        if (!require(id).hasFiles()) {
            throw new NotInScope("file", id);
        }
        var target = targets.require(resource);
        try {
            withFiles(id, kept -> {
                for (var file : kept) {
                    if (file.resource().equals(resource)) {
                        refused(id, target.schema(), file.path(), sink);
                    }
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void refused(long id, TableSchema schema, Path file, RefusedRows sink) throws IOException {
        RefusedReader.read(
                schema,
                file,
                clock.getZone(),
                sink,
                (first, last) -> plans.findingsOfRows(id, schema.name(), first, last));
    }

    /// All rows of a resource that the thread's actor may see.
    public void export(String resource, RowSink out, Actor actor) {
        var target = allowed(resource, actor);
        transaction.executeWithoutResult(status -> {
            target.export(out);
            trail.wrote(actor, "importing.export", "resource:" + resource, "");
        });
    }

    private interface WithFiles {
        void run(List<Upload.File> kept) throws IOException;
    }

    /// Lays the load's files out in a folder of their own while something works on them.
    private void withFiles(long id, WithFiles work) throws IOException {
        var folder = Files.createTempDirectory("fugong-load-");
        var laidOut = new ArrayList<Upload.File>();
        try {
            var load = store.find(id).orElseThrow();
            for (var part : load.parts()) {
                var path = folder.resolve("part-" + laidOut.size());
                laidOut.add(new Upload.File(part.resource(), part.file(), path));
                files.fetch(id, part.resource(), path);
            }
            work.run(laidOut);
        } finally {
            for (var file : laidOut) {
                Files.deleteIfExists(file.path());
            }
            Files.deleteIfExists(folder);
        }
    }

    private interface Attempt<R> {
        R run();
    }

    /// Two loads that meet in the same rows stop each other; the second attempt finds the way free.
    private static <R> R again(Attempt<R> attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.run();
            } catch (ConcurrencyFailureException met) {
                if (i == TRIES) {
                    throw met;
                }
            }
        }
    }

    /// Work that, when it fails by our fault, leaves the load in a state from which a person can go on.
    private abstract class Work implements LoadJobs.Work {

        private final long load;
        private final Load.State after;

        Work(long load, Load.State after) {
            this.load = load;
            this.after = after;
        }

        @Override
        public void failed(String incident) {
            store.failed(load, after, incident);
        }
    }
}
