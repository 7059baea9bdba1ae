package fugong.reporting;

import fugong.registry.Enterprise;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import org.jspecify.annotations.Nullable;

/// A report of a bulk with its verdict, not yet written.
///
/// @param before     the report that stands now; null where there is none
/// @param enterprise as it stands on the report's day; null where it does not
public record Judged(
        ReportForm form,
        Submission outcome,
        @Nullable DailyReport before,
        @Nullable Enterprise enterprise) {}
