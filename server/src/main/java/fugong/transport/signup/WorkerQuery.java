package fugong.transport.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which workers to list; null and empty ask for all.
///
/// @param areas  home areas
/// @param text   beginning of a telephone number or a whole name
/// @param before the id of the last one of the page before
public record WorkerQuery(
        List<Integer> areas,
        Worker.@Nullable State state,
        Worker.@Nullable Health health,
        @Nullable Integer home,
        @Nullable Integer destination,
        @Nullable String text,
        @Nullable Long before,
        int limit) {

    public WorkerQuery {
        areas = List.copyOf(areas);
    }
}
