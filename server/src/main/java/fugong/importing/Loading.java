package fugong.importing;

import fugong.kernel.Located;
import java.util.List;

/// One resource of one load, from its first row to its last. Not shared between threads.
///
/// The order of calls, always inside one transaction: `plan(batch)`, then `write` of what that batch plans, then
/// the next batch; `finish` at the end. Making a plan for people to look at calls the same methods and rolls back,
/// so a target needs no second way to know rows that only the plan has. A resource on which no later one of the
/// same load leans is not written while planning: then `write` is not called and `finish` follows the plans.
///
/// Commit makes the plan again, batch by batch, on the data of that moment, and is refused as stale when it differs
/// from the one that was shown. So planning must depend on nothing but the rows and the database; and where
/// [LoadContext#writing], looking up the rows that may change locks them (`for no key update`), so that nobody
/// comes between a batch's plan and its writing.
public interface Loading<T> {

    /// Judges rows, in their order and one answer per row. Looks up what it needs for the whole batch at once.
    List<RowPlan<T>> plan(List<Row> rows);

    /// Writes what was planned; only rows that are created or changed arrive here. In bulk: one statement or
    /// COPY.
    void write(List<RowPlan<T>> plans);

    /// After the last row: what can only be seen in the whole (a circle in a tree), and what is derived once
    /// (closure tables). A finding that blocks refuses the resource.
    default List<Located> finish() {
        return List.of();
    }

    /// Takes rows back: deletes those the load created and puts back the values of those it changed. A row that was
    /// changed since, or on which others lean by now, is a finding that blocks; then nothing is taken back.
    List<Located> undo(List<Undone> rows);
}
