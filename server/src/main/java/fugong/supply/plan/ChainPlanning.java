package fugong.supply.plan;

import fugong.engine.network.materials.Line;
import fugong.engine.network.materials.MaterialChain;
import fugong.engine.network.materials.MaterialPlan;
import fugong.engine.network.materials.Product;
import fugong.supply.lines.Grade;
import fugong.supply.lines.Ingredient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Puts a chain before the engine and reads its answer.
///
/// What is wanted comes before everything else: a unit of it counts a thousand times what it could cost in other
/// products, so that the rest is planned with what is left over.
public final class ChainPlanning {

    private static final double FIRST = 1_000;
    /// What is wanted of a product is an input that all its recipes share.
    private static final String ORDER = "order of ";

    private final Chain chain;
    private final LocalDate day;
    private final int spread;

    /// @param spread days over which stocks of inputs are used up: 1 for today alone, 7 for a week
    public ChainPlanning(Chain chain, LocalDate day, int spread) {
        this.chain = chain;
        this.day = day;
        this.spread = spread;
    }

    public Outcome plan(Wanted wanted) {
        var most = new HashMap<String, Double>();
        for (var product : chain.planned()) {
            most.put(product.code(), most(product.code()));
        }
        double all =
                most.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var plan = solve(
                product -> worth(product, wanted, most, all),
                product -> wanted.units()
                        .getOrDefault(
                                product,
                                wanted.rest().isEmpty() || product.equals(wanted.rest())
                                        ? Double.POSITIVE_INFINITY
                                        : 0.0));
        return outcome(plan, wanted, most);
    }

    /// Units if everything made only this.
    private double most(String product) {
        return solve(it -> it.equals(product) ? 1 : 0, it -> it.equals(product) ? Double.POSITIVE_INFINITY : 0.0)
                .units(product);
    }

    private double worth(String product, Wanted wanted, Map<String, Double> most, double all) {
        if (wanted.units().containsKey(product)) {
            // A unit of it takes at most all / most units of another product out of the plan.
            return FIRST * all / Math.max(1, most.getOrDefault(product, 0.0)) * highestWorth(wanted);
        }
        return wanted.rest().isEmpty() ? yuan(product) : product.equals(wanted.rest()) ? 1 : 0;
    }

    private double highestWorth(Wanted wanted) {
        return wanted.rest().isEmpty()
                ? chain.planned().stream()
                        .mapToDouble(it -> it.worth().doubleValue())
                        .max()
                        .orElse(1)
                : 1;
    }

    private double yuan(String product) {
        return chain.product(product).map(it -> it.worth().doubleValue()).orElse(0.0);
    }

    private MaterialPlan solve(ToDoubleFunction<String> worth, ToDoubleFunction<String> demand) {
        var lines = new ArrayList<Line>();
        for (var grades : chain.byLine().entrySet()) {
            Map<String, Double> perDay = grades.getValue().stream()
                    .filter(it -> it.runsOn(day) && it.perDay() > 0)
                    .collect(Collectors.toMap(Grade::grade, Grade::perDay, Double::sum));
            if (!perDay.isEmpty()) {
                lines.add(new Line(grades.getKey(), 0, perDay));
            }
        }
        Map<String, Double> inflow = new HashMap<>();
        chain.inputs().forEach(it -> inflow.put(it, chain.inflow(it, spread)));
        for (var product : chain.planned()) {
            double most = demand.applyAsDouble(product.code());
            if (!Double.isInfinite(most)) {
                inflow.put(ORDER + product.code(), most);
            }
        }
        return new MaterialChain(lines, products(worth, demand), inflow).plan(0);
    }

    private List<Product> products(ToDoubleFunction<String> worth, ToDoubleFunction<String> demand) {
        var unknown = chain.unknownInputs();
        Map<String, Map<String, Double>> recipes = new LinkedHashMap<>();
        var names = new HashMap<String, Ingredient>();
        for (var it : chain.recipes()) {
            var key = it.product() + "|" + it.recipe();
            names.put(key, it);
            if (!unknown.contains(it.input())) {
                recipes.computeIfAbsent(key, recipe -> new HashMap<>()).put(it.input(), it.amount());
            }
        }
        var products = new ArrayList<Product>();
        recipes.forEach((key, uses) -> {
            var it = java.util.Objects.requireNonNull(names.get(key));
            double worthOfOne = worth.applyAsDouble(it.product());
            double most = demand.applyAsDouble(it.product());
            if (!Double.isInfinite(most)) {
                uses.put(ORDER + it.product(), 1.0);
            }
            products.add(new Product(it.product(), it.recipe(), worthOfOne, Double.POSITIVE_INFINITY, uses));
        });
        return products;
    }

    private Outcome outcome(MaterialPlan plan, Wanted wanted, Map<String, Double> most) {
        var made = chain.planned().stream()
                .map(it -> new Outcome.Made(
                        it.code(),
                        plan.units(it.code()),
                        wanted.units().getOrDefault(it.code(), Double.NaN),
                        most.getOrDefault(it.code(), 0.0)))
                .toList();
        var runs = plan.runs().stream()
                .map(it -> new Outcome.Run(it.line(), it.grade(), it.shareOfDay(), it.tonnes()))
                .toList();
        return new Outcome(
                made, runs, limits(plan, wanted, most), chain.unknownInputs(), plan.value(), plan.value() + plan.gap());
    }

    /// An input whose price is not 0 limits the plan; told as units of the product that is made last.
    private List<Outcome.Limit> limits(MaterialPlan plan, Wanted wanted, Map<String, Double> most) {
        double all =
                most.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var falling = wanted.units().keySet().stream()
                .filter(it -> plan.units(it) < wanted.units().getOrDefault(it, 0.0) - 0.5)
                .findFirst();
        var product = falling.orElseGet(() -> wanted.rest().isEmpty()
                ? chain.planned().isEmpty() ? "" : chain.planned().getFirst().code()
                : wanted.rest());
        double worth = worth(product, wanted, most, all);
        return plan.prices().entrySet().stream()
                .filter(it -> !it.getKey().startsWith(ORDER) && worth > 0 && it.getValue() / worth > 1e-9)
                .map(it -> new Outcome.Limit(
                        it.getKey(),
                        product,
                        it.getValue() / worth,
                        chain.lines().stream().anyMatch(line -> line.grade().equals(it.getKey()))))
                .sorted(Comparator.comparing(Outcome.Limit::fromLines).thenComparing(Outcome.Limit::input))
                .toList();
    }
}
