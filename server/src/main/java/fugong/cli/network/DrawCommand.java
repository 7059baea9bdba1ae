package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.drawing.CauseTree;
import fugong.engine.network.drawing.TreeDrawing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/// The tree of what one obstacle holds back, as SVG or DOT.
final class DrawCommand {

    private DrawCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var flaws = new ArrayList<Flaw>();
        var picture = region.picture(words);
        int[] asked = words.text("firm", "").isEmpty()
                ? picture.top(1).stream().mapToInt(obstacle -> obstacle.firm()).toArray()
                : region.firms(words.text("firm", ""), flaws);
        for (int firm : asked) {
            if (!picture.isRoot(firm)) {
                flaws.add(new Flaw(
                        "firm '" + region.name(firm) + "'",
                        "no limit of its own binds it, so nothing hangs below it.",
                        "Maybe draw the firm it waits for: explain names it."));
            }
        }
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        var drawing = new TreeDrawing(
                firm -> firm < 0 ? "(rest)" : region.name(firm), share -> "%.4f %%".formatted(100 * share));
        var text = new StringBuilder();
        for (int firm : asked) {
            var tree = CauseTree.of(picture, firm, words.number("cutoff", 1e-2));
            boolean dot = words.text("format", "svg").toLowerCase(Locale.ROOT).equals("dot");
            text.append(dot ? drawing.dot(tree) : drawing.svg(tree));
        }
        return new Answer.Text(text.toString());
    }
}
