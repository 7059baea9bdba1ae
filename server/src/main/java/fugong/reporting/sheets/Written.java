package fugong.reporting.sheets;

import fugong.importing.Row;
import fugong.kernel.Located;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.Want;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Obstacles and wants in one cell: `LABOUR|30|sewers|Gulin|2020-02-20; GOODS|2000|masks`, parts at the end may be
/// missing. What cannot be read is a finding, not a guess.
final class Written {

    private Written() {}

    static List<Obstacle> obstacles(Row row, List<Located> findings) {
        var list = new ArrayList<Obstacle>();
        for (var text : row.list("obstacles")) {
            try {
                list.add(obstacle(text.split("\\|", -1)));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                findings.add(row.at("obstacles", new Missing("obstacle", text)));
            }
        }
        return list;
    }

    private static Obstacle obstacle(String[] parts) {
        return new Obstacle(
                Obstacle.Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                number(part(parts, 1)),
                part(parts, 2),
                part(parts, 3),
                part(parts, 4).isEmpty() ? null : LocalDate.parse(part(parts, 4)));
    }

    static List<Want> wants(Row row, List<Located> findings) {
        var list = new ArrayList<Want>();
        for (var text : row.list("wants")) {
            var parts = text.split("\\|", -1);
            try {
                list.add(new Want(part(parts, 0), number(part(parts, 1)), part(parts, 2)));
            } catch (NumberFormatException unreadable) {
                findings.add(row.at("wants", new Missing("want", text)));
            }
        }
        return list;
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    static List<String> of(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(it -> joined(
                        it.kind().name(),
                        it.quantity() == null ? "" : it.quantity().toPlainString(),
                        it.what(),
                        it.place(),
                        it.since() == null ? "" : it.since().toString()))
                .toList();
    }

    static List<String> ofWants(List<Want> wants) {
        return wants.stream()
                .map(it -> joined(
                        it.what(), it.quantity() == null ? "" : it.quantity().toPlainString(), it.unit()))
                .toList();
    }

    private static String joined(String... parts) {
        return String.join("|", parts).replaceAll("\\|+$", "");
    }
}
