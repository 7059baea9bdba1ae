package fugong.supply.web;

import fugong.supply.Materials;
import fugong.supply.lines.StockDay;
import fugong.supply.plan.Chain;
import fugong.supply.plan.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan shows, in words and shares.
final class PlanRows {

    private PlanRows() {}

    record Choice(String code, String name, String unit) {}

    /// @param share of what the whole chain could make of it, per cent
    record MadeRow(
            String code,
            String name,
            String unit,
            String units,
            @Nullable String wanted,
            @Nullable String missing,
            String most,
            int share) {}

    record RunRow(int enterprise, String name, String line, String grade, String amount, int share) {}

    record LimitRow(String code, String name, String more, String product, boolean fromLines) {}

    record WeekRow(LocalDate day, List<String> units) {}

    /// @param total units of the seven days by product
    record Week(List<WeekRow> days, List<String> total) {}

    record HeldRow(String name, String planned, String made) {}

    static List<MadeRow> made(Outcome outcome, Labels.Page words) {
        return outcome.made().stream()
                .map(it -> new MadeRow(
                        it.product(),
                        words.item(it.product()),
                        words.unit(it.product()),
                        words.amount(it.units()),
                        it.isAsked() ? words.amount(it.wanted()) : null,
                        it.missing() > 0.5 ? words.amount(it.missing()) : null,
                        words.amount(it.most()),
                        it.most() <= 0 ? 0 : (int) Math.round(100 * it.units() / it.most())))
                .toList();
    }

    static List<RunRow> runs(Chain chain, Outcome outcome, Labels.Page words) {
        var byLine = chain.byLine();
        var rows = new ArrayList<RunRow>();
        for (var run : outcome.runs()) {
            var grades = byLine.get(run.line());
            if (grades != null) {
                var first = grades.getFirst();
                rows.add(new RunRow(
                        first.enterprise().value(),
                        words.enterprise(first.enterprise()),
                        first.name(words.locale()),
                        words.item(run.grade()),
                        words.amount(run.amount()) + " " + words.unit(run.grade()),
                        (int) Math.round(100 * run.share())));
            }
        }
        return rows;
    }

    static List<LimitRow> limits(Outcome outcome, Labels.Page words) {
        return outcome.limits().stream()
                .filter(it -> !words.amount(it.more()).equals("0"))
                .map(it -> new LimitRow(
                        it.input(),
                        words.item(it.input()),
                        words.amount(it.more()),
                        words.item(it.product()),
                        it.fromLines()))
                .toList();
    }

    static Week week(Chain chain, List<Materials.DayAhead> days, Labels.Page words) {
        var rows = days.stream()
                .map(it -> new WeekRow(
                        it.day(),
                        chain.planned().stream()
                                .map(product -> words.amount(it.outcome().units(product.code())))
                                .toList()))
                .toList();
        var total = chain.planned().stream()
                .map(product -> words.amount(days.stream()
                        .mapToDouble(it -> it.outcome().units(product.code()))
                        .sum()))
                .toList();
        return new Week(rows, total);
    }

    /// What was planned beside what was made in the end, where anybody said so.
    static List<HeldRow> held(Outcome outcome, Chain chain, Labels.Page words) {
        var rows = new ArrayList<HeldRow>();
        for (var made : outcome.made()) {
            var real = chain.stocks().stream()
                    .filter(it -> it.day().equals(chain.day()))
                    .filter(it -> chain.recipes().stream()
                            .anyMatch(recipe -> recipe.product().equals(made.product())
                                    && recipe.input().equals(it.item())
                                    && recipe.amount() == 1
                                    && chain.lines().stream()
                                            .anyMatch(line -> line.grade().equals(it.item()))
                                    && chain.recipes().stream()
                                                    .filter(other ->
                                                            other.input().equals(it.item()))
                                                    .count()
                                            == 1))
                    .mapToDouble(StockDay::made)
                    .sum();
            rows.add(new HeldRow(words.item(made.product()), words.amount(made.units()), words.amount(real)));
        }
        return rows;
    }
}
