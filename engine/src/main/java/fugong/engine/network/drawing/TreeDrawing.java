package fugong.engine.network.drawing;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/// Draws a [CauseTree]: one line per firm, a bar as long as what it loses, branches to the right of what they wait
/// for.
///
/// The SVG is plain shapes and text with presentation attributes only, so that a page with a strict content policy
/// may show it, and it takes its colours from the page (`currentColor`).
///
/// @param name   of a firm; asked with −1 for the rest
/// @param amount how an amount is written
public record TreeDrawing(IntFunction<String> name, DoubleFunction<String> amount) {

    private static final int ROW = 26;
    private static final int STEP = 28;
    private static final int BAR = 120;
    private static final int WIDTH = 720;

    public String dot(CauseTree tree) {
        var text = new StringBuilder("digraph causes {\n  rankdir=LR;\n  node [shape=box];\n");
        number(tree, "n", text);
        return text.append("}\n").toString();
    }

    private void number(CauseTree tree, String id, StringBuilder text) {
        text.append("  %s [label=\"%s\\n%s\"];%n"
                .formatted(
                        id,
                        name.apply(tree.firm()).replace("\\", "\\\\").replace("\"", "\\\""),
                        amount.apply(tree.whole())));
        for (int i = 0; i < tree.branches().size(); i++) {
            String below = id + "_" + i;
            number(tree.branches().get(i), below, text);
            text.append("  %s -> %s;%n".formatted(id, below));
        }
    }

    public String svg(CauseTree tree) {
        var body = new StringBuilder();
        int rows = row(tree, 0, 0, tree.whole(), body);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" \
                font-size="13" fill="currentColor">
                %s</svg>
                """.formatted(WIDTH, rows * ROW + 8, body);
    }

    /// Writes one firm and everything below it; returns the next free row.
    private int row(CauseTree tree, int row, int level, double all, StringBuilder body) {
        int x = 8 + level * STEP;
        int y = row * ROW + 18;
        double length = all <= 0 ? 0 : BAR * tree.whole() / all;
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"none\" stroke=\"currentColor\""
                        + " stroke-opacity=\"0.3\"/><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\""
                        + " fill-opacity=\"0.35\"/><text x=\"%d\" y=\"%d\">%s · %s</text>%n",
                x,
                y - 13,
                BAR,
                x,
                y - 13,
                length,
                x + BAR + 8,
                y,
                escaped(name.apply(tree.firm())),
                escaped(amount.apply(tree.whole()))));
        int next = row + 1;
        for (CauseTree branch : tree.branches()) {
            body.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.5\"/>%n"
                    .formatted(x + 6, y + 3, next * ROW + 13, x + STEP));
            next = row(branch, next, level + 1, all, body);
        }
        return next;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
