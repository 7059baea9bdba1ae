package fugong.importing;

import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a load would do with one row. Findings that warn travel along; one that blocks makes the row refused.
///
/// @param <T> what the target worked out while planning (ids looked up, values built) and wants back when
///    writing
public sealed interface RowPlan<T> {

    Row row();

    List<Located> findings();

    record Created<T>(Row row, T subject, List<Located> findings) implements RowPlan<T> {}

    /// @param before field → value as it stands now, only of fields that change; see [Row#differsFrom]
    record Changed<T>(Row row, T subject, Map<String, @Nullable Object> before, List<Located> findings)
            implements RowPlan<T> {}

    record Unchanged<T>(Row row, List<Located> findings) implements RowPlan<T> {}

    record Refused<T>(Row row, List<Located> findings) implements RowPlan<T> {}

    /// The usual end of a target's plan for one row.
    ///
    /// @param now the stored row's values by field name, null where there is none yet
    static <T> RowPlan<T> of(
            Row row, T subject, @Nullable Map<String, ? extends @Nullable Object> now, List<Located> findings) {
        if (findings.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS)) {
            return new Refused<>(row, findings);
        }
        if (now == null) {
            return new Created<>(row, subject, findings);
        }
        var before = row.differsFrom(now);
        return before.isEmpty() ? new Unchanged<>(row, findings) : new Changed<>(row, subject, before, findings);
    }

    /// What is to be written: the subjects of the rows that are created or changed, in their order.
    static <T> List<T> written(List<RowPlan<T>> plans) {
        var subjects = new ArrayList<T>(plans.size());
        for (var plan : plans) {
            switch (plan) {
                case Created<T>(var _, var subject, var _) -> subjects.add(subject);
                case Changed<T>(var _, var subject, var _, var _) -> subjects.add(subject);
                case Unchanged<T> _, Refused<T> _ -> {
                    // nothing to keep
                }
            }
        }
        return subjects;
    }

    static <T> RowPlan<T> refused(Row row, List<Located> findings) {
        return new Refused<>(row, findings);
    }
}
