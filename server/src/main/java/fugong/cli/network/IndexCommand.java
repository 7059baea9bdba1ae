package fugong.cli.network;

import fugong.engine.network.Hands;
import fugong.engine.network.risk.SystemicIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Which single stops would hurt most.
final class IndexCommand {

    private IndexCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var index = new SystemicIndex(region.network(), words.number("threshold", 1e-6));
        var scores = index.of(IntStream.range(0, region.network().firms()).toArray(), Hands.ALONE);
        var sheet = Sheet.of("index", "rank", "firm", "index", "by_inputs", "by_orders");
        int rank = 0;
        for (var score : SystemicIndex.worst(scores, words.whole("top", 20))) {
            sheet.row(++rank, region.name(score.firm()), score.both(), score.down(), score.up());
        }
        return new Answer.Tables(List.of(sheet), List.of());
    }
}
