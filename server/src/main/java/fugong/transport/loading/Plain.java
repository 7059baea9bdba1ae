package fugong.transport.loading;

import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.TableSchema;
import fugong.importing.Undone;
import fugong.kernel.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sheet whose rows stand for themselves: looked up by key, compared by value, written together.
///
/// @param <T> what a row becomes
abstract class Plain<T> implements LoadTarget<T> {

    private final TableSchema schema;

    Plain(TableSchema schema) {
        this.schema = schema;
    }

    /// What a batch of rows is judged by, looked up at once.
    interface Book<T> {

        /// The values stored under the row's key, by field; null where there are none.
        @Nullable
        Map<String, @Nullable Object> stored(Row row);

        /// What the row says; null where a finding of the list blocks.
        @Nullable
        T subject(Row row, List<Located> findings);
    }

    abstract Book<T> look(List<Row> rows);

    abstract void put(List<T> subjects);

    /// Takes away what a load created; false where something leans on it by now.
    abstract boolean remove(T subject);

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public Loading<T> open(LoadContext context) {
        return new Loading<>() {

            @Override
            public List<RowPlan<T>> plan(List<Row> rows) {
                var book = look(rows);
                return rows.stream().map(it -> planned(book, it)).toList();
            }

            @Override
            public void write(List<RowPlan<T>> plans) {
                put(RowPlan.written(plans));
            }

            @Override
            public List<Located> undo(List<Undone> rows) {
                return takeBack(rows);
            }
        };
    }

    private RowPlan<T> planned(Book<T> book, Row row) {
        var findings = new ArrayList<Located>();
        var subject = book.subject(row, findings);
        return subject == null ? RowPlan.refused(row, findings) : RowPlan.of(row, subject, book.stored(row), findings);
    }

    /// What the load created goes, what it changed is put back; a row that says something else by now, or on which
    /// others lean, holds the whole back.
    private List<Located> takeBack(List<Undone> rows) {
        var book = look(rows.stream().map(Undone::row).toList());
        var findings = new ArrayList<Located>();
        var again = new ArrayList<T>();
        for (var undone : rows) {
            var row = undone.row();
            var now = book.stored(row);
            if (now != null && !row.differsFrom(now).isEmpty()) {
                findings.add(row.whole(new SheetFinding("changed-since", row.key())));
            } else if (now != null && !takenBack(book, undone, again)) {
                findings.add(row.whole(new SheetFinding("stays", row.key())));
            }
        }
        if (findings.isEmpty()) {
            put(again);
        }
        return findings;
    }

    private boolean takenBack(Book<T> book, Undone undone, List<T> again) {
        var before = undone.before();
        var subject = book.subject(before == null ? undone.row() : undone.row().with(before), new ArrayList<>());
        if (subject == null) {
            return false;
        }
        return before == null ? remove(subject) : again.add(subject);
    }
}
