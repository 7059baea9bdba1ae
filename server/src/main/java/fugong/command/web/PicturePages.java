package fugong.command.web;

import fugong.command.Picture;
import fugong.command.Pictures;
import fugong.kernel.AreaId;
import fugong.registry.Area;
import fugong.registry.Industries;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Figure;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import fugong.web.ScriptData;
import fugong.zones.ZoneLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The command picture: what a leader sees at eight in the morning.
@Controller
class PicturePages {

    private final Pictures pictures;
    private final MessageSource messages;
    private final Clock clock;
    private final ScriptData scripts;
    private final Sections sections;

    PicturePages(Pictures pictures, MessageSource messages, Clock clock, ScriptData scripts, Sections sections) {
        this.sections = sections;
        this.scripts = scripts;
        this.pictures = pictures;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static NavItem pictureNav() {
        return new NavItem("command.nav.picture", "/picture", Section.TODAY, 10, Permission.SEE_PICTURE);
    }

    @GetMapping("/picture")
    @Needs(Permission.SEE_PICTURE)
    String picture(
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "resumption") String code,
            @RequestParam(defaultValue = "SECTION") Dimension by,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate shown = day != null ? day : LocalDate.now(clock).minusDays(1);
        List<Area> tops = pictures.tops(shown, actor);
        model.addAttribute("tops", tops);
        model.addAttribute("day", shown);
        if (area == null && tops.isEmpty()) {
            return "command/nothing";
        }
        AreaId id = area != null ? area(area) : tops.getFirst().id();
        Picture picture = pictures.of(id, shown, code, actor);
        fill(model, picture, by, actor, locale);
        return "command/picture";
    }

    private void fill(Model model, Picture picture, Dimension by, Actor actor, Locale locale) {
        List<Place> places = places(picture, locale);
        model.addAttribute("picture", picture);
        model.addAttribute("name", picture.area().name(locale));
        model.addAttribute("vector", vector(picture, locale));
        model.addAttribute("chosen", shown(picture.headline(), picture, locale));
        model.addAttribute("places", places);
        model.addAttribute("best", sorted(places, false));
        model.addAttribute("worst", sorted(places, true));
        Trend trend = Trend.of(picture, locale);
        model.addAttribute(
                "mapJson", scripts.of(places.stream().map(MapValue::of).toList()));
        model.addAttribute("trend", trend);
        model.addAttribute("trendJson", scripts.of(trend));
        model.addAttribute("by", by);
        model.addAttribute(
                "dimensions", List.of(Dimension.SECTION, Dimension.SIZE, Dimension.OWNERSHIP, Dimension.SCALE));
        model.addAttribute(
                "split",
                pictures.split(by, picture.chosen().code(), picture.area().id(), picture.day(), actor).stream()
                        .map(it -> new Part(partName(it, locale), shown(it, picture, locale)))
                        .toList());
        model.addAttribute(
                "waiting",
                pictures.waiting(picture.area().id(), picture.day(), actor).orElse(null));
        model.addAttribute("level", picture.level().orElse(null));
        model.addAttribute(
                "levelName", picture.level().map(it -> it.grade().name(locale)).orElse(""));
        model.addAttribute(
                "levelClause",
                picture.level().map(it -> it.ground().sentence(locale)).orElse(""));
        model.addAttribute("locale", locale);
    }

    /// A part of a split with the name of its value.
    public record Part(String name, Shown figure) {}

    private String partName(Figure figure, Locale locale) {
        String value = figure.value();
        if (figure.dimension() == Dimension.SECTION && !value.equals(Industries.UNKNOWN)) {
            return sections.name(value, locale);
        }
        String key = value.equals(Industries.UNKNOWN)
                ? "command.unknown"
                : "command." + figure.dimension().name().toLowerCase(Locale.ROOT) + "." + value;
        return Objects.requireNonNullElse(messages.getMessage(key, null, value, locale), value);
    }

    private List<Shown> vector(Picture picture, Locale locale) {
        return picture.vector().stream().map(it -> shown(it, picture, locale)).toList();
    }

    private Shown shown(Figure figure, Picture picture, Locale locale) {
        var definition = picture.definitions().stream()
                .filter(it -> it.code().equals(figure.code()))
                .findFirst()
                .orElseThrow();
        boolean whole = figure.dimension() == Dimension.ALL && picture.vector().contains(figure);
        return Shown.of(
                figure,
                definition,
                whole ? picture.before(figure) : Optional.empty(),
                picture.consumers(),
                messages,
                locale);
    }

    private List<Place> places(Picture picture, Locale locale) {
        return picture.below().entrySet().stream()
                .map(it -> place(it.getKey(), it.getValue(), picture, locale))
                .toList();
    }

    private Place place(Area area, Figure figure, Picture picture, Locale locale) {
        ZoneLevel level = picture.levels().get(area);
        var units = figure.units();
        return new Place(
                area.id().value(),
                area.name(locale),
                area.kind().name(),
                shown(figure, picture, locale),
                level == null ? null : level.grade().rank(),
                level == null ? "" : level.grade().name(locale),
                Math.max(0, units.register() - units.reported() - units.excluded()),
                "/picture?area=%d&day=%s&code=%s".formatted(area.id().value(), picture.day(), figure.code()));
    }

    private static List<Place> sorted(List<Place> places, boolean worstFirst) {
        Comparator<Place> byShare = Comparator.comparingDouble(it -> it.figure().share());
        List<Place> known =
                places.stream().filter(it -> it.figure().share() != null).toList();
        return known.stream()
                .sorted(worstFirst ? byShare : byShare.reversed())
                .limit(Math.min(3, known.size() / 2)) // nobody is best and worst at once
                .toList();
    }

    /// What the map's script wants.
    public record MapValue(int id, String name, @Nullable Double value, String text, String note, String href) {
        static MapValue of(Place place) {
            return new MapValue(
                    place.id(),
                    place.name(),
                    place.figure().share(),
                    place.figure().value(),
                    place.figure().base() + " · " + place.figure().coverage(),
                    place.href());
        }
    }

    /// Ids from outside may be anything; those that no area can have are not there.
    static AreaId area(int id) {
        if (id <= 0) {
            throw new NotInScope("area", id);
        }
        return new AreaId(id);
    }
}
