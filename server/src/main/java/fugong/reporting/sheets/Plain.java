package fugong.reporting.sheets;

import fugong.importing.Field;
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

/// A sheet whose rows stand for themselves: looked up one by one, compared by value, written together.
///
/// @param <T> what a row becomes
abstract class Plain<T> implements LoadTarget<T> {

    /// Rows nobody said or measured must never be taken for real ones, wherever they travel.
    static Field synthetic() {
        return Field.yesNo("synthetic", "合成数据", "Synthetic")
                .notes("由程序生成的数据须标“是”", "Yes for rows made up by a generator");
    }

    /// What a batch of rows is judged by, looked up at once.
    interface Book<T> {

        /// The values stored under the row's key, by field; null where there are none.
        @Nullable
        Map<String, @Nullable Object> stored(Row row);

        /// What the row says; findings that block go into the list, then null may be given.
        @Nullable
        T subject(Row row, List<Located> findings);
    }

    abstract Book<T> look(List<Row> rows);

    abstract void put(List<T> subjects);

    /// Takes away what a load created.
    abstract void remove(List<T> subjects);

    /// After the last row.
    void settle() {}

    @Override
    public boolean allowed() {
        return Actors.current().may(Permission.IMPORT);
    }

    @Override
    public Loading<T> open(LoadContext context) {
        return new Loading<>() {

            private boolean wrote;

            @Override
            public List<RowPlan<T>> plan(List<Row> rows) {
                var book = look(rows);
                return rows.stream().map(it -> planned(book, it)).toList();
            }

            @Override
            public void write(List<RowPlan<T>> plans) {
                var subjects = RowPlan.written(plans);
                put(subjects);
                wrote |= !subjects.isEmpty();
            }

            @Override
            public List<Located> finish() {
                if (wrote) {
                    settle();
                }
                return List.of();
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

    /// What the load created goes; what it changed stays as it is and is named, because the old value may have been
    /// printed by now.
    private List<Located> takeBack(List<Undone> rows) {
        var book = look(rows.stream().map(Undone::row).toList());
        var findings = new ArrayList<Located>();
        var gone = new ArrayList<T>();
        for (var undone : rows) {
            var subject = book.subject(undone.row(), new ArrayList<>());
            if (!undone.created() || subject == null) {
                findings.add(undone.row().whole(new Changed(undone.row().key())));
            } else {
                gone.add(subject);
            }
        }
        if (findings.isEmpty()) {
            remove(gone);
            settle();
        }
        return findings;
    }
}
