package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.network.Partners;
import fugong.network.Ranking;
import fugong.network.SupplyLinks;
import fugong.network.limits.LimitKind;
import fugong.network.links.Partner;
import fugong.network.region.StateRow;
import fugong.registry.Areas;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.registry.Industries;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ranking: which obstacles hold back most today.
@Controller
class NetworkPages {

    private static final int MANY = 25;

    private final Ranking ranking;
    private final Partners partners;
    private final SupplyLinks links;
    private final Areas areas;
    private final Groups groups;
    private final Industries industries;
    private final Building building;
    private final Said said;
    private final Clock clock;

    NetworkPages(
            Ranking ranking,
            Partners partners,
            SupplyLinks links,
            Areas areas,
            Groups groups,
            Industries industries,
            Building building,
            Said said,
            Clock clock) {
        this.ranking = ranking;
        this.partners = partners;
        this.links = links;
        this.areas = areas;
        this.groups = groups;
        this.industries = industries;
        this.building = building;
        this.said = said;
        this.clock = clock;
    }

    /// A root in the list.
    ///
    /// @param bar width of its bar, of the largest
    public record Line(
            int id,
            String name,
            String place,
            String kind,
            String desk,
            String reason,
            String report,
            long level,
            String held,
            String own,
            String band,
            String workers,
            int firms,
            String exports,
            String unlock,
            String linear,
            long drawn,
            String range,
            String places,
            long bar) {}

    public record Choice(String value, String text, boolean chosen) {}

    public record Part(String kind, String held, long bar, String value, boolean chosen) {}

    @GetMapping("/network")
    @Needs(Permission.SEE_PICTURE)
    String ranking(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable Integer chain,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "0") int product,
            @RequestParam(required = false) @Nullable LimitKind desk,
            @RequestParam(defaultValue = "0") int from,
            Actor actor,
            Locale locale,
            Model model) {
        var shown = day == null ? LocalDate.now(clock).minusDays(1) : day;
        if (building.takesLonger(shown, actor, locale, model)) {
            return "network/building";
        }
        var query = new Ranking.Query(
                shown,
                area == null || area <= 0 ? null : new AreaId(area),
                chain == null || chain <= 0 ? null : new GroupId(chain),
                industry,
                product,
                desk,
                Math.max(0, from),
                MANY);
        model.addAttribute("day", shown);
        model.addAttribute("leader", !actor.scope().groups().isEmpty());
        model.addAttribute("query", query);
        model.addAttribute("areas", areaChoices(shown, area, actor, locale));
        model.addAttribute("chains", chainChoices(chain, actor, locale));
        model.addAttribute("industries", industryChoices(industry, locale));
        model.addAttribute(
                "products",
                links.catalogue().products().stream()
                        .map(it -> new Choice(Integer.toString(it.id()), it.name(locale), it.id() == product))
                        .toList());
        model.addAttribute(
                "desks",
                EnumSet.allOf(LimitKind.class).stream()
                        .map(it -> new Choice(it.name(), said.word("network.desk." + it.name(), locale), it == desk))
                        .toList());
        var answer = ranking.of(query, actor);
        model.addAttribute("there", answer.isPresent());
        answer.ifPresent(it -> fill(model, it, query, locale));
        return "network/ranking";
    }

    private void fill(Model model, Ranking.Answer answer, Ranking.Query query, Locale locale) {
        var day = query.day();
        var names = partners.list(
                answer.lines().stream()
                        .map(it -> new EnterpriseId(it.state().enterprise()))
                        .toList(),
                day);
        double most = answer.lines().isEmpty()
                ? 1
                : Math.max(1, answer.lines().getFirst().state().held());
        model.addAttribute(
                "lines",
                answer.lines().stream()
                        .map(it -> line(it, answer.draws(), names, most, day, locale))
                        .toList());
        var sums = answer.sums();
        model.addAttribute("sums", sums);
        model.addAttribute("lost", said.money(sums.lost(), locale));
        model.addAttribute("output", said.money(sums.output(), locale));
        model.addAttribute("reaches", sums.output() <= 0 ? 0 : Said.percent(1 - sums.lost() / sums.output()));
        model.addAttribute("byDesk", byDesk(answer.byDesk(), query.desk(), locale));
        model.addAttribute("unnamed", query.desk() == null ? answer.unnamed() : 0);
        model.addAttribute("unnamedHeld", said.money(answer.byDesk().getOrDefault(LimitKind.STOPPED, 0.0), locale));
        long ranked = query.desk() == null ? sums.roots() - answer.unnamed() : sums.roots();
        int next = query.from() + answer.lines().size();
        model.addAttribute("drawn", Said.percent(answer.drawn()));
        model.addAttribute("ranked", ranked);
        model.addAttribute("next", next < ranked ? next : 0);
    }

    private List<Part> byDesk(Map<LimitKind, Double> parts, @Nullable LimitKind desk, Locale locale) {
        double most = parts.values().stream().mapToDouble(it -> it).max().orElse(1);
        var list = new ArrayList<Part>();
        parts.forEach((kind, held) -> list.add(new Part(
                said.word(kind.key(), locale),
                said.money(held, locale),
                Math.round(100 * held / most),
                kind.name(),
                kind == desk)));
        return list;
    }

    private Line line(
            Ranking.Line it, int draws, Map<EnterpriseId, Partner> names, double most, LocalDate day, Locale locale) {
        var range = it.figures().drawn() <= 0 ? null : it.range();
        StateRow state = it.state();
        var figures = it.figures();
        var partner = names.get(new EnterpriseId(state.enterprise()));
        var kind = state.limit() == null ? LimitKind.STOPPED : state.limit();
        var reason = it.limit() == null ? null : said.reason(it.limit(), locale);
        return new Line(
                state.enterprise(),
                partner == null ? "#" + state.enterprise() : partner.name(locale),
                areas.tree()
                        .find(new AreaId(state.area()), day)
                        .map(area -> area.name(locale))
                        .orElse(""),
                said.word(kind.key(), locale),
                said.word("network.desk." + kind.name(), locale),
                reason == null ? "" : reason.sentence(),
                reason == null ? "" : reason.report(),
                Said.percent(state.level()),
                said.money(state.held(), locale),
                said.money(figures.low(), locale),
                said.money(figures.low(), locale) + " – " + said.money(figures.high(), locale),
                String.format(locale, "%,.0f", figures.workers()),
                figures.firms(),
                said.money(figures.exports(), locale),
                said.money(figures.unlock(), locale),
                said.money(figures.linear(), locale),
                Said.percent(figures.drawn()),
                range == null
                        ? ""
                        : said.word(
                                "network.spread.held",
                                locale,
                                said.money(range.heldLow(), locale),
                                said.money(range.heldHigh(), locale)),
                range == null ? "" : said.word("network.spread.rank", locale, range.best(), range.worst(), draws),
                Math.max(1, Math.round(100 * state.held() / most)));
    }

    private List<Choice> areaChoices(LocalDate day, @Nullable Integer chosen, Actor actor, Locale locale) {
        var choices = new ArrayList<Choice>();
        var tree = areas.tree();
        for (var top : areas.tops(actor, day)) {
            choices.add(new Choice(
                    top.id().toString(),
                    top.name(locale),
                    Integer.valueOf(top.id().value()).equals(chosen)));
            for (var below : tree.children(top.id(), day)) {
                choices.add(new Choice(
                        below.id().toString(),
                        "  " + below.name(locale),
                        Integer.valueOf(below.id().value()).equals(chosen)));
            }
        }
        return choices;
    }

    private List<Choice> chainChoices(@Nullable Integer chosen, Actor actor, Locale locale) {
        return groups.list(actor).stream()
                .filter(it -> it.kind() != Group.Kind.PARK)
                .filter(it -> it.parent() == null)
                .map(it -> new Choice(
                        it.id().toString(),
                        it.name(locale),
                        Integer.valueOf(it.id().value()).equals(chosen)))
                .toList();
    }

    private List<Choice> industryChoices(String chosen, Locale locale) {
        return industries.schemes().stream()
                .flatMap(it -> industries.sections(it).stream())
                .map(it -> new Choice(
                        it.code().code(),
                        it.code().code() + " " + it.name(locale),
                        it.code().code().equals(chosen)))
                .toList();
    }
}
