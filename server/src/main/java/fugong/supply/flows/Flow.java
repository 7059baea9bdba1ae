package fugong.supply.flows;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A batch of people, a container, an application for money: on its way, or standing.
///
/// @param stage one of [Kind#stages]
/// @param since first day it has been there
public record Flow(
        EnterpriseId enterprise,
        String code,
        Kind kind,
        boolean export,
        @Nullable String item,
        double quantity,
        String unit,
        @Nullable String origin,
        @Nullable String destination,
        String stage,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable String obstacle,
        boolean synthetic) {

    /// What flows, with the stages it passes in order; the last one is the end.
    public enum Kind {
        PEOPLE(List.of("home", "booked", "road", "quarantine", "arrived"), 3),
        GOODS(List.of("factory", "road", "station", "port", "customs", "ship", "arrived"), 5),
        MONEY(List.of("applied", "checked", "approved", "paid"), 7);

        private final List<String> stages;
        private final int patience;

        Kind(List<String> stages, int patience) {
            this.stages = stages;
            this.patience = patience;
        }

        public List<String> stages() {
            return stages;
        }

        /// Days in one stage after which it is said to stand still.
        public int patience() {
            return patience;
        }

        public String end() {
            return stages.getLast();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public long daysAt(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }

    public boolean isThere() {
        return stage.equals(kind.end());
    }

    public boolean standsStill(LocalDate day) {
        return !isThere() && (daysAt(day) >= kind.patience() || obstacle != null && daysAt(day) > 0);
    }

    public boolean isLate(LocalDate day) {
        return !isThere() && due != null && due.isBefore(day);
    }
}
