package fugong.transport.lines.web;

import fugong.kernel.GroupId;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.feeds.LinesMap;
import fugong.transport.lines.ByHand;
import fugong.transport.lines.CommuterLines;
import fugong.transport.lines.HourText;
import fugong.transport.lines.Kept;
import fugong.transport.lines.LineTerms;
import fugong.transport.lines.Outcome;
import fugong.transport.lines.Timetable;
import fugong.web.ScriptData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Parks, a park's timetables, one timetable with its map and arithmetic.
@Controller
@Needs({Permission.SEE_TRANSPORT, Permission.SEE_ENTERPRISES})
class LinePages {

    private final CommuterLines lines;
    private final ScriptData script;
    private final Clock clock;

    LinePages(CommuterLines lines, ScriptData script, Clock clock) {
        this.lines = lines;
        this.script = script;
        this.clock = clock;
    }

    @GetMapping("/transport/lines")
    @Needs(Permission.SEE_ENTERPRISES)
    String parks(Actor actor, Model model) {
        model.addAttribute("parks", lines.parks(actor));
        return "transport/lines";
    }

    @GetMapping("/transport/lines/parks/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String park(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable List<String> refused,
            Actor actor,
            Model model) {
        if (id <= 0) {
            throw new NotInScope("park", id);
        }
        model.addAttribute("park", lines.park(new GroupId(id), actor));
        model.addAttribute("terms", LineTerms.USUAL);
        model.addAttribute("refused", refused == null ? List.of() : known(refused));
        model.addAttribute("mayPlan", actor.may(Permission.PLAN_TRANSPORT));
        return "transport/lines-park";
    }

    /// Only words that have a text: the address is anybody's to write.
    private static List<String> known(List<String> refused) {
        return refused.stream()
                .filter(it -> it.matches("(terms\\.)?[a-zA-Z-]{1,30}"))
                .toList();
    }

    @PostMapping("/transport/lines/parks/{id}/propose")
    @Needs(Permission.PLAN_TRANSPORT)
    String propose(
            @PathVariable int id,
            @RequestParam int rated,
            @RequestParam int loadCap,
            @RequestParam int openAt,
            @RequestParam int maxWalk,
            @RequestParam int maxRide,
            @RequestParam int early,
            @RequestParam double busCost,
            @RequestParam double costPerKm,
            @RequestParam double fare,
            @RequestParam(defaultValue = "1") long seed,
            Actor actor) {
        if (id <= 0) {
            throw new NotInScope("group", id);
        }
        var terms = new LineTerms(rated, loadCap, openAt, maxWalk, maxRide, early, busCost, costPerKm, fare);
        return switch (lines.propose(new GroupId(id), terms, seed, actor)) {
            case Outcome.Done(int draft) -> "redirect:/transport/lines/" + draft;
            case Outcome.Refused(var why) ->
                "redirect:/transport/lines/parks/%d?refused=%s".formatted(id, String.join(",", why));
        };
    }

    @GetMapping("/transport/lines/{id}")
    String one(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable List<String> refused,
            Actor actor,
            Locale locale,
            Model model) {
        var kept = lines.require(id, actor);
        var timetable = kept.timetable();
        model.addAttribute("kept", kept);
        model.addAttribute("refused", refused == null ? List.of() : known(refused));
        model.addAttribute("terms", timetable.terms());
        model.addAttribute(
                "rows",
                timetable.lines().stream()
                        .map(it -> LineRow.of(timetable, it, locale))
                        .toList());
        model.addAttribute(
                "works",
                timetable.works().stream()
                        .map(it -> work(timetable, it, locale))
                        .toList());
        model.addAttribute("money", timetable.money());
        model.addAttribute("buses", timetable.buses());
        model.addAttribute(
                "opening",
                timetable.lines().stream().filter(timetable::opensNormally).count());
        model.addAttribute("left", timetable.left());
        model.addAttribute("map", script.of(LinesMap.of(timetable)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("edit", kept.isDraft() && actor.may(Permission.PLAN_TRANSPORT));
        model.addAttribute("mayRegister", actor.may(Permission.SEE_ENTERPRISES));
        return "transport/lines-timetable";
    }

    /// @param over people above what the gate lets in within a slot
    record WorkRow(int enterprise, String name, String begin, List<Choice> choices, String ends, int over) {}

    record Choice(int minutes, String text, boolean chosen) {}

    private static WorkRow work(Timetable timetable, Timetable.Work it, Locale locale) {
        return new WorkRow(
                it.enterprise(),
                it.name(locale),
                HourText.write(it.begin()),
                it.begins().stream()
                        .map(at -> new Choice(at, HourText.write(at), at == it.begin()))
                        .toList(),
                HourText.write(it.begin() + it.minutes()),
                timetable.overfull().getOrDefault(it.enterprise(), 0));
    }

    @PostMapping("/transport/lines/{id}/begin")
    @Needs(Permission.PLAN_TRANSPORT)
    String begin(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam int enterprise,
            @RequestParam int at,
            Actor actor) {
        return shown(id, lines.change(id, version, new ByHand.Begin(enterprise, at), actor));
    }

    @PostMapping("/transport/lines/{id}/earlier")
    @Needs(Permission.PLAN_TRANSPORT)
    String earlier(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam String line,
            @RequestParam int stop,
            Actor actor) {
        return shown(id, lines.change(id, version, new ByHand.Earlier(line, stop), actor));
    }

    @PostMapping("/transport/lines/{id}/drop-stop")
    @Needs(Permission.PLAN_TRANSPORT)
    String dropStop(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam String line,
            @RequestParam int stop,
            Actor actor) {
        return shown(id, lines.change(id, version, new ByHand.DropStop(line, stop), actor));
    }

    @PostMapping("/transport/lines/{id}/drop-line")
    @Needs(Permission.PLAN_TRANSPORT)
    String dropLine(@PathVariable int id, @RequestParam int version, @RequestParam String line, Actor actor) {
        return shown(id, lines.change(id, version, new ByHand.DropLine(line), actor));
    }

    /// @param day which of the seven days, Monday is 1
    @PostMapping("/transport/lines/{id}/publish")
    @Needs(Permission.PLAN_TRANSPORT)
    String publish(
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable List<Integer> day,
            Actor actor) {
        var days = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            days.append(day != null && day.contains(i) ? '1' : '0');
        }
        return shown(id, lines.publish(id, version, from, to, days.toString(), actor));
    }

    private static String shown(int id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var _) -> "redirect:/transport/lines/" + id;
            case Outcome.Refused(var why) ->
                "redirect:/transport/lines/%d?refused=%s".formatted(id, String.join(",", why));
        };
    }

    /// For the API's map and the page's: the same words.
    static LinesMap map(Kept kept) {
        return LinesMap.of(kept.timetable());
    }
}
