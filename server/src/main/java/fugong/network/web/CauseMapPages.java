package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.network.Ranking;
import fugong.network.places.CausePlaces;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.web.ScriptData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where on the map the causes of a loss lie: of an area's, or of one enterprise's.
@Controller
class CauseMapPages {

    private static final int MOST_MAPS = 6;

    private final Ranking ranking;
    private final Enterprises enterprises;
    private final Areas areas;
    private final Building building;
    private final Said said;
    private final ScriptData scripts;

    CauseMapPages(
            Ranking ranking, Enterprises enterprises, Areas areas, Building building, Said said, ScriptData scripts) {
        this.ranking = ranking;
        this.enterprises = enterprises;
        this.areas = areas;
        this.building = building;
        this.said = said;
        this.scripts = scripts;
    }

    /// @param value for the colour: the largest cause is 0, no cause 1
    /// @param drawn share of it that rests on estimated links
    public record Place(
            int id, String name, double value, String text, String note, String href, long bar, long drawn) {}

    /// A city in which causes lie: its map is drawn.
    public record City(int id, String name) {}

    @GetMapping("/network/map")
    @Needs(Permission.SEE_PICTURE)
    String area(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            Actor actor,
            Locale locale,
            Model model) {
        if (building.takesLonger(day, actor, locale, model)) {
            return "network/building";
        }
        var about = area == null || area <= 0 ? null : new AreaId(area);
        var query = new Ranking.Query(day, about, null, "", 0, null, 0, 1);
        var causes = ranking.places(query, actor);
        var name = about == null
                ? said.word("network.map.all", locale)
                : areas.tree().find(about, day).map(it -> it.name(locale)).orElse("");
        fill(model, causes, day, name, locale);
        model.addAttribute("link", "/network/loss?day=" + day + (about == null ? "" : "&area=" + about.value()));
        return "network/map";
    }

    @GetMapping("/network/map/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String enterprise(@PathVariable int id, @RequestParam LocalDate day, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        fill(model, ranking.places(own.id(), day, actor), day, own.name(locale), locale);
        model.addAttribute("own", own);
        model.addAttribute("link", "/network/drawn/" + id + "?day=" + day);
        return "network/map";
    }

    private void fill(Model model, Map<AreaId, CausePlaces.Part> causes, LocalDate day, String name, Locale locale) {
        double whole = causes.values().stream().mapToDouble(it -> it.yuan()).sum();
        double drawn = causes.values().stream().mapToDouble(it -> it.drawn()).sum();
        double most =
                causes.values().stream().mapToDouble(it -> it.yuan()).max().orElse(1);
        List<Place> places = causes.entrySet().stream()
                .sorted(largestFirst())
                .map(it -> place(it.getKey(), it.getValue(), whole, most, day, locale))
                .toList();
        model.addAttribute("day", day);
        model.addAttribute("name", name);
        model.addAttribute("lost", said.money(whole, locale));
        model.addAttribute("places", places);
        model.addAttribute("mapJson", scripts.of(places));
        model.addAttribute("drawn", whole == 0 ? 0 : Said.percent(drawn / whole));
        model.addAttribute("cities", cities(causes, day, locale));
    }

    private static Comparator<Map.Entry<AreaId, CausePlaces.Part>> largestFirst() {
        return Comparator.comparingDouble(it -> -it.getValue().yuan());
    }

    private Place place(AreaId area, CausePlaces.Part part, double whole, double most, LocalDate day, Locale locale) {
        double yuan = part.yuan();
        return new Place(
                area.value(),
                areas.tree().find(area, day).map(it -> it.name(locale)).orElse(""),
                1 - yuan / most,
                Said.percent(yuan / whole) + " %",
                said.money(yuan, locale),
                "/network?day=" + day + "&area=" + area,
                Math.max(1, Math.round(100 * yuan / most)),
                Said.percent(part.drawn() / yuan));
    }

    /// Every city in which causes lie, the one with most of it first: each gets its map.
    private List<City> cities(Map<AreaId, CausePlaces.Part> causes, LocalDate day, Locale locale) {
        var tree = areas.tree();
        return causes.entrySet().stream()
                .sorted(largestFirst())
                .map(it -> tree.path(it.getKey(), day))
                .map(path -> path.stream()
                        .filter(it -> it.kind() == Area.Kind.PREFECTURE)
                        .findFirst()
                        .orElse(path.getLast()))
                .map(it -> new City(it.id().value(), it.name(locale)))
                .distinct()
                .limit(MOST_MAPS)
                .toList();
    }
}
