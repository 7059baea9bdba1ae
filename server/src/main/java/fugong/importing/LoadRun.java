package fugong.importing;

import fugong.importing.jobs.LoadProgress;
import fugong.importing.reading.UnreadableFile;
import fugong.importing.store.Fingerprint;
import fugong.importing.store.PlanStore;
import fugong.importing.store.Verdict;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// All files of a load through their targets, in one transaction: rolled back for a plan, kept for a commit.
@Component
class LoadRun {

    /// What a run came to.
    ///
    /// @param fingerprint of the plan it made
    /// @param stopped     by somebody's wish; the parts are incomplete
    record Result(List<Load.Part> parts, String fingerprint, boolean stopped) {}

    /// Smaller files are written while planning, and rolled back, so that whatever the database refuses is a
    /// finding of the plan.
    private static final long TRY_OUT = 8_000_000;

    /// So many reasons why a load cannot be taken back are enough to read.
    private static final int ENOUGH = 1_000;

    /// From so many new rows on the tables are counted anew before the next resource is looked at.
    private static final int MANY_ROWS = 2_000;

    private final Targets targets;
    private final PlanStore plans;
    private final LoadStore store;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    LoadRun(Targets targets, PlanStore plans, LoadStore store, Clock clock, PlatformTransactionManager transactions) {
        this.targets = targets;
        this.plans = plans;
        this.store = store;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Result plan(long load, String source, List<Upload.File> files, LoadProgress progress) {
        return whole(status -> {
            store.hold(load);
            try {
                return run(
                        load,
                        source,
                        files,
                        progress,
                        resource -> new ResourceRun.Mode(
                                triedOut(resource, files),
                                false,
                                status,
                                it -> aside.executeWithoutResult(ignored -> it.run()),
                                store::countAnew));
            } finally {
                status.setRollbackOnly();
            }
        });
    }

    private boolean triedOut(String resource, List<Upload.File> files) {
        var all = files.stream().map(Upload.File::resource).collect(Collectors.toSet());
        return targets.leanedOn(resource, all)
                || files.stream()
                        .filter(it -> it.resource().equals(resource))
                        .anyMatch(it -> bytes(it.path()) < TRY_OUT);
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// @param shown  fingerprint of the plan that a person saw; another one rolls everything back
    /// @param inside more to write in the same transaction when the plan is the same
    Result commit(
            long load,
            String source,
            List<Upload.File> files,
            String shown,
            LoadProgress progress,
            Consumer<Result> inside) {
        return whole(status -> {
            hold(load, files);
            plans.clearChanges(load);
            var result = run(
                    load,
                    source,
                    files,
                    progress,
                    resource -> new ResourceRun.Mode(true, true, status, Runnable::run, store::countAnew));
            if (result.stopped() || !result.fingerprint().equals(shown)) {
                status.setRollbackOnly();
            } else {
                inside.accept(result);
            }
            return result;
        });
    }

    private void hold(long load, List<Upload.File> files) {
        store.hold(load);
        store.holdResources(files.stream().map(Upload.File::resource).toList());
    }

    private interface Work<R> {
        R in(TransactionStatus status) throws IOException;
    }

    private <R> R whole(Work<R> work) {
        return java.util.Objects.requireNonNull(whole.execute(status -> {
            try {
                return work.in(status);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }));
    }

    private interface Modes {
        ResourceRun.Mode of(String resource);
    }

    private Result run(long load, String source, List<Upload.File> files, LoadProgress progress, Modes modes)
            throws IOException {
        var fingerprint = new Fingerprint();
        var parts = new ArrayList<Load.Part>();
        for (var file : inOrder(files)) {
            if (progress.cancelled()) {
                break;
            }
            var mode = modes.of(file.resource());
            var context = context(load, source, mode.commit());
            var part = one(targets.require(file.resource()), context, file, fingerprint, progress, mode);
            parts.add(part);
            if (mode.apply() && part.tally().created() > MANY_ROWS) {
                store.countAnew();
            }
        }
        return new Result(parts, fingerprint.hex(), progress.cancelled());
    }

    private LoadContext context(long load, String source, boolean writing) {
        return new LoadContext(load, source, clock.instant(), clock.getZone(), writing);
    }

    private List<Upload.File> inOrder(List<Upload.File> files) {
        var order = targets.all().stream().map(it -> it.schema().name()).toList();
        return files.stream()
                .sorted(Comparator.comparingInt(it -> order.indexOf(it.resource())))
                .toList();
    }

    private <T> Load.Part one(
            LoadTarget<T> target,
            LoadContext context,
            Upload.File file,
            Fingerprint fingerprint,
            LoadProgress progress,
            ResourceRun.Mode mode)
            throws IOException {
        progress.at(file.resource(), 0);
        var notes = plans.writer(context.load(), file.resource(), mode.commit());
        var run = new ResourceRun<>(target, context, notes, fingerprint, progress, mode);
        try (var reader = RowReader.open(target.schema(), file.path(), context.zone())) {
            run.run(reader);
        } catch (UnreadableFile broken) {
            run.found(ResourceRun.unreadable(file.resource(), broken));
            mode.aside().accept(notes::flush);
        }
        return new Load.Part(file.resource(), file.name(), bytes(file.path()), run.tally(), run.broken());
    }

    /// Takes a committed load back, last resource first. Nothing is taken back where one finding blocks.
    ///
    /// @param inside more to write in the same transaction when all is taken back
    List<Located> undo(long load, String source, List<Upload.File> files, LoadProgress progress, Runnable inside) {
        return whole(status -> {
            hold(load, files);
            var findings = new ArrayList<Located>();
            for (var file : inOrder(files).reversed()) {
                findings.addAll(undoOne(targets.require(file.resource()), context(load, source, true), file, progress));
            }
            boolean blocked = findings.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS);
            if (blocked || progress.cancelled()) {
                status.setRollbackOnly();
            } else {
                inside.run();
            }
            return findings;
        });
    }

    private <T> List<Located> undoOne(
            LoadTarget<T> target, LoadContext context, Upload.File file, LoadProgress progress) throws IOException {
        var loading = target.open(context);
        var schema = target.schema();
        var verdicts = plans.verdicts(context.load(), schema.name());
        var replaced = new Replaced(plans, context, schema);
        var findings = new ArrayList<Located>();
        var batch = new ArrayList<Undone>();
        try (var reader = RowReader.open(schema, file.path(), context.zone())) {
            for (var line = reader.next();
                    line != null && !progress.cancelled() && findings.size() < ENOUGH;
                    line = reader.next()) {
                var row = line.row();
                var verdict = verdicts.next();
                if (row != null && verdict == Verdict.CREATED) {
                    batch.add(new Undone(row, null));
                } else if (row != null && verdict == Verdict.CHANGED) {
                    batch.add(new Undone(row, replaced.by(row)));
                }
                if (batch.size() >= target.batch()) {
                    findings.addAll(loading.undo(List.copyOf(batch)));
                    batch.clear();
                    progress.at(schema.name(), reader.rows());
                }
            }
        }
        if (!batch.isEmpty()) {
            findings.addAll(loading.undo(List.copyOf(batch)));
        }
        return findings;
    }

    /// The values that a load replaced, row by row in the order of the file.
    private static final class Replaced {

        private static final int AT_ONCE = 2_000;

        private final PlanStore plans;
        private final LoadContext context;
        private final TableSchema schema;
        private final Map<String, Cells> cells;
        private final Map<Long, Map<String, String>> ahead = new LinkedHashMap<>();
        private long last;

        Replaced(PlanStore plans, LoadContext context, TableSchema schema) {
            this.plans = plans;
            this.context = context;
            this.schema = schema;
            this.cells = schema.fields().stream()
                    .collect(Collectors.toMap(Field::name, it -> new Cells(it, context.zone())));
        }

        Map<String, @Nullable Object> by(Row row) {
            if (ahead.isEmpty()) {
                plans.changes(context.load(), schema.name(), last, AT_ONCE)
                        .forEach(it -> ahead.put(it.row(), it.before()));
            }
            last = row.number();
            var texts = ahead.remove(row.number());
            if (texts == null) {
                throw new IllegalStateException("The load keeps no old values of " + row);
            }
            var values = new LinkedHashMap<String, @Nullable Object>();
            texts.forEach(
                    (field, text) -> values.put(field, cell(field).read(text).value()));
            return values;
        }

        private Cells cell(String field) {
            return java.util.Objects.requireNonNull(cells.get(field), field);
        }
    }
}
