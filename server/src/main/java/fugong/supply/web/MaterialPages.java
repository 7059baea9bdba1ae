package fugong.supply.web;

import fugong.kernel.EnterpriseId;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.supply.Materials;
import fugong.supply.lines.Grade;
import fugong.supply.lines.StockDay;
import fugong.supply.plan.Chain;
import fugong.supply.plan.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board of a chain, its plan, and plans that were kept.
@Controller
@Needs(Permission.SEE_SUPPLY)
class MaterialPages {

    /// Form fields that ask for a product begin so; the rest is its code.
    private static final String WANT = "want-";

    private final Materials materials;
    private final Labels labels;
    private final Clock clock;

    MaterialPages(Materials materials, Labels labels, Clock clock) {
        this.materials = materials;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/supply")
    String board(
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable LocalDate day,
            Locale locale,
            Model model) {
        var chains = materials.chains();
        model.addAttribute("chains", chains);
        if (chains.isEmpty()) {
            model.addAttribute("shown", "");
            return "supply/board";
        }
        var shown = chain(chain == null ? chains.getFirst() : chain, day);
        var words = labels.open(enterprises(shown), shown.day(), locale);
        var today = materials.plan(shown, Wanted.BY_WORTH);
        common(shown, words, model);
        model.addAttribute("rows", BoardRows.products(shown, today, words));
        model.addAttribute("lines", BoardRows.lines(shown, words));
        model.addAttribute("stocks", BoardRows.stocks(shown, words));
        model.addAttribute("limits", PlanRows.limits(today, words));
        model.addAttribute("unknown", today.unknown().stream().map(words::item).toList());
        model.addAttribute("week", PlanRows.week(shown, materials.week(shown, Wanted.BY_WORTH), words));
        model.addAttribute("kept", materials.kept(shown.code()));
        return "supply/board";
    }

    private Chain chain(String code, @Nullable LocalDate day) {
        return materials
                .chain(code, day == null ? LocalDate.now(clock) : day)
                .orElseThrow(() -> new NotInScope("chain", code));
    }

    private static Set<EnterpriseId> enterprises(Chain chain) {
        var ids = new HashSet<EnterpriseId>();
        chain.lines().stream().map(Grade::enterprise).forEach(ids::add);
        chain.stocks().stream().map(StockDay::enterprise).forEach(ids::add);
        return ids;
    }

    private static void common(Chain chain, Labels.Page words, Model model) {
        model.addAttribute("shown", chain.code());
        model.addAttribute("day", chain.day());
        model.addAttribute("synthetic", chain.synthetic());
        model.addAttribute(
                "products",
                chain.planned().stream()
                        .map(it -> new PlanRows.Choice(it.code(), it.name(words.locale()), words.unit(it.code())))
                        .toList());
    }

    @GetMapping("/supply/plan")
    String plan(
            @RequestParam(defaultValue = "masks") String chain,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam Map<String, String> asked,
            Actor actor,
            Locale locale,
            Model model) {
        var shown = chain(chain, day);
        var wanted = wanted(shown, asked);
        show(shown, wanted, actor, locale, model);
        return "supply/plan";
    }

    private void show(Chain shown, Wanted wanted, Actor actor, Locale locale, Model model) {
        var words = labels.open(enterprises(shown), shown.day(), locale);
        var outcome = materials.plan(shown, wanted);
        common(shown, words, model);
        model.addAttribute("wanted", wanted);
        model.addAttribute("rest", wanted.rest());
        model.addAttribute("made", PlanRows.made(outcome, words));
        model.addAttribute("runs", PlanRows.runs(shown, outcome, words));
        model.addAttribute("limits", PlanRows.limits(outcome, words));
        model.addAttribute(
                "unknown", outcome.unknown().stream().map(words::item).toList());
        model.addAttribute("proof", "%.4f".formatted(100 * outcome.proof()));
        model.addAttribute("week", PlanRows.week(shown, materials.week(shown, wanted), words));
        model.addAttribute("mayKeep", actor.may(Permission.PLAN_SUPPLY));
    }

    /// What is not a number is not asked for.
    static Wanted wanted(Chain chain, Map<String, String> asked) {
        var units = new HashMap<String, Double>();
        for (var product : chain.planned()) {
            var text = asked.getOrDefault(WANT + product.code(), "").replaceAll("[,，\\s]", "");
            if (text.matches("\\d{1,12}(\\.\\d{1,6})?") && Double.parseDouble(text) > 0) {
                units.put(product.code(), Double.parseDouble(text));
            }
        }
        var rest = asked.getOrDefault("rest", "");
        boolean known = chain.planned().stream().anyMatch(it -> it.code().equals(rest));
        return new Wanted(units, known && !units.containsKey(rest) ? rest : "");
    }

    @PostMapping("/supply/plan")
    @Needs(Permission.PLAN_SUPPLY)
    String keep(
            @RequestParam String chain,
            @RequestParam LocalDate day,
            @RequestParam Map<String, String> asked,
            Actor actor) {
        var shown = chain(chain, day);
        return "redirect:/supply/plans/"
                + materials.keep(shown, wanted(shown, asked), actor).id();
    }

    @GetMapping("/supply/plans/{id}")
    String kept(@PathVariable int id, Locale locale, Model model) {
        var kept = materials.kept(id).orElseThrow(() -> new NotInScope("plan", id));
        var shown = chain(kept.chain(), kept.day());
        var words = labels.open(enterprises(shown), kept.day(), locale);
        common(shown, words, model);
        model.addAttribute("plan", kept);
        model.addAttribute("made", PlanRows.made(kept.outcome(), words));
        model.addAttribute("runs", PlanRows.runs(shown, kept.outcome(), words));
        model.addAttribute("limits", PlanRows.limits(kept.outcome(), words));
        model.addAttribute(
                "unknown", kept.outcome().unknown().stream().map(words::item).toList());
        model.addAttribute("proof", "%.4f".formatted(100 * kept.outcome().proof()));
        model.addAttribute("then", List.copyOf(PlanRows.held(kept.outcome(), shown, words)));
        return "supply/kept";
    }
}
