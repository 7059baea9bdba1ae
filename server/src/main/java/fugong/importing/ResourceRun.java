package fugong.importing;

import fugong.importing.jobs.LoadProgress;
import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.UnreadableFile;
import fugong.importing.store.Fingerprint;
import fugong.importing.store.KeptChange;
import fugong.importing.store.PlanWriter;
import fugong.importing.store.SeenKeys;
import fugong.importing.store.Verdict;
import fugong.importing.words.Values;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.SavepointManager;

/// One file through one target: read, plan, write, note down; batch by batch.
///
/// @param <T> what the target's planning hands to its writing
final class ResourceRun<T> {

    /// How the run works.
    ///
    /// @param apply    whether rows are written (a commit; or a plan on which later resources lean)
    /// @param commit   whether this is the real thing: only the replaced values are noted, the rest was before
    /// @param savepoints of the running transaction
    /// @param aside    runs the noting down: in a transaction of its own while planning, since the plan is
    ///    rolled back
    /// @param countAnew has the database count its tables, see [LoadStore#countAnew]
    record Mode(
            boolean apply, boolean commit, SavepointManager savepoints, Consumer<Runnable> aside, Runnable countAnew) {}

    private static final int REASON = 200;

    /// From so many new rows on a table that was empty asks for other plans.
    private static final int MANY_ROWS = 2_000;

    private final LoadTarget<T> target;
    private final Loading<T> loading;
    private final PlanWriter notes;
    private final Fingerprint fingerprint;
    private final LoadProgress progress;
    private final Mode mode;
    private final SeenKeys seen = new SeenKeys();
    private final long[] verdicts = new long[Verdict.values().length];
    private long warned;
    private boolean broken;
    private boolean counted;

    ResourceRun(
            LoadTarget<T> target,
            LoadContext context,
            PlanWriter notes,
            Fingerprint fingerprint,
            LoadProgress progress,
            Mode mode) {
        this.target = target;
        this.loading = target.open(context);
        this.notes = notes;
        this.fingerprint = fingerprint;
        this.progress = progress;
        this.mode = mode;
        fingerprint.resource(target.schema().name());
    }

    /// Runs to the end of the file, to its first unreadable place, or until somebody cancels.
    void run(RowReader reader) throws IOException {
        reader.fileFindings().forEach(this::found);
        try {
            while (!broken && !progress.cancelled() && batch(reader)) {
                progress.at(target.schema().name(), rows());
            }
            if (!broken && !progress.cancelled()) {
                loading.finish().forEach(this::found);
            }
        } catch (UnreadableFile end) {
            found(unreadable(target.schema().name(), end));
        }
        mode.aside().accept(notes::flush);
    }

    static Located unreadable(String resource, UnreadableFile end) {
        return new Located(end.finding(), resource, end.row(), "", "");
    }

    Tally tally() {
        return new Tally(
                verdicts[Verdict.CREATED.ordinal()],
                verdicts[Verdict.CHANGED.ordinal()],
                verdicts[Verdict.UNCHANGED.ordinal()],
                verdicts[Verdict.REFUSED.ordinal()],
                warned);
    }

    boolean broken() {
        return broken;
    }

    private long rows() {
        return tally().rows();
    }

    /// Something about the file as a whole; where it blocks, nothing of this file can be loaded.
    void found(Located located) {
        note(located);
        broken |= located.finding().severity() == Severity.BLOCKS;
    }

    private boolean batch(RowReader reader) throws IOException {
        var lines = new ArrayList<RowReader.Parsed>();
        var rows = new ArrayList<Row>();
        for (var line = reader.next(); line != null; line = lines.size() < target.batch() ? reader.next() : null) {
            lines.add(once(line));
            var row = lines.getLast().row();
            if (row != null) {
                rows.add(row);
            }
        }
        List<RowPlan<T>> plans = rows.isEmpty() ? List.of() : loading.plan(rows);
        if (plans.size() != rows.size()) {
            throw new IllegalStateException(
                    "%s answered %d of %d rows. Maybe its plan leaves rows out instead of refusing"
                            .formatted(target.schema().name(), plans.size(), rows.size()));
        }
        var answers = mode.apply() ? written(plans) : plans;
        noteAll(lines, answers);
        countOnce();
        return !lines.isEmpty();
    }

    /// After the first large batch, or the statements of all others are planned for the table as it was before,
    /// which may have been empty.
    private void countOnce() {
        if (mode.apply() && !counted && verdicts[Verdict.CREATED.ordinal()] > MANY_ROWS) {
            mode.countAnew().run();
            counted = true;
        }
    }

    /// The line, refused where an earlier one has the same key.
    private RowReader.Parsed once(RowReader.Parsed line) {
        var row = line.row();
        if (row == null || target.schema().key().isEmpty()) {
            return line;
        }
        long first = seen.firstRow(row.key(), row.number());
        if (first == 0) {
            return line;
        }
        var findings = new ArrayList<>(line.findings());
        findings.add(row.at(target.schema().key().getFirst(), FileFlaw.blocks("row-twice", "first", first)));
        return new RowReader.Parsed(line.raw(), null, findings);
    }

    private void noteAll(List<RowReader.Parsed> lines, List<RowPlan<T>> answers) {
        int at = 0;
        for (var line : lines) {
            line.findings().forEach(this::note);
            if (line.row() == null) {
                verdict(Verdict.REFUSED, Map.of());
            } else {
                note(answers.get(at++));
            }
        }
        mode.aside().accept(notes::flush);
    }

    private void note(RowPlan<T> plan) {
        plan.findings().forEach(this::note);
        switch (plan) {
            case RowPlan.Created<T> it -> verdict(Verdict.CREATED, Map.of());
            case RowPlan.Unchanged<T> it -> verdict(Verdict.UNCHANGED, Map.of());
            case RowPlan.Refused<T> it -> verdict(Verdict.REFUSED, Map.of());
            case RowPlan.Changed<T> it -> {
                var before = written(it.before());
                verdict(Verdict.CHANGED, before);
                var after = new LinkedHashMap<String, String>();
                before.keySet()
                        .forEach(field ->
                                after.put(field, Values.written(it.row().value(field))));
                notes.change(new KeptChange(it.row().number(), it.row().key(), before, after));
            }
        }
    }

    private static Map<String, String> written(Map<String, @Nullable Object> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> texts.put(field, Values.written(value)));
        return texts;
    }

    private void verdict(Verdict verdict, Map<String, String> before) {
        verdicts[verdict.ordinal()]++;
        fingerprint.row(verdict, before);
        if (!mode.commit()) {
            notes.verdict(verdict);
        }
    }

    private void note(Located found) {
        warned += found.finding().severity() == Severity.BLOCKS ? 0 : 1;
        fingerprint.finding(found);
        if (!mode.commit()) {
            notes.finding(found);
        }
    }

    /// Writes what is to be written. A row that the database itself refuses, which its target should have foreseen,
    /// is found by halving and becomes a refused row like any other.
    private List<RowPlan<T>> written(List<RowPlan<T>> plans) {
        var wanted = plans.stream().filter(ResourceRun::writes).toList();
        var refused = new LinkedHashMap<Row, String>();
        write(wanted, refused);
        if (refused.isEmpty()) {
            return plans;
        }
        return plans.stream().map(it -> refused(it, refused.get(it.row()))).toList();
    }

    private static boolean writes(RowPlan<?> plan) {
        return plan instanceof RowPlan.Created<?> || plan instanceof RowPlan.Changed<?>;
    }

    private static <T> RowPlan<T> refused(RowPlan<T> plan, @Nullable String reason) {
        if (reason == null) {
            return plan;
        }
        var findings = new ArrayList<>(plan.findings());
        findings.add(plan.row().whole(FileFlaw.blocks("store-refused", "reason", reason)));
        return RowPlan.refused(plan.row(), findings);
    }

    private void write(List<RowPlan<T>> plans, Map<Row, String> refused) {
        if (plans.isEmpty()) {
            return;
        }
        var before = mode.savepoints().createSavepoint();
        try {
            loading.write(plans);
            mode.savepoints().releaseSavepoint(before);
        } catch (DataIntegrityViolationException no) {
            mode.savepoints().rollbackToSavepoint(before);
            if (plans.size() == 1) {
                refused.put(plans.getFirst().row(), reason(no));
                return;
            }
            int half = plans.size() / 2;
            write(plans.subList(0, half), refused);
            write(plans.subList(half, plans.size()), refused);
        }
    }

    private static String reason(DataIntegrityViolationException no) {
        var message = String.valueOf(no.getMostSpecificCause().getMessage());
        var line = message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(REASON, line.length()));
    }
}
