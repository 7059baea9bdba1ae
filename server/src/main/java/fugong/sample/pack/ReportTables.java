package fugong.sample.pack;

import fugong.sample.days.FirmDays;
import fugong.sample.days.FirmReport;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Daily reports, and beside them what the grid measured: readings of customers on high voltage, and their
/// base.
public final class ReportTables {

    /// kWh a day from which a customer has a meter of his own on high voltage: about 6,000 of 20,396 (Guangyuan, a
    /// smaller city, had 4,954).
    private static final double HIGH_VOLTAGE = 10_000;

    /// The pack was closed at nine in the morning after its last day.
    private static final int CLOSED_AT = 9;

    private final List<Firm> firms;
    private final FirmDays life;
    private final List<LocalDate> days;
    private final boolean everyTrouble;

    /// @param everyTrouble each kind of obstacle is made to appear: for packs of few firms
    public ReportTables(List<Firm> firms, FirmDays life, List<LocalDate> days, boolean everyTrouble) {
        this.firms = List.copyOf(firms);
        this.life = life;
        this.days = List.copyOf(days);
        this.everyTrouble = everyTrouble;
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic("power_bases", this::bases, "credit_code", "period", "amount", "synthetic");
        pack.synthetic("readings", this::readings, "credit_code", "day", "kind", "amount", "synthetic");
        pack.synthetic(
                "reports",
                this::reports,
                "credit_code",
                "day",
                "status",
                "own_due",
                "own_present",
                "own_quarantined",
                "contract_due",
                "contract_present",
                "contract_quarantined",
                "lines_running",
                "lines_total",
                "output",
                "full_from",
                "stock_days",
                "orders",
                "mask_days",
                "obstacles",
                "wants",
                "reported_at",
                "synthetic");
    }

    private boolean metered(Firm firm) {
        return everyTrouble || firm.power() >= HIGH_VOLTAGE;
    }

    private void bases(CsvFile file) throws IOException {
        for (var firm : firms) {
            if (metered(firm)) {
                file.row(firm.code(), "2019-Q4", firm.power(), true);
                file.row(firm.code(), "2019-12", firm.power(), true);
            }
        }
    }

    private void readings(CsvFile file) throws IOException {
        for (var day : days) {
            for (var firm : firms) {
                if (metered(firm)) {
                    file.row(firm.code(), day, "ELECTRICITY", life.power(firm, day), true);
                }
            }
        }
    }

    private void reports(CsvFile file) throws IOException {
        for (var day : days) {
            for (var firm : firms) {
                var report = life.report(firm, day);
                if (report.isPresent()) {
                    row(firm, day, report.get(), file);
                }
            }
        }
    }

    private void row(Firm firm, LocalDate day, FirmReport report, CsvFile file) throws IOException {
        if (!day.equals(days.getLast())) {
            row(firm, report, file);
        } else if (everyTrouble) {
            row(firm, life.withEveryTrouble(firm, report), file);
        } else if (report.reportedAt().getHour() < FirmDays.DEADLINE) {
            row(firm, report.at(CLOSED_AT - 1 - report.reportedAt().getHour() % 2), file);
        }
    }

    private static void row(Firm firm, FirmReport it, CsvFile file) throws IOException {
        file.row(
                firm.code(),
                it.day(),
                it.status(),
                it.due(),
                it.present(),
                it.quarantined(),
                it.contractDue(),
                it.contractPresent(),
                0,
                it.linesRunning(),
                it.lines(),
                it.output(),
                it.fullFrom(),
                it.stockDays(),
                it.orders(),
                it.maskDays(),
                it.troubles().stream().map(FirmReport.Trouble::written).collect(Collectors.joining(";")),
                String.join(";", it.wants()),
                it.reportedAt() + "+08:00",
                true);
    }
}
