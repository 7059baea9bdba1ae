package fugong.reporting.forms;

import fugong.kernel.Finding;
import java.util.List;

/// What became of a report that was sent.
public sealed interface Submission {

    List<Finding> findings();

    /// @param again true where the same words were there already: nothing was added
    record Accepted(DailyReport report, List<Finding> findings, boolean again) implements Submission {}

    record Refused(List<Finding> findings) implements Submission {}

    /// Somebody else corrected the same report since it was read (If-Match).
    record Overtaken(DailyReport current) implements Submission {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }
}
