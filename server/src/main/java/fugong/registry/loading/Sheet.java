package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.Undone;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import fugong.registry.findings.LeanedOn;
import fugong.security.Actors;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One resource of the register. What is the same for all of them stands here: a row is compared with what is
/// stored under its key; a row that says what is stored already changes nothing.
///
/// @param <T> what a row becomes
abstract class Sheet<T> implements LoadTarget<T> {

    static final LocalDate EVER = LocalDate.MIN;

    private final TransactionTemplate attempt;

    Sheet(PlatformTransactionManager transactions) {
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// What is stored under a row's key.
    ///
    /// @param subject as the row would make it
    /// @param values  by field, in the row's own words where it means the same
    record Stored<T>(T subject, Map<String, @Nullable Object> values) {}

    /// Everything a batch of rows is judged by, looked up at once.
    interface Book<T> {

        @Nullable
        Stored<T> stored(Row row);

        /// @return null when it cannot be built; then the cells hold a finding that blocks
        @Nullable
        T subject(Cells cells, @Nullable Stored<T> stored);
    }

    abstract Book<T> look(List<Row> rows, LoadContext context);

    abstract void put(List<T> subjects);

    /// @throws DataIntegrityViolationException when others lean on one of them
    abstract void delete(List<T> subjects);

    /// What only the whole shows.
    List<Finding> settle() {
        return List.of();
    }

    @Override
    public boolean allowed() {
        var actor = Actors.current();
        return actor.may(Permission.IMPORT) || actor.may(Permission.EDIT_REGISTER);
    }

    /// For what belongs to nobody's area: the tree of areas, industries, rules, groups.
    static boolean everywhere() {
        return Actors.current().scope().everything() && Actors.current().may(Permission.IMPORT);
    }

    static Field synthetic() {
        return Field.yesNo("synthetic", "合成数据", "Synthetic")
                .notes("由程序生成、并非真实的行。", "The row was made by a program; it is nobody real.");
    }

    static Field validFrom() {
        return Field.day("valid_from", "生效日期", "Valid from")
                .example("2020-02-10")
                .notes("自该日起有效；空白表示一直有效。", "Holds from this day on; empty: since ever.");
    }

    static Field validTo() {
        return Field.day("valid_to", "失效日期", "Valid to")
                .notes("自该日起不再有效；空白表示至今有效。", "The first day it no longer holds; empty: still holds.");
    }

    static @Nullable Object day(@Nullable LocalDate day) {
        return day == null || day.equals(EVER) ? null : day;
    }

    @Override
    public Loading<T> open(LoadContext context) {
        return new Loading<>() {

            @Override
            public List<RowPlan<T>> plan(List<Row> rows) {
                var book = look(rows, context);
                return rows.stream().map(it -> planned(book, it)).toList();
            }

            @Override
            public void write(List<RowPlan<T>> plans) {
                put(RowPlan.written(plans));
            }

            @Override
            public List<Located> finish() {
                return settle().stream()
                        .map(it -> new Located(it, schema().name(), 0, "", ""))
                        .toList();
            }

            @Override
            public List<Located> undo(List<Undone> rows) {
                return takeBack(rows, context);
            }
        };
    }

    private RowPlan<T> planned(Book<T> book, Row row) {
        var stored = book.stored(row);
        var cells = new Cells(row, stored == null ? null : stored.values(), Map.of());
        var subject = book.subject(cells, stored);
        if (subject == null) {
            return RowPlan.refused(row, cells.findings());
        }
        if (stored != null
                && stored.subject().equals(subject)
                && cells.findings().stream().noneMatch(it -> it.finding().severity() == Severity.BLOCKS)) {
            return new RowPlan.Unchanged<>(row, cells.findings());
        }
        return RowPlan.of(row, subject, stored == null ? null : stored.values(), cells.findings());
    }

    private List<Located> takeBack(List<Undone> rows, LoadContext context) {
        var book = look(rows.stream().map(Undone::row).toList(), context);
        var again = new ArrayList<T>();
        var gone = new ArrayList<T>();
        var findings = new ArrayList<Located>();
        for (var undone : rows) {
            var stored = book.stored(undone.row());
            if (stored == null) {
                continue;
            }
            if (!undone.row().differsFrom(stored.values()).isEmpty()) {
                findings.add(leanedOn(undone.row()));
            } else if (undone.before() == null) {
                gone.add(stored.subject());
            } else {
                var subject = book.subject(new Cells(undone.row(), stored.values(), undone.before()), stored);
                if (subject != null) {
                    again.add(subject);
                }
            }
        }
        if (!findings.isEmpty()) {
            return findings;
        }
        put(again);
        return deleted(gone) ? List.of() : List.of(leanedOn(rows.getFirst().row()));
    }

    private Located leanedOn(Row row) {
        return new Located(new LeanedOn(row.key()), schema().name(), row.number(), "", "");
    }

    private boolean deleted(List<T> gone) {
        try {
            attempt.executeWithoutResult(it -> delete(gone.reversed()));
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    /// Words of an enumeration as a column's choices.
    static <E extends Enum<E>> E choice(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(java.util.Locale.ROOT));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Never null for a stored row: what the row says where it means the stored thing, else the stored word.
    static @Nullable Object sameOr(boolean same, Row row, String field, @Nullable Object stored) {
        return same && row.has(field) ? row.value(field) : stored;
    }
}
