package fugong.network.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.FindingWords;
import fugong.kernel.Severity;
import fugong.network.Partners;
import fugong.network.SupplyLinks;
import fugong.network.catalogue.Catalogue;
import fugong.network.links.Declaration;
import fugong.network.links.Importance;
import fugong.network.links.LinkForm;
import fugong.network.links.LinkSource;
import fugong.network.links.Partner;
import fugong.network.links.SupplyLink;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "Who are your five most important suppliers and buyers?": asked on a phone, answered by name.
@Controller
class LinkPages {

    private final SupplyLinks links;
    private final Partners partners;
    private final Enterprises enterprises;
    private final Areas areas;
    private final Clock clock;

    LinkPages(SupplyLinks links, Partners partners, Enterprises enterprises, Areas areas, Clock clock) {
        this.links = links;
        this.partners = partners;
        this.enterprises = enterprises;
        this.areas = areas;
        this.clock = clock;
    }

    /// A link as one side sees it.
    public record Line(
            int partner,
            String name,
            String area,
            String product,
            @Nullable Long percent,
            String importance,
            String source,
            boolean synthetic,
            SupplyLink link) {}

    /// A candidate of the type-ahead.
    public record Candidate(String creditCode, String name, String area, String product) {}

    public record Said(String severity, String says, String mend) {}

    @GetMapping("/network/links/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String page(@PathVariable int id, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        var today = LocalDate.now(clock);
        var catalogue = links.catalogue();
        var found = links.of(own.id(), today, actor);
        var names = partners.list(
                found.stream()
                        .flatMap(it -> Stream.of(it.supplier(), it.buyer()))
                        .distinct()
                        .toList(),
                today);
        model.addAttribute("own", own);
        model.addAttribute("name", own.name(locale));
        model.addAttribute("suppliers", lines(found, own.id(), true, names, catalogue, locale));
        model.addAttribute("buyers", lines(found, own.id(), false, names, catalogue, locale));
        model.addAttribute("products", catalogue.products());
        model.addAttribute("mayTell", actor.may(Permission.REPORT));
        model.addAttribute("importances", List.of(Importance.ESSENTIAL, Importance.IMPORTANT, Importance.OTHER));
        return "network/links";
    }

    private List<Line> lines(
            List<SupplyLink> found,
            EnterpriseId own,
            boolean buys,
            Map<EnterpriseId, Partner> names,
            Catalogue catalogue,
            Locale locale) {
        return found.stream()
                .filter(it -> (buys ? it.buyer() : it.supplier()).equals(own))
                .map(it -> line(it, buys ? it.supplier() : it.buyer(), names, catalogue, locale))
                .toList();
    }

    private Line line(
            SupplyLink it, EnterpriseId other, Map<EnterpriseId, Partner> names, Catalogue catalogue, Locale locale) {
        var partner = names.get(other);
        int place = catalogue.place(it.product());
        return new Line(
                other.value(),
                partner == null ? "" : partner.name(locale),
                partner == null ? "" : area(partner, locale),
                place < 0 ? "" : catalogue.at(place).name(locale),
                it.share() == null ? null : Math.round(it.share() * 100),
                it.importance() == null ? "" : it.importance().name(),
                it.source().name(),
                it.source() == LinkSource.SYNTHESISED,
                it);
    }

    private String area(Partner partner, Locale locale) {
        return areas.tree()
                .find(partner.area(), LocalDate.now(clock))
                .map(it -> it.name(locale))
                .orElse("");
    }

    /// The list under the search field; at least two characters of a name or six of a code.
    @GetMapping("/network/links/{id}/partners")
    @Needs(Permission.REPORT)
    String candidates(
            @PathVariable int id, @RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        var catalogue = links.catalogue();
        model.addAttribute("q", q);
        model.addAttribute(
                "candidates",
                partners.suggest(q, LocalDate.now(clock)).stream()
                        .filter(it -> !it.id().equals(own.id()))
                        .map(it -> new Candidate(
                                it.creditCode(), it.name(locale), area(it, locale), product(it, catalogue, locale)))
                        .toList());
        return "network/partners :: candidates";
    }

    private static String product(Partner partner, Catalogue catalogue, Locale locale) {
        int place = catalogue.ofIndustry(partner.industry());
        return place < 0 ? "" : catalogue.at(place).name(locale);
    }

    @PostMapping("/network/links/{id}")
    @Needs(Permission.REPORT)
    String tell(
            @PathVariable int id,
            @RequestParam boolean buys,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(required = false) @Nullable Double percent,
            @RequestParam(required = false) @Nullable Importance importance,
            Actor actor,
            Locale locale,
            RedirectAttributes back) {
        var form = new LinkForm(
                Ids.enterprise(id), buys, partner.strip(), product, percent, null, importance, LocalDate.now(clock));
        var outcome = Objects.requireNonNull(links.declare(List.of(form), actor).getFirst());
        back.addFlashAttribute("kept", outcome instanceof Declaration.Kept);
        back.addFlashAttribute(
                "said",
                outcome.findings().stream()
                        .map(it -> new Said(
                                it.severity() == Severity.BLOCKS ? "blocks" : "warns",
                                FindingWords.says(it, locale),
                                FindingWords.mend(it, locale)))
                        .toList());
        return "redirect:/network/links/" + id;
    }

    @PostMapping("/network/links/{id}/end")
    @Needs(Permission.REPORT)
    String end(
            @PathVariable int id,
            @RequestParam int supplier,
            @RequestParam int buyer,
            @RequestParam int product,
            @RequestParam LocalDate from,
            Actor actor) {
        links.end(new SupplyLink.Key(supplier, buyer, product, from), LocalDate.now(clock), Ids.enterprise(id), actor);
        return "redirect:/network/links/" + id;
    }
}
