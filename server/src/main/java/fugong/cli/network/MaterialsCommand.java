package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.materials.Line;
import fugong.engine.network.materials.MaterialChain;
import fugong.engine.network.materials.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The best plan of one material chain, from a JSON file: lines, products, inflow.
final class MaterialsCommand {

    private MaterialsCommand() {}

    /// As the file says it; a product without demand is taken without limit.
    record LineText(
            @Nullable String name, int fromDay, @Nullable Map<String, Double> grades) {}

    record ProductText(
            @Nullable String name,
            @Nullable String recipe,
            double value,
            double demand,
            @Nullable Map<String, Double> uses) {}

    /// A field that is left out is empty; the chain's own flaws then say what is missing.
    record ChainText(
            @Nullable List<LineText> lines,
            @Nullable List<ProductText> products,
            @Nullable Map<String, Double> inflow) {

        MaterialChain chain() {
            return new MaterialChain(
                    given(lines, List.<LineText>of()).stream()
                            .map(line ->
                                    new Line(given(line.name(), "?"), line.fromDay(), given(line.grades(), Map.of())))
                            .toList(),
                    given(products, List.<ProductText>of()).stream()
                            .map(product -> new Product(
                                    given(product.name(), "?"),
                                    given(product.recipe(), ""),
                                    product.value(),
                                    product.demand() == 0 ? Double.POSITIVE_INFINITY : product.demand(),
                                    given(product.uses(), Map.of())))
                            .toList(),
                    given(inflow, Map.of()));
        }

        /// Whether a list holds null, or a map names something without a number.
        boolean hasHoles() {
            var maps = new ArrayList<Map<String, Double>>(List.of(given(inflow, Map.of())));
            for (LineText line : given(lines, List.<LineText>of())) {
                if (line == null) {
                    return true;
                }
                maps.add(given(line.grades(), Map.of()));
            }
            for (ProductText product : given(products, List.<ProductText>of())) {
                if (product == null) {
                    return true;
                }
                maps.add(given(product.uses(), Map.of()));
            }
            return maps.stream().anyMatch(map -> map.values().stream().anyMatch(Objects::isNull));
        }

        private static <T> T given(@Nullable T value, T otherwise) {
            return value == null ? otherwise : value;
        }
    }

    static Answer run(Path path, Words words) {
        @Nullable ChainText text;
        try {
            text = JsonMapper.builder().build().readValue(path.toFile(), ChainText.class);
        } catch (JacksonException e) {
            return new Answer.Refused(List.of(new Flaw(
                    path.toString(),
                    String.valueOf(e.getOriginalMessage()),
                    "Maybe a field is missing: lines, products, inflow.")));
        }
        if (text == null || text.hasHoles()) {
            return new Answer.Refused(List.of(
                    new Flaw(path.toString(), "an entry is null.", "Maybe a line was deleted and its place left.")));
        }
        var chain = text.chain();
        var flaws = chain.flaws();
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        var plan = chain.plan(words.whole("day", 0));
        var made = Sheet.of("made", "product", "recipe", "units");
        plan.made().forEach(one -> made.row(one.product(), one.recipe(), one.units()));
        var runs = Sheet.of("runs", "line", "grade", "share_of_day", "tonnes");
        plan.runs().forEach(run -> runs.row(run.line(), run.grade(), run.shareOfDay(), run.tonnes()));
        var prices = Sheet.of("prices", "input", "worth_of_one_more");
        plan.prices().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(price -> prices.row(price.getKey(), price.getValue()));
        return new Answer.Tables(
                List.of(made, runs, prices),
                List.of("value %s, proven best to %.1e".formatted(plan.value(), plan.gap())));
    }
}
