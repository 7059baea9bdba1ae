package fugong.reporting;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Severity;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Groups;
import fugong.reporting.cells.CellSums;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.reporting.profiles.Profile;
import fugong.reporting.profiles.Profiles;
import fugong.reporting.profiles.RegisterSeen;
import fugong.security.Actor;
import fugong.security.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many reports in one transaction: what the register knows is asked once per day, rows are written by one
/// statement, and each cell is touched once. The rules are those of a single report.
@Component
class ReportBatch {

    private record Key(EnterpriseId enterprise, LocalDate day) {}

    /// @param knownAt   when it came, where the sender may say so; null = now
    /// @param synthetic whether it is made up; null where the sender does not say
    record Incoming(
            ReportForm form,
            @Nullable Instant knownAt,
            @Nullable Boolean synthetic) {

        /// A made-up report that is told again by somebody who does not say what it is stays made up.
        boolean repeats(@Nullable DailyReport before) {
            return before != null
                    && !before.withdrawn()
                    && before.said().equals(form)
                    && (synthetic == null || synthetic == before.synthetic());
        }
    }

    private final Enterprises enterprises;
    private final Profiles profiles;
    private final Groups groups;
    private final ReportRules rules;
    private final ReportStore store;
    private final Deadlines deadlines;
    private final Definitions definitions;
    private final Rollup rollup;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportBatch(
            Enterprises enterprises,
            Profiles profiles,
            Groups groups,
            ReportRules rules,
            ReportStore store,
            Deadlines deadlines,
            Definitions definitions,
            Rollup rollup,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.enterprises = enterprises;
        this.profiles = profiles;
        this.groups = groups;
        this.rules = rules;
        this.store = store;
        this.deadlines = deadlines;
        this.definitions = definitions;
        this.rollup = rollup;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The register for one load.
    RegisterSeen register() {
        return new RegisterSeen(enterprises, groups);
    }

    List<Submission> submit(List<ReportForm> forms, DailyReport.Source source, Actor actor) {
        var register = register();
        var judged =
                judge(forms.stream().map(it -> new Incoming(it, null, null)).toList(), register, source, actor);
        var sums = new CellSums();
        write(judged, register, sums);
        rollup.add(sums);
        trail.wrote(actor, "report.submit-many", "reports:" + forms.size(), counted(judged));
        return judged.stream().map(Judged::outcome).toList();
    }

    private static String counted(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(it -> it.outcome().getClass().getSimpleName(), Collectors.counting()))
                .toString();
    }

    /// Judges without writing. Answers in the order of what came.
    List<Judged> judge(List<Incoming> incoming, RegisterSeen register, DailyReport.Source source, Actor actor) {
        var standing = new HashMap<Key, Enterprise>();
        var current = new HashMap<Key, DailyReport>();
        incoming.stream().collect(Collectors.groupingBy(it -> it.form().day())).forEach((day, ofDay) -> {
            var ids = ofDay.stream().map(it -> it.form().enterprise()).collect(Collectors.toSet());
            register.standing(ids, day).forEach((id, it) -> standing.put(new Key(id, day), it));
            store.current(day, ids.stream().mapToInt(EnterpriseId::value).toArray())
                    .forEach(it -> current.put(new Key(it.report().enterprise(), day), it.report()));
        });
        var judged = new ArrayList<Judged>(incoming.size());
        var due = new HashMap<String, Instant>();
        for (var one : incoming) {
            var form = one.form();
            var key = new Key(form.enterprise(), form.day());
            var enterprise = standing.get(key);
            var before = current.get(key);
            var outcome = judge(one, source, enterprise, before, due, actor);
            if (outcome instanceof Submission.Accepted(var report, var ofFindings, var again) && !again) {
                current.put(key, report);
            }
            judged.add(new Judged(form, outcome, before, enterprise));
        }
        return judged;
    }

    private Submission judge(
            Incoming one,
            DailyReport.Source source,
            @Nullable Enterprise enterprise,
            @Nullable DailyReport before,
            Map<String, Instant> due,
            Actor actor) {
        var form = one.form();
        var findings = rules.check(form, known(enterprise, before));
        if (before != null && one.repeats(before)) {
            return new Submission.Accepted(before, findings, true);
        }
        if (enterprise == null || findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS)) {
            return new Submission.Refused(findings);
        }
        var now = one.knownAt() == null || one.knownAt().isAfter(clock.instant()) ? clock.instant() : one.knownAt();
        boolean punctual = before != null
                ? before.onTime()
                : !now.isAfter(due.computeIfAbsent(
                        enterprise.area() + " " + form.day(),
                        it -> deadlines.of("enterprise", enterprise.area(), form.day())));
        int revision = before == null ? 1 : before.revision() + 1;
        var from = Boolean.TRUE.equals(one.synthetic()) ? DailyReport.Source.SYNTHETIC : source;
        return new Submission.Accepted(
                new DailyReport(form, revision, now, actor.id(), from, enterprise.area(), punctual, false),
                findings,
                false);
    }

    private ReportRule.Known known(@Nullable Enterprise enterprise, @Nullable DailyReport before) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return enterprise == null
                ? new ReportRule.Known(today, false, 0, 0, BigDecimal.ZERO, List.of(), before)
                : new ReportRule.Known(
                        today,
                        true,
                        enterprise.staff(),
                        enterprise.contractStaff(),
                        enterprise.normalOutput(),
                        List.of(),
                        before);
    }

    /// Writes what was accepted and is new, and says what first words add to the cells. Corrections go the way of
    /// single reports, through what is pending.
    void write(List<Judged> judged, RegisterSeen register, CellSums sums) {
        var fresh = new ArrayList<Judged>();
        for (var one : judged) {
            if (one.outcome() instanceof Submission.Accepted(var ofReport, var ofFindings, var again) && !again) {
                fresh.add(one);
            }
        }
        var profileOf = new IdentityHashMap<Judged, Profile>();
        fresh.forEach(it -> profileOf.put(
                it,
                register.profile(
                        Objects.requireNonNull(it.enterprise()), it.form().day())));
        var ids = profiles.ids(new HashSet<>(profileOf.values()));
        var rows = new ArrayList<ReportStore.Stored>();
        var corrections = new ArrayList<DailyReport>();
        var contribution = new Contribution(definitions.counted());
        for (var one : fresh) {
            var report = ((Submission.Accepted) one.outcome()).report();
            var profile = Objects.requireNonNull(profileOf.get(one));
            rows.add(new ReportStore.Stored(report, Objects.requireNonNull(ids.get(profile)), null));
            if (report.revision() == 1) {
                contribution.add(report.day(), told(report), profile, 1, sums);
            } else {
                corrections.add(report);
            }
        }
        if (!rows.isEmpty() && store.addAll(rows) < rows.size()) {
            throw new OptimisticLockingFailureException(
                    "Some of these %d reports were sent by somebody else at the same moment.".formatted(rows.size()));
        }
        pending(corrections);
    }

    void add(CellSums sums) {
        rollup.add(sums);
    }

    private static Contribution.Told told(DailyReport report) {
        var said = report.said();
        return new Contribution.Told(
                said.status(),
                said.own(),
                said.contract(),
                said.outputYuan(),
                report.onTime(),
                said.obstacles().stream().map(Obstacle::kind).collect(Collectors.toSet()));
    }

    private void pending(List<DailyReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into reporting_pending (subject, day, area, source, revision)
                select s, d, a, :source, r
                  from unnest(:subject::int[], :day::date[], :area::int[], :revision::smallint[]) x (s, d, a, r)
                """)
                .param("source", Facts.REPORT)
                .param(
                        "subject",
                        reports.stream().mapToInt(it -> it.enterprise().value()).toArray())
                .param("day", reports.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .param(
                        "area",
                        reports.stream().mapToInt(it -> it.area().value()).toArray())
                .param(
                        "revision",
                        reports.stream().mapToInt(DailyReport::revision).toArray())
                .update();
    }

    /// Takes reports back, as an undone load does: a further revision, with the old words or with none.
    ///
    /// @param reports the reports as they stand → those to put back; null withdraws
    void takeBack(Map<DailyReport, @Nullable DailyReport> reports, Actor actor) {
        for (var entry : reports.entrySet()) {
            var report = entry.getKey();
            var old = entry.getValue();
            var revised = new DailyReport(
                    old == null ? report.said() : old.said(),
                    report.revision() + 1,
                    clock.instant(),
                    actor.id(),
                    old != null && old.synthetic() ? DailyReport.Source.SYNTHETIC : DailyReport.Source.UNDO,
                    report.area(),
                    report.onTime(),
                    old == null);
            var current =
                    store.current(report.day(), new int[] {report.enterprise().value()});
            if (!store.add(new ReportStore.Stored(revised, current.getFirst().profile(), null))) {
                throw new OptimisticLockingFailureException(
                        "The report of %s on %s was corrected meanwhile.".formatted(report.enterprise(), report.day()));
            }
        }
    }
}
