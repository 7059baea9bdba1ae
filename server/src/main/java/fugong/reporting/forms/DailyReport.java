package fugong.reporting.forms;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;

/// A report that was accepted. Nothing in it ever changes; a correction is a further revision.
///
/// @param revision 1 for the first word on that day
/// @param knownAt  when we came to know it
/// @param author   the user who sent it; 0 for the system
/// @param onTime   whether the first revision came before the deadline
/// @param withdrawn taken back: from this revision on it is as if nothing had been said
public record DailyReport(
        ReportForm said,
        int revision,
        Instant knownAt,
        int author,
        Source source,
        AreaId area,
        boolean onTime,
        boolean withdrawn) {

    /// The way it came. The order is stored.
    public enum Source {
        FORM,
        /// "unchanged" with one tap
        UNCHANGED,
        API,
        SHEET,
        COMMAND_LINE,
        /// a load was undone
        UNDO,
        /// made up by a generator: nobody ever said so
        SYNTHETIC;

        private static final Source[] ALL = values();

        /// By its place in the order.
        public static Source of(int stored) {
            return ALL[stored];
        }
    }

    public boolean synthetic() {
        return source == Source.SYNTHETIC;
    }

    public EnterpriseId enterprise() {
        return said.enterprise();
    }

    public LocalDate day() {
        return said.day();
    }
}
