package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.materials.Line;
import fugong.engine.network.materials.MaterialChain;
import fugong.engine.network.materials.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The best plan of one material chain, from a JSON file: lines, products, inflow.
final class MaterialsCommand {

    private MaterialsCommand() {}

    /// As the file says it; a product without demand is taken without limit.
    record LineText(String name, int fromDay, Map<String, Double> grades) {}

    record ProductText(String name, String recipe, double value, double demand, Map<String, Double> uses) {}

    record ChainText(List<LineText> lines, List<ProductText> products, Map<String, Double> inflow) {}

    static Answer run(Path path, Words words) {
        ChainText text;
        try {
            text = JsonMapper.builder().build().readValue(path.toFile(), ChainText.class);
        } catch (JacksonException e) {
            return new Answer.Refused(List.of(new Flaw(
                    path.toString(), String.valueOf(e.getOriginalMessage()),
                    "Maybe a field is missing: lines, products, inflow.")));
        }
        var chain = new MaterialChain(
                text.lines().stream().map(line -> new Line(line.name(), line.fromDay(), line.grades())).toList(),
                text.products().stream()
                        .map(product -> new Product(
                                product.name(), product.recipe(), product.value(),
                                product.demand() == 0 ? Double.POSITIVE_INFINITY : product.demand(), product.uses()))
                        .toList(),
                text.inflow());
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
