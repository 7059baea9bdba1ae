package fugong.zones.web;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.zones.Allowance;
import fugong.zones.OfficialLevel;
import fugong.zones.RuleCard;
import fugong.zones.TripRule;
import fugong.zones.ZoneLevel;
import fugong.zones.ZoneRegister;
import fugong.zones.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Levels and what they allow, for machines.
@RestController
@RequestMapping("/api/v1/zones")
@Needs(Permission.SEE_PICTURE)
class ZonesApi {

    private static final int LONGEST = 366;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Zones zones;
    private final ZoneRegister register;
    private final Areas areas;
    private final Clock clock;

    ZonesApi(Zones zones, ZoneRegister register, Areas areas, Clock clock) {
        this.zones = zones;
        this.register = register;
        this.areas = areas;
        this.clock = clock;
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    /// Levels of all areas on a day, as known at the end of another.
    @GetMapping
    List<ZoneRow> all(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate known,
            Locale locale) {
        var tree = areas.tree();
        return zones.map(orToday(day), known == null ? EVER : known).values().stream()
                .map(it -> ZoneRow.of(tree.at(it.area(), it.day()), it, locale))
                .toList();
    }

    /// Levels of many days, for a map with a slider.
    record Days(List<LocalDate> days, List<OfArea> areas) {}

    /// @param shades per day: 0 to 3, or -1 for no level
    record OfArea(int id, String name, List<Integer> shades, List<String> levels) {}

    @GetMapping("/days")
    Days days(@RequestParam LocalDate from, @RequestParam LocalDate to, Locale locale) {
        var last = least(from, to);
        var days = last.isBefore(from)
                ? List.<LocalDate>of()
                : from.datesUntil(last.plusDays(1)).toList();
        var maps = days.stream().map(zones::map).toList();
        var tree = areas.tree();
        return new Days(
                days,
                maps.stream()
                        .flatMap(it -> it.keySet().stream())
                        .distinct()
                        .map(id -> new OfArea(
                                id.value(),
                                tree.at(id, last).name(locale),
                                perDay(
                                        maps,
                                        id,
                                        -1,
                                        it -> ZoneRow.shade(it.grade().colour())),
                                perDay(maps, id, "", it -> it.grade().name(locale))))
                        .toList());
    }

    private static <T> List<T> perDay(
            List<Map<AreaId, ZoneLevel>> maps, AreaId area, T without, Function<ZoneLevel, T> what) {
        return maps.stream()
                .map(it -> it.containsKey(area) ? what.apply(it.get(area)) : without)
                .toList();
    }

    /// The level of one area and what it allows.
    @GetMapping("/areas/{id}")
    Allowance area(@PathVariable int id, @RequestParam(required = false) @Nullable LocalDate day) {
        return zones.allowed(known(id, orToday(day)), orToday(day));
    }

    @GetMapping("/areas/{id}/history")
    List<ZoneLevel> history(@PathVariable int id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var last = least(from, to);
        return last.isBefore(from) ? List.of() : zones.history(known(id, last), from, last, EVER);
    }

    private static LocalDate least(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > LONGEST ? from.plusDays(LONGEST) : to;
    }

    /// The load cap of a trip and the measures it follows from.
    record Trip(double loadCap, TripRule rule) {}

    @GetMapping("/trip")
    Trip trip(
            @RequestParam TripRule.Kind kind,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable LocalDate day) {
        var rule = zones.trip(kind, known(from, orToday(day)), known(to, orToday(day)), orToday(day));
        return new Trip(rule.loadCap(), rule);
    }

    @GetMapping("/rules")
    List<RuleCard> rules() {
        return zones.rules();
    }

    /// What an office decides.
    record Decision(
            String level,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String document,
            @Nullable String link,
            @Nullable String reason) {

        OfficialLevel of(AreaId area) {
            boolean whole = level != null && !level.isBlank() && validFrom != null && document != null;
            if (!whole || document.isBlank() || validTo != null && validTo.isBefore(validFrom)) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "level, validFrom and document must be there, and validTo not before validFrom");
            }
            return new OfficialLevel(
                    area,
                    level,
                    validFrom,
                    validTo,
                    document,
                    Objects.requireNonNullElse(link, ""),
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    @PostMapping("/areas/{id}/official")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.DECIDE_ZONES)
    Allowance decide(@PathVariable int id, @RequestBody Decision decision, Actor actor) {
        if (id <= 0) {
            throw new NotInScope("area", id);
        }
        var level = decision.of(new AreaId(id));
        var area = known(id, level.validFrom());
        register.decide(level, actor);
        return zones.allowed(area, level.validFrom());
    }

    private AreaId known(int id, LocalDate day) {
        if (id <= 0 || areas.tree().find(new AreaId(id), day).isEmpty()) {
            throw new NotInScope("area", id);
        }
        return new AreaId(id);
    }
}
