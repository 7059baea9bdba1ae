package fugong.supply.web;

import fugong.supply.lines.Grade;
import fugong.supply.lines.Product;
import fugong.supply.lines.StockDay;
import fugong.supply.plan.Chain;
import fugong.supply.plan.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the materials board shows, in words and shares.
final class BoardRows {

    private BoardRows() {}

    /// @param arrivedShare of what was shipped, in per cent; null where nothing was shipped
    record ProductRow(
            String code,
            String name,
            String unit,
            String most,
            String made,
            int load,
            String stock,
            String shipped,
            String arrived,
            @Nullable Integer arrivedShare,
            int words) {}

    /// @param load what was made of what the enterprise's lines of this grade can make, per cent; null: nobody said
    record LineRow(
            int enterprise,
            String name,
            String line,
            String grades,
            @Nullable LocalDate fromDay,
            boolean runs,
            @Nullable Integer load,
            boolean synthetic) {}

    record StockRow(
            int enterprise,
            String name,
            String item,
            LocalDate day,
            String made,
            String stock,
            String shipped,
            String arrived,
            String received,
            boolean synthetic) {}

    static List<ProductRow> products(Chain chain, Outcome today, Labels.Page words) {
        var rows = new ArrayList<ProductRow>();
        for (Product product : chain.planned()) {
            // A product is reported under its own code or under the machines that finish it.
            var own = chain.recipes().stream()
                    .filter(it -> it.product().equals(product.code()) && it.amount() == 1)
                    .map(it -> it.input())
                    .collect(Collectors.toSet());
            own.add(product.code());
            var stocks = chain.stocks().stream()
                    .filter(it -> own.contains(it.item()) && it.made() > 0)
                    .filter(it -> it.item().equals(product.code()) || isFinishing(chain, it.item()))
                    .toList();
            double most = today.made().stream()
                    .filter(it -> it.product().equals(product.code()))
                    .mapToDouble(Outcome.Made::most)
                    .sum();
            double made = stocks.stream().mapToDouble(StockDay::made).sum();
            double shipped = stocks.stream().mapToDouble(StockDay::shipped).sum();
            double arrived = stocks.stream().mapToDouble(StockDay::arrived).sum();
            rows.add(new ProductRow(
                    product.code(),
                    product.name(words.locale()),
                    words.unit(product.code()),
                    words.amount(most),
                    words.amount(made),
                    percent(made, most),
                    words.amount(stocks.stream().mapToDouble(StockDay::stock).sum()),
                    words.amount(shipped),
                    words.amount(arrived),
                    shipped > 0 ? percent(arrived, shipped) : null,
                    stocks.size()));
        }
        return rows;
    }

    /// An input that lines make and that only one product uses: its machines finish that product.
    private static boolean isFinishing(Chain chain, String input) {
        return chain.lines().stream().anyMatch(it -> it.grade().equals(input))
                && chain.recipes().stream()
                                .filter(it -> it.input().equals(input))
                                .count()
                        == 1;
    }

    private static int percent(double part, double whole) {
        return whole <= 0 ? 0 : (int) Math.round(100 * Math.min(1, part / whole));
    }

    static List<LineRow> lines(Chain chain, Labels.Page words) {
        var rows = new ArrayList<LineRow>();
        for (var grades : chain.byLine().values()) {
            Grade first = grades.getFirst();
            rows.add(new LineRow(
                    first.enterprise().value(),
                    words.enterprise(first.enterprise()),
                    first.name(words.locale()),
                    grades.stream()
                            .map(it -> "%s %s %s"
                                    .formatted(
                                            words.item(it.grade()), words.amount(it.perDay()), words.unit(it.grade())))
                            .collect(Collectors.joining(" / ")),
                    first.fromDay(),
                    first.runsOn(chain.day()),
                    load(chain, first),
                    first.synthetic()));
        }
        return rows;
    }

    private static @Nullable Integer load(Chain chain, Grade line) {
        double capacity = chain.lines().stream()
                .filter(it -> it.enterprise().equals(line.enterprise())
                        && it.grade().equals(line.grade())
                        && it.runsOn(chain.day()))
                .mapToDouble(Grade::perDay)
                .sum();
        var word = chain.stocksOf(line.grade())
                .filter(it -> it.enterprise().equals(line.enterprise()))
                .findAny();
        return word.isEmpty() || capacity == 0 || !line.runsOn(chain.day())
                ? null
                : Integer.valueOf(percent(word.get().made(), capacity));
    }

    static List<StockRow> stocks(Chain chain, Labels.Page words) {
        return chain.stocks().stream()
                .map(it -> new StockRow(
                        it.enterprise().value(),
                        words.enterprise(it.enterprise()),
                        words.item(it.item()),
                        it.day(),
                        words.amount(it.made()),
                        words.amount(it.stock()),
                        words.amount(it.shipped()),
                        words.amount(it.arrived()),
                        words.amount(it.received()),
                        it.synthetic()))
                .toList();
    }
}
