package fugong.reporting;

import fugong.kernel.Finding;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ReportForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a report must or should not be. One rule per file, in `fugong.reporting.rules`; each is a bean, and
/// the one validator runs them all, whichever way the report came.
public interface ReportRule {

    /// What the rules may look at beside the report itself.
    ///
    /// @param today          the day it is here
    /// @param onRegister     whether the enterprise stands on the register on the report's day
    /// @param staff          own staff by the register
    /// @param contractStaff  contract staff by the register
    /// @param normalOutput   10,000 yuan a day; zero where unknown
    /// @param recent         current revisions of the seven days before, newest first; days without a report
    ///    are missing
    /// @param before         the current revision of the same day, where this is a correction
    record Known(
            LocalDate today,
            boolean onRegister,
            int staff,
            int contractStaff,
            BigDecimal normalOutput,
            List<DailyReport> recent,
            @Nullable DailyReport before) {

        public Known {
            recent = List.copyOf(recent);
        }
    }

    /// Everything the rule finds; an empty list where all is well.
    List<Finding> check(ReportForm said, Known known);
}
