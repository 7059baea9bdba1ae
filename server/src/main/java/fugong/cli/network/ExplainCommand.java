package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.picture.Flow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Why one firm stands where it stands: the chain to a root, all roots of its loss, and what it holds back
/// itself.
final class ExplainCommand {

    private static final double CUTOFF = 1e-3;

    private ExplainCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var flaws = new ArrayList<Flaw>();
        int[] firms = region.firms(words.text("firm", ""), flaws);
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        var picture = region.picture(words);
        var chain = Sheet.of("chain", "firm", "loss", "input", "supplier", "share_of_input", "part_of_loss");
        var roots = Sheet.of("roots", "firm", "amount");
        var held = Sheet.of("holds_back", "firm", "amount");
        for (int firm : firms) {
            for (var step : picture.chain(firm)) {
                chain.row(
                        region.name(step.firm()),
                        step.loss(),
                        region.sector(step.product()),
                        step.isRoot() ? "" : region.name(step.supplier()),
                        step.share(),
                        step.part());
            }
            for (var part : Flow.rootsOf(picture, firm, CUTOFF)) {
                roots.row(part.firm() < 0 ? "(rest)" : region.name(part.firm()), part.amount());
            }
            if (picture.isRoot(firm)) {
                for (var part : Flow.heldBackBy(picture, firm, CUTOFF)) {
                    held.row(part.firm() < 0 ? "(rest)" : region.name(part.firm()), part.amount());
                }
            }
        }
        return new Answer.Tables(List.of(chain, roots, held), List.of());
    }
}
