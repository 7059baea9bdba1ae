package fugong.transport.boarding;

import fugong.kernel.EnterpriseId;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.security.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The employer's signature is the employer's word: its daily report of the day is said again with so many people
/// more on site. So every figure moves that is made from daily reports, and by their rules.
///
/// Where nothing was reported in the last two weeks nothing is made up: one signature is no report. Whoever is kept
/// apart first counts as quarantined, not as present. The decision stands in docs/decisions/0054.
@Component
class SignedReport {

    private final DailyReports reports;
    private final Clock clock;

    SignedReport(DailyReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    Handover.Report follow(int trip, Handover form, Actor actor) {
        if (form.employer() == 0 || form.received() == 0) {
            return Handover.Report.NONE;
        }
        var system = Actor.system("trip:%d signed by %s, told by %s".formatted(trip, form.signer(), actor.name()));
        var enterprise = new EnterpriseId(form.employer());
        var today = LocalDate.now(clock);
        var before = before(enterprise, today, system);
        if (before.isEmpty()) {
            return Handover.Report.NONE;
        }
        var sending = new Sending(DailyReport.Source.API, "handover-%d-%d".formatted(trip, form.employer()), null);
        return switch (reports.submit(more(before.get(), form), sending, system)) {
            case Submission.Refused _ -> Handover.Report.REFUSED;
            default -> Handover.Report.ACCEPTED;
        };
    }

    /// Today's report, else the last one of two weeks as today's.
    private Optional<ReportForm> before(EnterpriseId enterprise, LocalDate today, Actor system) {
        return reports.find(enterprise, today, system)
                .map(DailyReport::said)
                .or(() -> reports.prefilled(enterprise, today, system));
    }

    private static ReportForm more(ReportForm said, Handover form) {
        var own = said.own();
        var after = new Headcount(
                own.due(),
                own.present() + form.received() - form.quarantined(),
                own.quarantined() + form.quarantined());
        return new ReportForm(
                said.enterprise(),
                said.day(),
                said.status(),
                after,
                said.contract(),
                said.lines(),
                said.output(),
                said.fullFrom(),
                said.stockDays(),
                said.orders(),
                said.maskDays(),
                said.obstacles(),
                said.wants(),
                said.note());
    }
}
