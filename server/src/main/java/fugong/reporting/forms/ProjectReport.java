package fugong.reporting.forms;

import fugong.kernel.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The daily report of a key project (重点项目日报): started, newly started, people, money, what stands in the way.
///
/// @param revision 1 for the first word on that day
/// @param ledBy    whose project: of the city, of the district …; from the register
public record ProjectReport(
        Form said, int revision, Instant knownAt, int author, DailyReport.Source source, String ledBy, boolean onTime) {

    /// Taken back: from this revision on it is as if nothing had been said.
    public boolean withdrawn() {
        return source == DailyReport.Source.UNDO;
    }

    public boolean synthetic() {
        return source == DailyReport.Source.SYNTHETIC;
    }

    /// As it arrived.
    ///
    /// @param started  开工: work has ever begun
    /// @param newStart 当天新开工: it began on this day
    /// @param resumed  复工: it works after the stop
    /// @param heads    people on the site: due, present, quarantined is not asked
    /// @param invested 10,000 yuan since the first of January
    public record Form(
            ProjectId project,
            LocalDate day,
            boolean started,
            boolean newStart,
            boolean resumed,
            int due,
            int present,
            @Nullable BigDecimal invested,
            List<Obstacle> obstacles,
            List<Want> wants,
            String note) {

        public Form {
            obstacles = List.copyOf(obstacles);
            wants = List.copyOf(wants);
            note = note.strip();
            invested = invested == null ? null : Obstacle.plain(invested.setScale(4, java.math.RoundingMode.HALF_UP));
        }

        /// "As yesterday"; a new start happens only once.
        public Form on(LocalDate other) {
            return new Form(project, other, started, false, resumed, due, present, invested, obstacles, wants, note);
        }
    }

    /// What became of a project report that was sent.
    public sealed interface Outcome {
        record Accepted(ProjectReport report, boolean again) implements Outcome {}

        record Refused(List<fugong.kernel.Finding> findings) implements Outcome {}
    }
}
