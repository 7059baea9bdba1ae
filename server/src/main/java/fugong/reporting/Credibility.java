package fugong.reporting;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.doubts.Doubt;
import fugong.reporting.doubts.Evidence;
import fugong.reporting.forms.DailyReport;
import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Door: does what was said fit what was measured? Ranking makes people fake (real systems, section 5: plants told
/// to burn power with idle machines); so no single source is proof, and a grade is a question to a person, not a
/// verdict.
@Component
public class Credibility {

    /// A report in the queue.
    ///
    /// @param decision what a person decided; null while nobody looked
    public record Queued(
            EnterpriseId enterprise,
            LocalDate day,
            Doubt doubt,
            @Nullable String decision,
            @Nullable String note) {}

    /// What a person may decide.
    public static final List<String> DECISIONS = List.of("plausible", "corrected", "visit", "untrue");

    private static final int LOOK_BACK = 7;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Enterprises enterprises;
    private final ReportStore store;
    private final Readings readings;
    private final Trail trail;
    private final Clock clock;

    Credibility(
            JdbcClient jdbc,
            JsonMapper json,
            Enterprises enterprises,
            ReportStore store,
            Readings readings,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.enterprises = enterprises;
        this.store = store;
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    /// Compares every report of a day, within the scope, with what was measured, and queues those that do not fit.
    /// What a person has decided stays decided; what fits since a correction leaves the queue.
    ///
    /// @return how many do not fit
    @Transactional
    public int review(LocalDate day, Actor actor) {
        actor.require(Permission.REVIEW_CREDIBILITY);
        var ids = jdbc.sql("select distinct enterprise from reporting_report where day = :day")
                .param("day", day)
                .query((row, n) -> new EnterpriseId(row.getInt(1)))
                .list();
        jdbc.sql("delete from reporting_doubt where day = :day and decision is null")
                .param("day", day)
                .update();
        int found = 0;
        for (int from = 0; from < ids.size(); from += 5_000) {
            found += review(ids.subList(from, Math.min(ids.size(), from + 5_000)), day);
        }
        trail.wrote(actor, "report.credibility", "day:" + day, found + " do not fit");
        return found;
    }

    private int review(List<EnterpriseId> ids, LocalDate day) {
        var standing = enterprises.list(ids, day);
        var reports =
                store.current(day, ids.stream().mapToInt(EnterpriseId::value).toArray());
        var power = power(ids, day);
        var before = power(ids, day.minusDays(LOOK_BACK));
        var same = sameSince(ids, day);
        int found = 0;
        for (var stored : reports) {
            var report = stored.report();
            var enterprise = standing.get(report.enterprise());
            if (enterprise != null && !report.withdrawn()) {
                var doubt = Doubt.of(evidence(
                        report,
                        enterprise,
                        power.get(report.enterprise()),
                        before.get(report.enterprise()),
                        same.getOrDefault(report.enterprise(), 1)));
                if (!doubt.grade().equals("A")) {
                    queue(report, doubt);
                    found++;
                }
            }
        }
        return found;
    }

    private static Evidence evidence(
            DailyReport report, Enterprise enterprise, @Nullable Long power, @Nullable Long before, int sameDays) {
        var heads = report.said().own().plus(report.said().contract());
        var output = report.said().output();
        long normalPower = enterprise.normalPower().movePointRight(3).longValue();
        return new Evidence(
                report.said().status().works(),
                output == null || enterprise.normalOutput().signum() == 0
                        ? null
                        : percent(
                                output.doubleValue(), enterprise.normalOutput().doubleValue()),
                heads.due() == 0 ? null : percent(heads.present(), heads.due()),
                power == null || normalPower == 0 ? null : percent(power, normalPower),
                before == null || normalPower == 0 ? null : percent(before, normalPower),
                sameDays);
    }

    private static int percent(double part, double whole) {
        return (int) Math.round(part / whole * 100);
    }

    private Map<EnterpriseId, Long> power(Collection<EnterpriseId> ids, LocalDate day) {
        var power = new java.util.HashMap<EnterpriseId, Long>();
        readings.list(ids, day).stream()
                .filter(it -> it.kind() == Readings.Kind.ELECTRICITY)
                .forEach(it -> power.put(it.enterprise(), it.amount()));
        return power;
    }

    /// On how many of the last days the numbers were the same as today's.
    private Map<EnterpriseId, Integer> sameSince(Collection<EnterpriseId> ids, LocalDate day) {
        var same = new java.util.HashMap<EnterpriseId, Integer>();
        jdbc.sql("""
                select enterprise, count(distinct day) filter (where same) from (
                    select r.enterprise, r.day, (r.status, r.own_present, r.contract_present, r.output)
                           is not distinct from (t.status, t.own_present, t.contract_present, t.output) same
                      from reporting_report r
                      join (select distinct on (enterprise) * from reporting_report
                             where day = :day and enterprise = any (:enterprises::int[])
                             order by enterprise, revision desc) t on t.enterprise = r.enterprise
                     where r.day between :from and :day and r.enterprise = any (:enterprises::int[])) x
                 group by enterprise
                """)
                .param("day", day)
                .param("from", day.minusDays(LOOK_BACK - 1L))
                .param("enterprises", ids.stream().mapToInt(EnterpriseId::value).toArray())
                .query(row -> {
                    same.put(new EnterpriseId(row.getInt(1)), row.getInt(2));
                });
        return same;
    }

    private void queue(DailyReport report, Doubt doubt) {
        jdbc.sql("""
                insert into reporting_doubt as d (enterprise, day, area, grade, reasons, raised_at)
                values (:enterprise, :day, :area, :grade, :reasons::jsonb, :at)
                on conflict (day, enterprise) do update set grade = excluded.grade, reasons = excluded.reasons
                 where d.decision is null
                """)
                .param("enterprise", report.enterprise().value())
                .param("day", report.day())
                .param("area", report.area().value())
                .param("grade", doubt.grade())
                .param("reasons", json.writeValueAsString(doubt.reasons()))
                .param("at", ReportStore.utc(clock.instant()))
                .update();
    }

    /// The queue, the worst first; what is decided comes last.
    public List<Queued> queue(LocalDate day, int limit, Actor actor) {
        actor.require(Permission.REVIEW_CREDIBILITY);
        return jdbc.sql("""
                select enterprise, day, grade, reasons, decision, note from reporting_doubt where day = :day
                 order by (decision is not null), grade desc, enterprise limit :limit
                """)
                .param("day", day)
                .param("limit", limit)
                .query((row, n) -> new Queued(
                        new EnterpriseId(row.getInt(1)),
                        row.getObject(2, LocalDate.class),
                        new Doubt(row.getString(3), reasons(row.getString(4))),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private List<Doubt.Reason> reasons(String text) {
        return new ArrayList<>(List.of(json.readValue(text, Doubt.Reason[].class)));
    }

    /// A person's decision; it is kept and nobody changes it silently.
    @Transactional
    public void decide(EnterpriseId enterprise, LocalDate day, String decision, String note, Actor actor) {
        actor.require(Permission.REVIEW_CREDIBILITY);
        enterprises.require(enterprise, actor);
        if (!DECISIONS.contains(decision)) {
            throw new IllegalArgumentException("No decision is called %s, only %s.".formatted(decision, DECISIONS));
        }
        int decided = jdbc.sql("""
                update reporting_doubt set decision = :decision, note = :note, decided_by = :by, decided_at = :at
                 where enterprise = :enterprise and day = :day and decision is null
                """)
                .param("decision", decision)
                .param("note", note)
                .param("by", actor.id())
                .param("at", ReportStore.utc(clock.instant()))
                .param("enterprise", enterprise.value())
                .param("day", day)
                .update();
        if (decided > 0) {
            trail.wrote(
                    actor, "report.credibility.decide", "enterprise:" + enterprise, day + " " + decision + " " + note);
        }
    }
}
