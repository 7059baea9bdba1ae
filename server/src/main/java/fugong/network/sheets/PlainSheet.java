package fugong.network.sheets;

import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.Undone;
import fugong.kernel.Located;
import fugong.security.Actors;
import fugong.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sheet whose rows stand for themselves: looked up together, compared by value, written together.
///
/// @param <T> what a row becomes
abstract class PlainSheet<T> implements LoadTarget<T> {

    /// What the rows of one load are judged by; looks up each batch at once.
    interface Book<T> {

        void lookUp(List<Row> rows);

        /// The values stored under the row's key, by field; null where there are none.
        @Nullable
        Map<String, @Nullable Object> stored(Row row, T subject);

        /// What the row says; findings that block go into the list, then null may be given.
        @Nullable
        T subject(Row row, List<Located> findings);
    }

    abstract Book<T> book(LoadContext context);

    abstract void put(List<T> subjects);

    abstract void remove(List<T> subjects);

    /// The stored values as something to write again, where a load changed a row and is taken back.
    abstract T again(Row row, T subject, Map<String, @Nullable Object> before);

    /// What everybody counts by is not one county's to change.
    @Override
    public boolean allowed() {
        return Actors.current().may(Permission.IMPORT)
                && Actors.current().scope().everything();
    }

    @Override
    public Loading<T> open(LoadContext context) {
        var book = book(context);
        return new Loading<>() {

            @Override
            public List<RowPlan<T>> plan(List<Row> rows) {
                book.lookUp(rows);
                return rows.stream().map(it -> planned(book, it)).toList();
            }

            @Override
            public void write(List<RowPlan<T>> plans) {
                put(RowPlan.written(plans));
            }

            @Override
            public List<Located> undo(List<Undone> rows) {
                return takeBack(book, rows);
            }
        };
    }

    private RowPlan<T> planned(Book<T> book, Row row) {
        var findings = new ArrayList<Located>();
        var subject = book.subject(row, findings);
        return subject == null
                ? RowPlan.refused(row, findings)
                : RowPlan.of(row, subject, book.stored(row, subject), findings);
    }

    private List<Located> takeBack(Book<T> book, List<Undone> rows) {
        book.lookUp(rows.stream().map(Undone::row).toList());
        var findings = new ArrayList<Located>();
        var gone = new ArrayList<T>();
        var again = new ArrayList<T>();
        for (var undone : rows) {
            var subject = book.subject(undone.row(), new ArrayList<>());
            var now = subject == null ? null : book.stored(undone.row(), subject);
            if (subject == null || now == null) {
                continue;
            }
            if (!undone.row().differsFrom(now).isEmpty()) {
                findings.add(undone.row().whole(new Changed(undone.row().key())));
            } else if (undone.before() == null) {
                gone.add(subject);
            } else {
                again.add(again(undone.row(), subject, undone.before()));
            }
        }
        if (findings.isEmpty()) {
            remove(gone);
            put(again);
        }
        return findings;
    }
}
