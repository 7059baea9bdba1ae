package fugong.supply;

import fugong.security.Actor;
import fugong.security.Permission;
import fugong.supply.lines.Product;
import fugong.supply.lines.WorksStore;
import fugong.supply.plan.Chain;
import fugong.supply.plan.ChainPlanning;
import fugong.supply.plan.KeptPlan;
import fugong.supply.plan.KeptPlanStore;
import fugong.supply.plan.Outcome;
import fugong.supply.plan.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Door: chains of materials, what they can make on a day, plans that were kept.
@Service
public class Materials {

    private static final int WEEK = 7;

    private final WorksStore lines;
    private final KeptPlanStore plans;

    Materials(WorksStore lines, KeptPlanStore plans) {
        this.lines = lines;
        this.plans = plans;
    }

    /// Codes of the chains that have something to plan, those with most products first.
    public List<String> chains() {
        return lines.products().stream()
                .filter(Product::isPlanned)
                .collect(Collectors.groupingBy(Product::chain, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Product> catalogue() {
        return lines.products();
    }

    /// A chain on a day, as the actor may see it.
    public Optional<Chain> chain(String code, LocalDate day) {
        var products =
                lines.products().stream().filter(it -> it.chain().equals(code)).toList();
        if (products.stream().noneMatch(Product::isPlanned)) {
            return Optional.empty();
        }
        var own = products.stream().map(Product::code).toList();
        var recipes = lines.recipes().stream()
                .filter(it -> own.contains(it.product()))
                .toList();
        var items = new ArrayList<>(own);
        recipes.forEach(it -> items.add(it.input()));
        var distinct = items.stream().distinct().toList();
        return Optional.of(new Chain(code, day, products, recipes, lines.lines(distinct), lines.stocks(distinct, day)));
    }

    /// The best plan for the chain's day.
    public Outcome plan(Chain chain, Wanted wanted) {
        return new ChainPlanning(chain, chain.day(), 1).plan(wanted);
    }

    /// One day of the week ahead: lines that begin by then take part, stocks of inputs are spread over the week.
    public record DayAhead(LocalDate day, Outcome outcome) {}

    public List<DayAhead> week(Chain chain, Wanted wanted) {
        var days = new ArrayList<DayAhead>();
        for (int ahead = 1; ahead <= WEEK; ahead++) {
            var day = chain.day().plusDays(ahead);
            days.add(new DayAhead(day, new ChainPlanning(chain, day, WEEK).plan(wanted)));
        }
        return days;
    }

    /// Keeps what was planned with what it was planned from, so that later days can be held against it.
    @Transactional
    public KeptPlan keep(Chain chain, Wanted wanted, Actor actor) {
        actor.require(Permission.PLAN_SUPPLY);
        return plans.keep(chain, wanted, plan(chain, wanted), actor);
    }

    public Optional<KeptPlan> kept(int id) {
        return plans.find(id);
    }

    /// The newest plans of a chain.
    public List<KeptPlan> kept(String chain) {
        return plans.newest(chain);
    }
}
