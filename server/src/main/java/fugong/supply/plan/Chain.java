package fugong.supply.plan;

import fugong.supply.lines.Grade;
import fugong.supply.lines.Ingredient;
import fugong.supply.lines.Product;
import fugong.supply.lines.StockDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that is known of a chain on a day, within what the actor sees.
public record Chain(
        String code,
        LocalDate day,
        List<Product> products,
        List<Ingredient> recipes,
        List<Grade> lines,
        List<StockDay> stocks) {

    public Chain {
        products = List.copyOf(products);
        recipes = List.copyOf(recipes);
        lines = List.copyOf(lines);
        stocks = List.copyOf(stocks);
    }

    public List<Product> planned() {
        return products.stream().filter(Product::isPlanned).toList();
    }

    public Optional<Product> product(String code) {
        return products.stream().filter(it -> it.code().equals(code)).findAny();
    }

    /// Inputs of all recipes.
    public Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        recipes.forEach(it -> inputs.add(it.input()));
        return inputs;
    }

    /// Inputs that no line here makes and of which nobody said what is there: they are taken as sufficient, and the
    /// plan says so.
    public List<String> unknownInputs() {
        return inputs().stream()
                .filter(it -> lines.stream().noneMatch(line -> line.grade().equals(it)))
                .filter(it -> stocks.stream().noneMatch(stock -> stock.item().equals(it)))
                .toList();
    }

    /// What of an input can be used on one day: the stock spread over so many days, and what arrives a day.
    public double inflow(String input, int spread) {
        return stocks.stream()
                .filter(it -> it.item().equals(input))
                .mapToDouble(it -> it.stock() / spread + it.received())
                .sum();
    }

    /// Lines with all their grades, in the order of the list.
    public Map<String, List<Grade>> byLine() {
        var byLine = new LinkedHashMap<String, List<Grade>>();
        lines.forEach(it -> byLine.computeIfAbsent(it.key(), key -> new java.util.ArrayList<>())
                .add(it));
        return byLine;
    }

    public Stream<StockDay> stocksOf(String item) {
        return stocks.stream().filter(it -> it.item().equals(item));
    }

    public boolean synthetic() {
        return lines.stream().anyMatch(Grade::synthetic) || stocks.stream().anyMatch(StockDay::synthetic);
    }
}
