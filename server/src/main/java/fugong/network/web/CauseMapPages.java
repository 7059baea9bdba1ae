package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.network.Ranking;
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
    public record Place(int id, String name, double value, String text, String note, String href, long bar) {}

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
        return "network/map";
    }

    @GetMapping("/network/map/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String enterprise(@PathVariable int id, @RequestParam LocalDate day, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        fill(model, ranking.places(own.id(), day, actor), day, own.name(locale), locale);
        model.addAttribute("own", own);
        return "network/map";
    }

    private void fill(Model model, Map<AreaId, Double> causes, LocalDate day, String name, Locale locale) {
        double whole = causes.values().stream().mapToDouble(it -> it).sum();
        double most = causes.values().stream().mapToDouble(it -> it).max().orElse(1);
        List<Place> places = causes.entrySet().stream()
                .sorted(Map.Entry.<AreaId, Double>comparingByValue(Comparator.reverseOrder()))
                .map(it -> place(it.getKey(), it.getValue(), whole, most, day, locale))
                .toList();
        model.addAttribute("day", day);
        model.addAttribute("name", name);
        model.addAttribute("lost", said.money(whole, locale));
        model.addAttribute("places", places);
        model.addAttribute("mapJson", scripts.of(places));
        model.addAttribute("within", causes.isEmpty() ? 0 : within(causes, day));
    }

    private Place place(AreaId area, double yuan, double whole, double most, LocalDate day, Locale locale) {
        return new Place(
                area.value(),
                areas.tree().find(area, day).map(it -> it.name(locale)).orElse(""),
                1 - yuan / most,
                Said.percent(yuan / whole) + " %",
                said.money(yuan, locale),
                "/network?day=" + day + "&area=" + area,
                Math.max(1, Math.round(100 * yuan / most)));
    }

    /// The city in which most of it lies: whose map is shown.
    private int within(Map<AreaId, Double> causes, LocalDate day) {
        var tree = areas.tree();
        var largest = causes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return tree.path(largest, day).stream()
                .filter(it -> it.kind() == Area.Kind.PREFECTURE)
                .findFirst()
                .map(it -> it.id().value())
                .orElse(largest.value());
    }
}
