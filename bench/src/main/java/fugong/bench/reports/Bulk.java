package fugong.bench.reports;

import fugong.kernel.EnterpriseId;
import fugong.reporting.DailyReports;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.reporting.forms.WorkStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whole days of reports in large transactions, a raw COPY of the same rows beside them, and what a report takes on
/// disk.
final class Bulk {

    private static final int BATCH = 20_000;

    private final Stand stand;

    Bulk(Stand stand) {
        this.stand = stand;
    }

    void run(int days) throws Exception {
        long reportsBefore = stand.size("reporting_report");
        long cellsBefore = stand.size("reporting_cell");
        var before = stand.cpu();
        long began = System.nanoTime();
        int sent = 0;
        for (int back = days - 1; back >= 0; back--) {
            sent += day(Region.DAY.minusDays(back));
        }
        stand.folded();
        double seconds = (System.nanoTime() - began) / 1e9;
        var cpu = stand.cpu().since(before);
        stand.say(
                "bulk, 1 client, %,d reports a transaction, roll-up folded: %,.0f reports/s (%,d in %.1f s)",
                BATCH, sent / seconds, sent, seconds);
        stand.say("  %s", cpu.each(sent));
        stand.say("  raw COPY of the same rows into the same table shape in the same run: %,.0f rows/s", copy());
        bytes(
                (double) (stand.size("reporting_report") - reportsBefore) / sent,
                (double) (stand.size("reporting_cell") - cellsBefore) / sent);
    }

    private int day(LocalDate day) {
        var reports = stand.bean(DailyReports.class);
        int sent = 0;
        for (int from = 1; from <= stand.enterprises(); from += BATCH) {
            var forms = forms(from, Math.min(stand.enterprises(), from + BATCH - 1), day);
            sent += accepted(reports.submitAll(forms, DailyReport.Source.API, Stand.KEEPER));
        }
        return sent;
    }

    /// Of the bulk: its rows with their index, and its cells. Of the single reports before it: a line of the trail
    /// each, kept for good, and the note of a request's answer, swept after two days.
    private void bytes(double report, double cells) throws SQLException {
        double trail = (double) stand.size("security_trail") / stand.count("security_trail");
        double key = (double) stand.size("web_idempotency") / Math.max(1, stand.count("web_idempotency"));
        stand.say(
                "bytes per 10-field report: %.0f (row and index) + %.0f (cells, %,d enterprises in 100 counties) "
                        + "+ %.0f (line of the trail, of single reports) = %.0f",
                report, cells, stand.enterprises(), trail, report + cells + trail);
        stand.say("  and for two days %.0f (answer kept under the Idempotency-Key of a single report)", key);
    }

    private static int accepted(List<Submission> answers) {
        for (var answer : answers) {
            if (!(answer instanceof Submission.Accepted)) {
                throw new IllegalStateException(answer.toString());
            }
        }
        return answers.size();
    }

    private static List<ReportForm> forms(int from, int to, LocalDate day) {
        var forms = new ArrayList<ReportForm>();
        for (int id = from; id <= to; id++) {
            int present = (id * 7 + day.getDayOfYear()) % 98;
            forms.add(new ReportForm(
                    new EnterpriseId(id),
                    day,
                    id % 10 < 8 ? WorkStatus.RESUMED : WorkStatus.NOT_RESUMED,
                    new Headcount(100, present, 2),
                    new Headcount(10, id % 10, 0),
                    new ReportForm.Lines(id % 3, 3),
                    BigDecimal.valueOf(30 + id % 200, 1),
                    null,
                    12,
                    80,
                    5,
                    List.of(),
                    List.of(),
                    ""));
        }
        return forms;
    }

    private double copy() throws SQLException, IOException {
        var file = Files.createTempFile("fugong-bench-", ".copy");
        try (var statement = stand.owner().createStatement()) {
            statement.execute("create table bench_copy (like reporting_report including indexes)");
            var manager =
                    stand.owner().unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            try (var to = Files.newOutputStream(file)) {
                manager.copyOut("copy (select * from reporting_report limit 500000) to stdout", to);
            }
            long began = System.nanoTime();
            try (var from = Files.newInputStream(file)) {
                long rows = manager.copyIn("copy bench_copy from stdin", from, 1 << 16);
                return rows / ((System.nanoTime() - began) / 1e9);
            }
        } finally {
            Files.delete(file);
            try (var statement = stand.owner().createStatement()) {
                statement.execute("drop table if exists bench_copy");
            }
        }
    }
}
