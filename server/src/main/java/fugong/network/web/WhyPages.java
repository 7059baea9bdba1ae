package fugong.network.web;

import fugong.network.Explanations;
import fugong.network.Explanations.Branch;
import fugong.network.Explanations.Explanation;
import fugong.network.Explanations.StandIn;
import fugong.network.Explanations.Who;
import fugong.registry.Enterprises;
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

/// "Why does this factory stand still, and who can help?": for the officer at its gate and the clerk inside.
@Controller
class WhyPages {

    private final Explanations explanations;
    private final Enterprises enterprises;
    private final Whom names;
    private final Building building;
    private final Said said;
    private final Clock clock;

    WhyPages(
            Explanations explanations, Enterprises enterprises, Whom names, Building building, Said said, Clock clock) {
        this.building = building;
        this.explanations = explanations;
        this.enterprises = enterprises;
        this.names = names;
        this.said = said;
        this.clock = clock;
    }

    /// A node of the tree as the page shows it.
    ///
    /// @param href its own page, empty where it is not the reader's
    public record Node(
            String name,
            String place,
            String href,
            long part,
            @Nullable Long level,
            boolean drawn,
            boolean root,
            String kind,
            String desk,
            String sentence,
            String missing,
            List<Node> below) {}

    public record Row(String name, String place, String href, String amount, long bar) {}

    public record Offer(String name, String place, String href, long covers, String km, boolean near, String unlocks) {}

    /// The last day with reports, or the one before today.
    private LocalDate shown(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock).minusDays(1) : day;
    }

    @GetMapping("/network/enterprise/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String page(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale,
            Model model) {
        enterprises.require(Ids.enterprise(id), actor);
        if (building.takesLonger(shown(day), actor, locale, model)) {
            return "network/building";
        }
        fill(id, shown(day), actor, locale, model);
        return "network/why";
    }

    /// The short answer on the enterprise's own page.
    @GetMapping("/network/panel/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String panel(@PathVariable int id, Actor actor, Locale locale, Model model) {
        fill(id, shown(null), actor, locale, model);
        return "network/panel :: short";
    }

    /// One cell of a board of another room: what a switch of supplier would bring back.
    @GetMapping("/network/switch/{buyer}/{supplier}")
    @Needs(Permission.SEE_PICTURE)
    String unlockOfSwitch(
            @PathVariable int buyer,
            @PathVariable int supplier,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale,
            Model model) {
        var switched = explanations.unlockOfSwitch(Ids.enterprise(buyer), Ids.enterprise(supplier), shown(day), actor);
        model.addAttribute(
                "unlock", switched.map(it -> said.money(it.yuan(), locale)).orElse(""));
        model.addAttribute("drawn", switched.map(it -> Said.percent(it.drawn())).orElse(0L));
        return "network/panel :: unlock";
    }

    private void fill(int id, LocalDate day, Actor actor, Locale locale, Model model) {
        var own = enterprises.require(Ids.enterprise(id), actor);
        var found = explanations.of(own.id(), day, actor);
        model.addAttribute("own", own);
        model.addAttribute("name", own.name(locale));
        model.addAttribute("day", day);
        model.addAttribute("there", found.isPresent());
        model.addAttribute("officer", actor.may(Permission.SEE_PICTURE));
        model.addAttribute("place", names.place(own.area(), day, locale));
        found.ifPresent(it -> fill(model, it, day, actor, locale));
    }

    private void fill(Model model, Explanation it, LocalDate day, Actor actor, Locale locale) {
        model.addAttribute("it", it);
        model.addAttribute("level", Said.percent(it.state().level()));
        model.addAttribute("limits", said.reasons(it.limits(), locale));
        model.addAttribute("tree", node(it.tree(), day, locale));
        model.addAttribute("missing", it.missing() == null ? "" : it.missing().name(locale));
        model.addAttribute("drawn", Said.percent(it.drawn()));
        model.addAttribute(
                "roots",
                it.roots().stream()
                        .map(part -> row(part.who(), Said.percent(part.yuan()) + " %", part.yuan(), 1, day, locale))
                        .toList());
        var figures = it.figures();
        if (figures != null) {
            double most = it.waiting().isEmpty() ? 1 : it.waiting().getFirst().yuan();
            model.addAttribute("held", said.money(figures.held(), locale));
            model.addAttribute("ownLoss", said.money(figures.low(), locale));
            model.addAttribute("unlock", said.money(figures.unlock(), locale));
            model.addAttribute("linear", said.money(figures.linear(), locale));
            model.addAttribute("band", said.money(figures.low(), locale) + " – " + said.money(figures.high(), locale));
            model.addAttribute("workers", String.format(locale, "%,.0f", figures.workers()));
            model.addAttribute("exports", said.money(figures.exports(), locale));
            model.addAttribute("firms", figures.firms());
            model.addAttribute("drawnHeld", Said.percent(figures.drawn()));
            model.addAttribute(
                    "waiting",
                    it.waiting().stream()
                            .map(part ->
                                    row(part.who(), said.money(part.yuan(), locale), part.yuan(), most, day, locale))
                            .toList());
        }
        boolean officer = actor.may(Permission.SEE_PICTURE);
        model.addAttribute("drawnOffers", officer ? Said.percent(it.drawnBeyond()) : 0);
        model.addAttribute(
                "offers",
                it.standIns().stream()
                        .map(offer -> offer(offer, officer, day, locale))
                        .toList());
    }

    private Row row(Who who, String amount, double value, double most, LocalDate day, Locale locale) {
        return new Row(
                names.name(who, locale),
                names.place(who, day, locale),
                Whom.href(who, day),
                amount,
                Math.clamp(Math.round(100 * value / most), 1, 100));
    }

    private Offer offer(StandIn it, boolean officer, LocalDate day, Locale locale) {
        return new Offer(
                names.name(it.who(), locale),
                names.place(it.who(), day, locale),
                Whom.href(it.who(), day),
                Said.percent(it.covers()),
                Double.isNaN(it.km()) ? "" : String.format(locale, "%.0f", it.km()),
                it.sameArea(),
                officer ? said.money(it.unlocks(), locale) : "");
    }

    private Node node(Branch it, LocalDate day, Locale locale) {
        var limit = it.limit();
        boolean mine = it.who().inScope();
        return new Node(
                names.name(it.who(), locale),
                names.place(it.who(), day, locale),
                Whom.href(it.who(), day),
                Said.percent(it.part()),
                mine ? Said.percent(it.level()) : null,
                it.drawn(),
                it.root(),
                limit == null ? "" : said.word(limit.kind().key(), locale),
                limit == null ? "" : said.word("network.desk." + limit.kind().name(), locale),
                limit == null || !mine ? "" : said.reason(limit, locale).sentence(),
                it.missing() == null ? "" : it.missing().name(locale),
                it.below().stream().map(below -> node(below, day, locale)).toList());
    }
}
