package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.network.Partners;
import fugong.network.Ranking;
import fugong.network.limits.LimitKind;
import fugong.network.links.Partner;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The enterprises behind "lost a day": each with what it loses, why, and the way to its chain and its report.
@Controller
class LossPages {

    private static final int MANY = 50;

    private final Ranking ranking;
    private final Partners partners;
    private final Whom names;
    private final Said said;

    LossPages(Ranking ranking, Partners partners, Whom names, Said said) {
        this.ranking = ranking;
        this.partners = partners;
        this.names = names;
        this.said = said;
    }

    public record Row(
            int id,
            String name,
            String place,
            long level,
            String lost,
            String kind,
            String why,
            String report,
            long drawn) {}

    @GetMapping("/network/loss")
    @Needs(Permission.SEE_PICTURE)
    String page(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable Integer chain,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "0") int product,
            @RequestParam(required = false) @Nullable LimitKind desk,
            @RequestParam(defaultValue = "0") int from,
            Actor actor,
            Locale locale,
            Model model) {
        var query = new Ranking.Query(
                day,
                area == null || area <= 0 ? null : new AreaId(area),
                chain == null || chain <= 0 ? null : new GroupId(chain),
                industry,
                product,
                desk,
                Math.max(0, from),
                MANY);
        model.addAttribute("query", query);
        var found = ranking.loss(query, actor);
        model.addAttribute("there", found.isPresent());
        found.ifPresent(it -> fill(model, it, query, locale));
        return "network/loss";
    }

    private void fill(Model model, Ranking.Loss it, Ranking.Query query, Locale locale) {
        Map<EnterpriseId, Partner> known = partners.list(
                it.rows().stream()
                        .map(row -> new EnterpriseId(row.state().enterprise()))
                        .toList(),
                query.day());
        List<Row> rows = it.rows().stream()
                .map(row -> row(row, known, query.day(), locale))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("lost", said.money(it.sums().lost(), locale));
        model.addAttribute("output", said.money(it.sums().output(), locale));
        model.addAttribute("drawn", Said.percent(it.drawn()));
        model.addAttribute("next", rows.size() == MANY ? query.from() + MANY : 0);
    }

    private Row row(Ranking.Losing it, Map<EnterpriseId, Partner> known, LocalDate day, Locale locale) {
        var state = it.state();
        var partner = known.get(new EnterpriseId(state.enterprise()));
        var reason = it.limit() == null ? null : said.reason(it.limit(), locale);
        var input = it.input();
        return new Row(
                state.enterprise(),
                partner == null ? "#" + state.enterprise() : partner.name(locale),
                names.place(new AreaId(state.area()), day, locale),
                Said.percent(state.level()),
                said.money(state.output() * (1 - state.level()), locale),
                reason == null ? said.word("network.kind.INPUTS", locale) : reason.kind(),
                reason == null
                        ? input == null ? "" : said.word("network.why.waits", locale, input.name(locale))
                        : reason.sentence(),
                reason == null ? "" : reason.report(),
                Said.percent(it.drawn()));
    }
}
