package fugong.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody holds from a day to a day, both included.
public sealed interface Tenure {

    int id();

    LocalDate from();

    /// The last day; null while it is open.
    @Nullable
    LocalDate to();

    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(from()) && (to() == null || !day.isAfter(to()));
    }

    record OfRole(
            int id, Role role, LocalDate from, @Nullable LocalDate to) implements Tenure {}

    /// @param target id of the area, group or enterprise; 0 for everything
    record OfScope(
            int id,
            Scope.Kind kind,
            int target,
            LocalDate from,
            @Nullable LocalDate to) implements Tenure {}

    /// Somebody acts for somebody who is away.
    record OfDeputy(int id, int user, String userName, int deputy, String deputyName, LocalDate from, LocalDate to)
            implements Tenure {}
}
