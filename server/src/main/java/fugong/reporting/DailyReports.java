package fugong.reporting;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.cells.CellSums;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.ReportReceived;
import fugong.reporting.forms.Submission;
import fugong.reporting.profiles.ProfileMaker;
import fugong.reporting.profiles.Profiles;
import fugong.reporting.profiles.RegisterSeen;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: takes daily reports of enterprises and finds them. Form, API, spreadsheet and command line all end
/// here.
@Component
public class DailyReports {

    /// How a report is sent.
    ///
    /// @param key      Idempotency-Key of the request: the same key again gives the same answer and adds
    ///    nothing
    /// @param revision the revision the sender has seen (If-Match); 0 = none yet; null = does not matter
    public record Sending(
            DailyReport.Source source,
            @Nullable String key,
            @Nullable Integer revision) {
        public static Sending by(DailyReport.Source source) {
            return new Sending(source, null, null);
        }
    }

    private static final int RECENT_DAYS = 7;

    private final Enterprises enterprises;
    private final ProfileMaker maker;
    private final Profiles profiles;
    private final ReportRules rules;
    private final ReportStore store;
    private final ReportBatch batch;
    private final Deadlines deadlines;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DailyReports(
            Enterprises enterprises,
            ProfileMaker maker,
            Profiles profiles,
            ReportRules rules,
            ReportStore store,
            ReportBatch batch,
            Deadlines deadlines,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enterprises = enterprises;
        this.maker = maker;
        this.profiles = profiles;
        this.rules = rules;
        this.store = store;
        this.batch = batch;
        this.deadlines = deadlines;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// Takes a report: a first word on that day, or a correction of an earlier one.
    @Transactional
    public Submission submit(ReportForm form, Sending sending, Actor actor) {
        actor.require(Permission.REPORT);
        var standing = standing(form.enterprise(), form.day(), actor);
        while (true) {
            var answer = tryOnce(form, sending, standing, actor);
            if (answer.isPresent()) {
                return answer.get();
            }
            // Somebody else wrote the same revision at the same moment; look again.
        }
    }

    private Optional<Submission> tryOnce(ReportForm form, Sending sending, Optional<Enterprise> standing, Actor actor) {
        var history = store.of(form.enterprise(), ReportStore.daysUpTo(form.day(), RECENT_DAYS));
        var before = current(history, form.day());
        var request = RequestKey.hash(sending.key(), actor);
        var findings = rules.check(form, known(standing, before, recent(history, form.day())));
        var again = again(form, sending.source(), request, history);
        if (again.isPresent()) {
            return Optional.of(new Submission.Accepted(again.get(), findings, true));
        }
        if (overtaken(sending, before)) {
            return Optional.of(new Submission.Overtaken(before.orElseThrow().report()));
        }
        if (standing.isEmpty() || findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS)) {
            return Optional.of(new Submission.Refused(findings));
        }
        var report = report(form, sending.source(), standing.get(), before, actor);
        int profile = profiles.id(maker.of(standing.get(), form.day()));
        if (!store.add(new ReportStore.Stored(report, profile, request))) {
            return Optional.empty();
        }
        trail.wrote(
                actor,
                report.revision() == 1 ? "report.submit" : "report.correct",
                "enterprise:" + form.enterprise(),
                form.day() + " r" + report.revision());
        events.publishEvent(new ReportReceived(form.enterprise(), form.day(), report.revision(), form.obstacles()));
        return Optional.of(new Submission.Accepted(report, findings, false));
    }

    /// The same request again, or the same words again: nothing is added. Words that were made up are said for the
    /// first time when a person says them.
    private static Optional<DailyReport> again(
            ReportForm form, DailyReport.Source source, @Nullable Long request, List<ReportStore.Stored> history) {
        var ofDay = history.stream()
                .filter(it -> it.report().day().equals(form.day()))
                .toList();
        if (request != null) {
            var replayed =
                    ofDay.stream().filter(it -> request.equals(it.request())).findFirst();
            if (replayed.isPresent()) {
                return replayed.map(ReportStore.Stored::report);
            }
        }
        return ofDay.isEmpty()
                ? Optional.empty()
                : Optional.of(ofDay.getLast().report())
                        .filter(it -> !it.withdrawn() && it.said().equals(form))
                        .filter(it -> it.synthetic() == (source == DailyReport.Source.SYNTHETIC));
    }

    private static boolean overtaken(Sending sending, Optional<ReportStore.Stored> before) {
        return sending.revision() != null
                && before.isPresent()
                && before.get().report().revision() != sending.revision();
    }

    private DailyReport report(
            ReportForm form,
            DailyReport.Source source,
            Enterprise enterprise,
            Optional<ReportStore.Stored> before,
            Actor actor) {
        var now = clock.instant();
        var last = before.map(ReportStore.Stored::report);
        boolean onTime = last.isPresent()
                ? last.get().onTime()
                : !now.isAfter(deadlines.of("enterprise", enterprise.area(), form.day()));
        int revision = last.map(DailyReport::revision).orElse(0) + 1;
        return new DailyReport(form, revision, now, actor.id(), source, enterprise.area(), onTime, false);
    }

    private ReportRule.Known known(
            Optional<Enterprise> standing, Optional<ReportStore.Stored> before, List<DailyReport> recent) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new ReportRule.Known(
                today,
                standing.isPresent(),
                standing.map(Enterprise::staff).orElse(0),
                standing.map(Enterprise::contractStaff).orElse(0),
                standing.map(Enterprise::normalOutput).orElse(BigDecimal.ZERO),
                recent,
                before.map(ReportStore.Stored::report).orElse(null));
    }

    private Optional<Enterprise> standing(EnterpriseId id, LocalDate day, Actor actor) {
        try {
            return Optional.of(enterprises.require(id, day, actor));
        } catch (NotInScope notThatDay) {
            enterprises.require(id, actor); // out of scope says so here; in scope it only did not stand on that day
            return Optional.empty();
        }
    }

    private static Optional<ReportStore.Stored> current(List<ReportStore.Stored> history, LocalDate day) {
        return history.stream().filter(it -> it.report().day().equals(day)).reduce((earlier, later) -> later);
    }

    private static List<DailyReport> recent(List<ReportStore.Stored> history, LocalDate day) {
        var latest = new java.util.TreeMap<LocalDate, DailyReport>(Comparator.reverseOrder());
        for (var stored : history) {
            if (stored.report().day().isBefore(day)) {
                latest.put(stored.report().day(), stored.report());
            }
        }
        return latest.values().stream().filter(it -> !it.withdrawn()).toList();
    }

    /// Takes many at once; one answer per form, in their order. Each row is judged by itself: rules about the days
    /// before are silent here, because the order of rows in a file must not decide what is found.
    @Transactional
    public List<Submission> submitAll(List<ReportForm> forms, DailyReport.Source source, Actor actor) {
        actor.require(Permission.REPORT);
        return batch.submit(forms, source, actor);
    }

    /// A row of a load.
    ///
    /// @param knownAt   when it came, where a load may say so; null = now
    /// @param synthetic whether it is made up; null where the load does not say
    public record Told(
            ReportForm form,
            @Nullable Instant knownAt,
            @Nullable Boolean synthetic) {}

    /// A bulk in three steps, for loads that show a plan first: judged, written, and at the end added to the
    /// figures.
    public final class Load {

        private final DailyReport.Source source;
        private final Actor actor;
        private final CellSums sums = new CellSums();
        private final RegisterSeen register = batch.register();
        private int written;

        private Load(DailyReport.Source source, Actor actor) {
            this.source = source;
            this.actor = actor;
        }

        public List<Judged> judge(List<Told> rows) {
            var incoming = rows.stream()
                    .map(it -> new ReportBatch.Incoming(it.form(), it.knownAt(), it.synthetic()))
                    .toList();
            return batch.judge(incoming, register, source, actor);
        }

        /// Inside the load's transaction.
        public void write(List<Judged> judged) {
            batch.write(judged, register, sums);
            written += judged.size();
        }

        /// Adds what was written to the figures, each cell once.
        public void finish() {
            batch.add(sums);
            if (written > 0) {
                trail.wrote(actor, "report.load", "reports:" + written, source.name());
            }
        }

        /// Takes reports back, as an undone load does: a further revision with the old words, or with none
        /// (null).
        public void takeBack(Map<DailyReport, @Nullable DailyReport> reports) {
            batch.takeBack(reports, actor);
            trail.wrote(actor, "report.undo", "reports:" + reports.size(), source.name());
        }
    }

    public Load load(DailyReport.Source source, Actor actor) {
        return new Load(source, actor);
    }

    /// The current reports of several enterprises on a day, within the scope.
    public Map<EnterpriseId, DailyReport> list(Collection<EnterpriseId> ids, LocalDate day) {
        return store.current(day, ids.stream().mapToInt(EnterpriseId::value).toArray()).stream()
                .map(ReportStore.Stored::report)
                .filter(it -> !it.withdrawn())
                .collect(Collectors.toMap(DailyReport::enterprise, it -> it));
    }

    /// The current reports of the newest 35 days that have any, within the scope: for the export.
    public List<DailyReport> all() {
        return store.newest(35).stream()
                .map(ReportStore.Stored::report)
                .filter(it -> !it.withdrawn())
                .toList();
    }

    /// The current report of a day.
    public Optional<DailyReport> find(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        return current(store.of(enterprise, List.of(day)), day)
                .map(ReportStore.Stored::report)
                .filter(it -> !it.withdrawn());
    }

    /// A number that changes with every word on these days: for rooms that keep something worked out from reports.
    public long stamp(LocalDate from, LocalDate to) {
        return store.stamp(from, to);
    }

    /// The report of a day as it was known at a moment.
    public Optional<DailyReport> asKnownOn(EnterpriseId enterprise, LocalDate day, Instant moment, Actor actor) {
        enterprises.require(enterprise, actor);
        return store.asKnown(enterprise, day, moment)
                .map(ReportStore.Stored::report)
                .filter(it -> !it.withdrawn());
    }

    /// Every word on a day, the oldest first.
    public List<DailyReport> history(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        return store.of(enterprise, List.of(day)).stream()
                .map(ReportStore.Stored::report)
                .toList();
    }

    /// The last reports up to a day, the newest first; days without one are missing.
    public List<DailyReport> last(EnterpriseId enterprise, LocalDate upTo, int days, Actor actor) {
        enterprises.require(enterprise, actor);
        var all = store.of(enterprise, ReportStore.daysUpTo(upTo, days - 1));
        return new ArrayList<>(recent(all, upTo.plusDays(1)));
    }

    /// What to show in an empty form: the last report of the two weeks before, for the new day.
    public Optional<ReportForm> prefilled(EnterpriseId enterprise, LocalDate day, Actor actor) {
        return last(enterprise, day.minusDays(1), 14, actor).stream()
                .findFirst()
                .map(it -> it.said().on(day));
    }

    /// What the rules would say, without sending anything.
    public List<Finding> check(ReportForm form, Actor actor) {
        var standing = standing(form.enterprise(), form.day(), actor);
        var history = store.of(form.enterprise(), ReportStore.daysUpTo(form.day(), RECENT_DAYS));
        return rules.check(form, known(standing, current(history, form.day()), recent(history, form.day())));
    }
}
