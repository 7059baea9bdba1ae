package fugong.transport.signup;

import fugong.kernel.AreaId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How many people of a home stop want to the same destination and are in the same state.
///
/// @param later can travel only after the day that was asked for
public record Waiting(
        int area,
        int home,
        int destination,
        @Nullable Integer destinationArea,
        Worker.State state,
        Worker.Health health,
        boolean later,
        int people) {

    /// Home or destination lies there.
    public boolean concerns(Set<AreaId> areas) {
        return areas.contains(new AreaId(area))
                || destinationArea != null && areas.contains(new AreaId(destinationArea));
    }
}
