package fugong.reporting.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.registry.Enterprises;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.Deadlines;
import fugong.reporting.Readings;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.ReportForm;
import fugong.reporting.forms.Submission;
import fugong.reporting.forms.WorkStatus;
import fugong.reporting.web.Json.FoundJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The daily report as a page, for a telephone first: filled in with the last report, "unchanged" is one tap.
@Controller
class ReportPages {

    private static final int PANEL_DAYS = 14;

    private final DailyReports reports;
    private final Enterprises enterprises;
    private final Readings readings;
    private final Deadlines deadlines;
    private final Clock clock;

    ReportPages(DailyReports reports, Enterprises enterprises, Readings readings, Deadlines deadlines, Clock clock) {
        this.reports = reports;
        this.enterprises = enterprises;
        this.readings = readings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/report/{id:\\d+}")
    @Needs(Permission.REPORT)
    String form(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model,
            Locale locale,
            Actor actor) {
        show(id(id), day == null ? yesterday() : day, null, List.of(), model, locale, actor);
        return "reporting/report";
    }

    @PostMapping("/report/{id:\\d+}")
    @Needs(Permission.REPORT)
    ModelAndView send(
            @PathVariable int id,
            @RequestParam LocalDate day,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Actor actor) {
        var typed = new FormFields(fields);
        var form = typed.report(id(id), day);
        if (typed.wantsMoreLines()) {
            return page(form, List.of(), locale, actor);
        }
        if (!typed.flaws().isEmpty()) {
            return answer(new Submission.Refused(typed.flaws()), form, locale, actor);
        }
        var seen = fields.getOrDefault("revision", "");
        var sending = new Sending(
                DailyReport.Source.FORM, fields.get("key"), seen.matches("\\d{1,5}") ? Integer.valueOf(seen) : null);
        return answer(reports.submit(form, sending, actor), form, locale, actor);
    }

    /// The last report's words for this day.
    @PostMapping("/report/{id:\\d+}/unchanged")
    @Needs(Permission.REPORT)
    ModelAndView unchanged(@PathVariable int id, @RequestParam LocalDate day, Locale locale, Actor actor) {
        var form = reports.prefilled(id(id), day, actor)
                .orElseThrow(() -> new NotInScope("report", id + " before " + day));
        return answer(reports.submit(form, Sending.by(DailyReport.Source.UNCHANGED), actor), form, locale, actor);
    }

    private ModelAndView page(ReportForm typed, List<Finding> findings, Locale locale, Actor actor) {
        var model = new ExtendedModelMap();
        show(typed.enterprise(), typed.day(), typed, findings, model, locale, actor);
        return new ModelAndView("reporting/report", model);
    }

    private ModelAndView answer(Submission outcome, ReportForm form, Locale locale, Actor actor) {
        var page = new ModelAndView("reporting/report");
        var model = new ExtendedModelMap();
        switch (outcome) {
            case Submission.Accepted(var report, var findings, var again) -> {
                show(form.enterprise(), form.day(), null, findings, model, locale, actor);
                model.addAttribute("accepted", report);
                model.addAttribute("again", again);
            }
            case Submission.Refused(var findings) -> {
                show(form.enterprise(), form.day(), form, findings, model, locale, actor);
                model.addAttribute("refused", true);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Submission.Overtaken _ -> {
                show(form.enterprise(), form.day(), null, List.of(), model, locale, actor);
                model.addAttribute("overtaken", true);
                page.setStatus(HttpStatus.CONFLICT);
            }
        }
        page.addAllObjects(model);
        return page;
    }

    private void show(
            EnterpriseId id,
            LocalDate day,
            @Nullable ReportForm typed,
            List<Finding> findings,
            Model model,
            Locale locale,
            Actor actor) {
        var enterprise = enterprises.require(id, actor);
        var history = reports.history(id, day, actor);
        var last = reports.last(id, day.minusDays(1), PANEL_DAYS, actor);
        var current = history.isEmpty() || history.getLast().withdrawn() ? null : history.getLast();
        var empty = ReportForm.of(id, day, WorkStatus.NOT_RESUMED, new Headcount(enterprise.staff(), 0, 0))
                .withContract(new Headcount(enterprise.contractStaff(), 0, 0));
        var shown = typed != null
                ? typed
                : current != null
                        ? current.said()
                        : last.isEmpty() ? empty : last.getFirst().said().on(day);
        var due = deadlines.of("enterprise", enterprise.area(), day);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("name", enterprise.name(locale));
        model.addAttribute("day", day);
        model.addAttribute("form", shown);
        model.addAttribute("obstacles", FormFields.withOneMore(shown.obstacles()));
        model.addAttribute("wants", FormFields.withOneMore(shown.wants()));
        model.addAttribute("current", current);
        model.addAttribute("history", history);
        model.addAttribute("lastDay", last.isEmpty() ? null : last.getFirst().day());
        model.addAttribute("findings", FoundJson.of(findings, locale));
        model.addAttribute("statuses", WorkStatus.values());
        model.addAttribute("kinds", Obstacle.Kind.values());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("due", due.atZone(clock.getZone()));
        model.addAttribute("overdue", current == null && clock.instant().isAfter(due));
    }

    /// The last reports of an enterprise, as a part of its page.
    @GetMapping("/enterprises/{id:\\d+}/reports")
    @Needs(Permission.SEE_ENTERPRISES)
    String panel(@PathVariable int id, Model model, Actor actor) {
        var enterprise = enterprises.require(id(id), actor);
        var last = reports.last(id(id), LocalDate.now(clock), PANEL_DAYS, actor);
        var power = last.isEmpty()
                ? Map.<LocalDate, Double>of()
                : readings.of(id(id), last.getLast().day(), last.getFirst().day(), actor).stream()
                        .filter(it -> it.kind() == Readings.Kind.ELECTRICITY
                                && enterprise.normalPower().signum() > 0)
                        .collect(Collectors.toMap(
                                Readings.Reading::day,
                                it -> it.amount()
                                        / 10.0
                                        / enterprise.normalPower().doubleValue()));
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("reports", last);
        model.addAttribute("power", power);
        model.addAttribute("mayReport", actor.may(Permission.REPORT));
        return "reporting/panel :: panel";
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private static EnterpriseId id(int id) {
        if (id <= 0) {
            throw new NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }
}
