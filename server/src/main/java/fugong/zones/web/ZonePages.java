package fugong.zones.web;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.zones.FactWord;
import fugong.zones.OfficialLevel;
import fugong.zones.ZoneLevel;
import fugong.zones.ZoneRegister;
import fugong.zones.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The map of levels by day, the story of one area, the rules.
@Controller
@Needs(Permission.SEE_PICTURE)
class ZonePages {

    /// Days of the slider on either side of the day.
    private static final int AROUND = 45;

    private final Zones zones;
    private final ZoneRegister register;
    private final Areas areas;
    private final Clock clock;

    ZonePages(Zones zones, ZoneRegister register, Areas areas, Clock clock) {
        this.zones = zones;
        this.register = register;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/zones")
    String map(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate known,
            Locale locale,
            Model model) {
        var today = LocalDate.now(clock);
        var shown = day == null ? today : day;
        var slider = slider(shown, today);
        model.addAttribute("day", shown);
        model.addAttribute("knownOn", knownOn(known, shown, today));
        model.addAttribute("groups", groups(shown, knownOn(known, shown, today), locale));
        model.addAttribute("first", slider.getFirst());
        model.addAttribute("last", slider.getLast());
        model.addAttribute("steps", slider.getFirst().until(slider.getLast(), ChronoUnit.DAYS));
        model.addAttribute("step", slider.getFirst().until(shown, ChronoUnit.DAYS));
        return "zones/map";
    }

    /// By all that is known today, unless the page asks for an earlier state of knowledge.
    private static LocalDate knownOn(@Nullable LocalDate asked, LocalDate day, LocalDate today) {
        return asked != null ? asked : today.isAfter(day) ? today : day;
    }

    /// From the first fact to two weeks after the last, but no more than a quarter of a year around the day.
    private List<LocalDate> slider(LocalDate day, LocalDate today) {
        var days = register.told().stream().map(FactWord::day).sorted().toList();
        var first = days.isEmpty() ? day : days.getFirst();
        var last = days.isEmpty() ? today : days.getLast().plusDays(14);
        var from = first.isBefore(day.minusDays(AROUND)) ? day.minusDays(AROUND) : first;
        var to = last.isAfter(day.plusDays(AROUND)) ? day.plusDays(AROUND) : last;
        return List.of(from.isAfter(day) ? day : from, to.isBefore(day) ? day : to);
    }

    /// The areas of one parent.
    record Group(int id, String name, List<ZoneRow> rows, List<Count> counts) {

        /// No rule holds anywhere in it, so it comes last.
        boolean unruled() {
            return rows.stream().noneMatch(ZoneRow::ruled);
        }
    }

    /// How many areas of a group have a level.
    record Count(String level, int shade, int areas) {}

    private List<Group> groups(LocalDate day, LocalDate knownOn, Locale locale) {
        var tree = areas.tree();
        var levels = zones.map(day, knownOn);
        var groups = new ArrayList<Group>();
        for (var parent : tree.all(day)) {
            var rows = tree.children(parent.id(), day).stream()
                    .filter(it -> levels.containsKey(it.id())
                            || tree.children(it.id(), day).isEmpty())
                    .map(it -> ZoneRow.of(it, levels.get(it.id()), locale))
                    .sorted(Comparator.comparingInt((ZoneRow it) -> -it.shade()).thenComparing(ZoneRow::code))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(parent.id().value(), parent.name(locale), rows, counts(rows)));
            }
        }
        groups.sort(Comparator.comparing(Group::unruled));
        return groups;
    }

    private static List<Count> counts(List<ZoneRow> rows) {
        return rows.stream()
                .map(ZoneRow::level)
                .distinct()
                .map(level ->
                        rows.stream().filter(it -> it.level().equals(level)).toList())
                .map(it -> new Count(it.getFirst().level(), it.getFirst().shade(), it.size()))
                .toList();
    }

    @GetMapping("/zones/areas/{id}")
    String area(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate known,
            Actor actor,
            Locale locale,
            Model model) {
        var today = LocalDate.now(clock);
        var shown = day == null ? today : day;
        var knownOn = knownOn(known, shown, today);
        var area = areas.tree().find(area(id), shown).orElseThrow(() -> new NotInScope("area", id));
        var level = zones.at(area.id(), shown, knownOn);
        model.addAttribute("day", shown);
        model.addAttribute("knownOn", knownOn);
        model.addAttribute("area", area);
        model.addAttribute("name", area.name(locale));
        model.addAttribute("row", ZoneRow.of(area, level.orElse(null), locale));
        model.addAttribute("level", level.orElse(null));
        model.addAttribute("changes", changes(area.id(), shown, today.isAfter(shown) ? today : shown, knownOn, locale));
        model.addAttribute("measures", zones.allowed(area.id(), shown).measures());
        model.addAttribute("said", register.said(area.id()));
        model.addAttribute("official", official(area.id()));
        model.addAttribute("levels", zones.levelsInForce(area.id(), shown));
        model.addAttribute("mayDecide", actor.may(Permission.DECIDE_ZONES));
        return "zones/area";
    }

    private static AreaId area(int id) {
        if (id <= 0) {
            throw new NotInScope("area", id);
        }
        return new AreaId(id);
    }

    /// A stretch of days with one level and one reason.
    record Change(LocalDate from, LocalDate to, ZoneRow row) {}

    private List<Change> changes(AreaId area, LocalDate day, LocalDate today, LocalDate knownOn, Locale locale) {
        var tree = areas.tree();
        var changes = new ArrayList<Change>();
        var until = today.isAfter(day.plusDays(AROUND)) ? day.plusDays(AROUND) : today;
        @Nullable ZoneLevel before = null;
        for (var level : zones.history(area, day.minusDays(AROUND), until, knownOn)) {
            if (before != null && same(before, level)) {
                var last = changes.removeLast();
                changes.add(new Change(last.from(), level.day(), last.row()));
            } else {
                var row = ZoneRow.of(tree.at(level.area(), level.day()), level, locale);
                changes.add(new Change(level.day(), level.day(), row));
            }
            before = level;
        }
        return changes.reversed();
    }

    private static boolean same(ZoneLevel a, ZoneLevel b) {
        return a.day().plusDays(1).equals(b.day())
                && a.grade().equals(b.grade())
                && a.ground().word().equals(b.ground().word())
                && a.ground().title(Locale.ENGLISH).equals(b.ground().title(Locale.ENGLISH));
    }

    private List<OfficialLevel> official(AreaId area) {
        return register.official().stream().filter(it -> it.area().equals(area)).toList();
    }

    @PostMapping("/zones/areas/{id}/official")
    @Needs(Permission.DECIDE_ZONES)
    String decide(
            @PathVariable int id,
            @RequestParam String level,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam String document,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        register.decide(new ZonesApi.Decision(level, from, to, document, link, reason).of(area(id)), actor);
        return "redirect:/zones/areas/%d?day=%s".formatted(id, from);
    }

    @PostMapping("/zones/areas/{id}/official/take-back")
    @Needs(Permission.DECIDE_ZONES)
    String takeBack(@PathVariable int id, @RequestParam LocalDate from, Actor actor) {
        official(area(id)).stream()
                .filter(it -> Objects.equals(it.validFrom(), from))
                .forEach(it -> register.takeBack(it, actor));
        return "redirect:/zones/areas/%d?day=%s".formatted(id, from);
    }

    @GetMapping("/zones/rules")
    String rules(Locale locale, Model model) {
        model.addAttribute("rules", zones.rules());
        model.addAttribute("tables", zones.tables());
        model.addAttribute("zh", locale.getLanguage().equals("zh"));
        return "zones/rules";
    }
}
