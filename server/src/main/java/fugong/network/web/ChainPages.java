package fugong.network.web;

import fugong.network.Chain;
import fugong.network.SupplyLinks;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A chain leader's suppliers two levels up, and the customers on a list of who applies.
@Controller
class ChainPages {

    private final Chain chain;
    private final SupplyLinks links;
    private final Areas areas;
    private final Building building;
    private final Said said;
    private final Clock clock;

    ChainPages(Chain chain, SupplyLinks links, Areas areas, Building building, Said said, Clock clock) {
        this.building = building;
        this.chain = chain;
        this.links = links;
        this.areas = areas;
        this.said = said;
        this.clock = clock;
    }

    public record Row(String name, String place, String product, String pace, String kind, int members, int steps) {}

    public record Customer(String name, String place, String pace, int steps, List<String> lists) {}

    private LocalDate shown(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock).minusDays(1) : day;
    }

    @GetMapping("/network/upstream")
    @Needs(Permission.SEE_PICTURE)
    String upstream(@RequestParam(required = false) @Nullable LocalDate day, Actor actor, Locale locale, Model model) {
        var on = shown(day);
        if (building.takesLonger(on, actor, locale, model)) {
            return "network/building";
        }
        var catalogue = links.catalogue();
        model.addAttribute("day", on);
        model.addAttribute(
                "rows",
                chain.upstream(on, actor).stream()
                        .map(it -> new Row(
                                it.partner().name(locale),
                                areas.tree()
                                        .find(it.partner().area(), on)
                                        .map(area -> area.name(locale))
                                        .orElse(""),
                                catalogue.at(it.product()).name(locale),
                                it.pace().name(),
                                it.kind() == null ? "" : said.word(it.kind().key(), locale),
                                it.members(),
                                it.steps()))
                        .toList());
        return "network/upstream";
    }

    /// For the page of an enterprise that applies to reopen.
    @GetMapping("/network/customers/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String customers(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale,
            Model model) {
        var on = shown(day);
        model.addAttribute(
                "customers",
                chain.onTheList(Ids.enterprise(id), on, actor).stream()
                        .map(it -> new Customer(
                                it.partner().name(locale),
                                areas.tree()
                                        .find(it.partner().area(), on)
                                        .map(area -> area.name(locale))
                                        .orElse(""),
                                it.pace().name(),
                                it.steps(),
                                it.lists().stream()
                                        .map(list -> list.name(locale))
                                        .toList()))
                        .toList());
        return "network/customers :: list";
    }
}
