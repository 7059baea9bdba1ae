package fugong.transport.papers.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.boarding.Boarding;
import fugong.transport.costs.CostShares;
import fugong.transport.feeds.TripCalendar;
import fugong.transport.papers.SheetPdf;
import fugong.transport.papers.SheetWorkbook;
import fugong.transport.papers.TripSheet;
import fugong.transport.papers.TripSheets;
import fugong.transport.trip.Trip;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Trips of a week, the sheet of one in every form.
@Controller
@Needs(Permission.SEE_TRANSPORT)
class TripPages {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TripSheets sheets;
    private final SheetPdf pdf;
    private final SheetWorkbook workbook;
    private final Boarding boarding;
    private final CostShares costs;
    private final Clock clock;

    TripPages(
            TripSheets sheets, SheetPdf pdf, SheetWorkbook workbook, Boarding boarding, CostShares costs, Clock clock) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.workbook = workbook;
        this.boarding = boarding;
        this.costs = costs;
        this.clock = clock;
    }

    @GetMapping("/transport/trips")
    String list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer plan,
            Actor actor,
            Locale locale,
            Model model) {
        var from = day == null ? LocalDate.now(clock) : day;
        model.addAttribute("day", from);
        model.addAttribute("to", from.plusDays(6));
        model.addAttribute(
                "trips",
                plan == null ? sheets.list(from, from.plusDays(6), locale, actor) : sheets.of(plan, actor, locale));
        return "transport/trips";
    }

    @GetMapping("/transport/trips/{id}")
    String one(@PathVariable int id, Actor actor, Locale locale, Model model) {
        var sheet = sheets.of(id, locale, actor);
        model.addAttribute("sheet", sheet);
        model.addAttribute("handovers", boarding.handovers(id));
        model.addAttribute("costs", costs.of(sheet.trip()));
        model.addAttribute("mayRun", actor.may(Permission.RUN_TRIPS));
        return "transport/trip";
    }

    @PostMapping("/transport/trips/{id}/crew")
    @Needs(Permission.RUN_TRIPS)
    String name(
            @PathVariable int id,
            @RequestParam String role,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            Actor actor) {
        sheets.name(id, new TripSheet.Person(role, name.strip(), phone.strip()), actor);
        return "redirect:/transport/trips/" + id;
    }

    @GetMapping("/transport/trips/{id}/sheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int id, Actor actor, Locale locale) {
        var body = pdf.of(sheets.of(id, locale, actor), locale);
        return file(body, MediaType.APPLICATION_PDF_VALUE, "trip-%d.pdf".formatted(id));
    }

    @GetMapping("/transport/trips/{id}/sheet.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int id, Actor actor, Locale locale) {
        return file(workbook.of(sheets.of(id, locale, actor), locale), SHEET, "trip-%d.xlsx".formatted(id));
    }

    /// Without names: a calendar is synced to who knows where.
    @GetMapping("/transport/trips/{id}/trip.ics")
    ResponseEntity<byte[]> calendar(@PathVariable int id, Actor actor, Locale locale) {
        var sheet = sheets.of(id, locale, actor);
        var stops = sheet.stops().stream()
                .map(it -> "%tR %s".formatted(it.boards(), it.place()))
                .collect(Collectors.joining("\n"));
        var entry = new TripCalendar.Entry(
                id,
                sheet.trip().version(),
                sheet.trip().departs(),
                sheet.trip().arrives(),
                clock.instant(),
                "%s → %s".formatted(sheet.vehicle(), sheet.destination()),
                sheet.stops().isEmpty() ? "" : sheet.stops().getFirst().place(),
                stops,
                sheet.trip().state() == Trip.State.CANCELLED);
        return file(
                TripCalendar.of(entry).getBytes(StandardCharsets.UTF_8),
                "text/calendar;charset=UTF-8",
                "trip-%d.ics".formatted(id));
    }

    private static ResponseEntity<byte[]> file(byte[] body, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
