package fugong.reporting.web;

import fugong.kernel.EnterpriseId;
import fugong.reporting.DailyReports;
import fugong.reporting.DailyReports.Sending;
import fugong.reporting.ProjectReports;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ProjectReport;
import fugong.reporting.forms.Submission;
import fugong.reporting.web.Json.Answer;
import fugong.reporting.web.Json.FoundJson;
import fugong.reporting.web.Json.ProjectAnswer;
import fugong.reporting.web.Json.ProjectBody;
import fugong.reporting.web.Json.ReportBody;
import fugong.reporting.web.Json.ReportJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Daily reports over the wire.
@RestController
@RequestMapping("/api/v1")
@Needs(Permission.SEE_ENTERPRISES)
class ReportApi {

    private static final String SEEN = "\"(\\d{1,5})\"";

    private final DailyReports reports;
    private final ProjectReports projects;

    ReportApi(DailyReports reports, ProjectReports projects) {
        this.reports = reports;
        this.projects = projects;
    }

    /// Sends a report, or corrects it. With If-Match only when nobody else corrected it since.
    @PostMapping("/reports")
    @Needs(Permission.REPORT)
    ResponseEntity<Answer> submit(
            @RequestBody ReportBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor,
            Locale locale) {
        var revision = ifMatch != null && ifMatch.matches(SEEN) ? Integer.valueOf(ifMatch.replace("\"", "")) : null;
        var sending = new Sending(DailyReport.Source.API, key, revision);
        return switch (reports.submit(body.form(), sending, actor)) {
            case Submission.Accepted(var report, var findings, var again) ->
                ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                        .header(HttpHeaders.ETAG, Version.tag(report.revision()))
                        .body(new Answer(ReportJson.of(report), FoundJson.of(findings, locale), again));
            case Submission.Refused(var findings) ->
                ResponseEntity.unprocessableContent().body(new Answer(null, FoundJson.of(findings, locale), false));
            case Submission.Overtaken(var current) ->
                ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                        .header(HttpHeaders.ETAG, Version.tag(current.revision()))
                        .body(new Answer(ReportJson.of(current), List.of(), false));
        };
    }

    /// Sends many; one answer for each, in their order. What is refused does not keep the others back.
    @PostMapping("/reports/many")
    @Needs(Permission.REPORT)
    List<Answer> submitMany(@RequestBody List<ReportBody> bodies, Actor actor, Locale locale) {
        return reports.submitAll(bodies.stream().map(ReportBody::form).toList(), DailyReport.Source.API, actor).stream()
                .map(it -> answer(it, locale))
                .toList();
    }

    private static Answer answer(Submission outcome, Locale locale) {
        return switch (outcome) {
            case Submission.Accepted(var report, var findings, var again) ->
                new Answer(ReportJson.of(report), FoundJson.of(findings, locale), again);
            case Submission.Refused(var findings) -> new Answer(null, FoundJson.of(findings, locale), false);
            case Submission.Overtaken(var current) -> new Answer(ReportJson.of(current), List.of(), false);
        };
    }

    /// The report of a day; with `knownOn` as it was known at that moment.
    @GetMapping("/enterprises/{id}/reports/{day}")
    ResponseEntity<ReportJson> one(
            @PathVariable int id,
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable Instant knownOn,
            Actor actor) {
        var found = knownOn == null ? reports.find(id(id), day, actor) : reports.asKnownOn(id(id), day, knownOn, actor);
        var report = found.orElseThrow(() -> new NotInScope("report", id + "/" + day));
        return Version.tagged(report.revision(), ReportJson.of(report));
    }

    /// Every word on a day, the oldest first.
    @GetMapping("/enterprises/{id}/reports/{day}/history")
    List<ReportJson> history(@PathVariable int id, @PathVariable LocalDate day, Actor actor) {
        return reports.history(id(id), day, actor).stream().map(ReportJson::of).toList();
    }

    /// The last reports up to a day, the newest first.
    @GetMapping("/enterprises/{id}/reports")
    List<ReportJson> last(
            @PathVariable int id,
            @RequestParam LocalDate upTo,
            @RequestParam(defaultValue = "14") int days,
            Actor actor) {
        return reports.last(id(id), upTo, Math.clamp(days, 1, 366), actor).stream()
                .map(ReportJson::of)
                .toList();
    }

    @PostMapping("/project-reports")
    @Needs(Permission.REPORT)
    ResponseEntity<ProjectAnswer> submitProject(
            @RequestBody ProjectBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        var sending = new Sending(DailyReport.Source.API, key, null);
        return switch (projects.submit(body.form(), sending, actor)) {
            case ProjectReport.Outcome.Accepted(var report, var again) ->
                ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(new ProjectAnswer(report, List.of(), again));
            case ProjectReport.Outcome.Refused(var findings) ->
                ResponseEntity.unprocessableContent()
                        .body(new ProjectAnswer(null, FoundJson.of(findings, locale), false));
        };
    }

    /// A number that cannot be an id is outside every scope.
    private static EnterpriseId id(int id) {
        if (id <= 0) {
            throw new NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }
}
