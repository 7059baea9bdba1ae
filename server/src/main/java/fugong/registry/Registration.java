package fugong.registry;

import fugong.kernel.Finding;
import java.util.List;

/// What became of a wish to enter or change an enterprise, project or group.
///
/// @param <T> the thing
public sealed interface Registration<T> {

    /// Done. The findings are warnings and notes for a person.
    record Done<T>(T thing, List<Finding> findings) implements Registration<T> {}

    record Refused<T>(List<Finding> findings) implements Registration<T> {}

    /// Somebody else changed it since it was read.
    record Stale<T>(int version) implements Registration<T> {}
}
