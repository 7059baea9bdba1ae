package fugong.security.web;

import fugong.security.Needs;
import fugong.security.Permission;
import fugong.security.TrailChain;
import fugong.security.trail.TrailLines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The trail, for auditors and administrators.
@Controller
@Needs(Permission.SEE_TRAIL)
class TrailPages {

    private static final int PAGE = 100;

    private final TrailLines lines;
    private final TrailChain chain;
    private final Clock clock;

    TrailPages(TrailLines lines, TrailChain chain, Clock clock) {
        this.lines = lines;
        this.chain = chain;
        this.clock = clock;
    }

    /// The filters as they stand in the address, so that a view of the trail can be sent to somebody.
    record Query(
            String kind,
            String who,
            String what,
            String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping("/trail")
    String page(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter = new TrailLines.Filter(
                kind,
                who.strip(),
                what.strip(),
                subject.strip(),
                from == null ? null : midnight(from),
                to == null ? null : midnight(to.plusDays(1)),
                before);
        var found = lines.list(filter, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("query", new Query(kind, who, what, subject, from, to));
        model.addAttribute("lines", shown);
        model.addAttribute("older", found.size() > PAGE ? shown.getLast().id() : null);
        return "security/trail";
    }

    @PostMapping("/trail/verify")
    String verify(Model model) {
        model.addAttribute("check", chain.verify());
        return page("", "", "", "", null, null, null, model);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
