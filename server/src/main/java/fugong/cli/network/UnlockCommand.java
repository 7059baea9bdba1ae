package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.picture.Ring;
import fugong.engine.network.picture.Unlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What clearing some firms' limits brings back: together, by itself, and the rings that make the difference.
final class UnlockCommand {

    private UnlockCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var flaws = new ArrayList<Flaw>();
        int[] firms = region.firms(words.text("clear", ""), flaws);
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        var picture = region.picture(words);
        double bound = 0;
        double own = 0;
        for (int firm : firms) {
            bound += picture.obstacle(firm).held();
            own += picture.obstacle(firm).own();
        }
        var unlocked = Unlock.from(picture, 1e-12).clear(firms);
        var sheet = Sheet.of("unlock", "cleared", "own", "bound", "coordinated", "spontaneous", "links_followed")
                .row(
                        words.text("clear", ""),
                        own,
                        bound,
                        unlocked.coordinated(),
                        unlocked.spontaneous(),
                        unlocked.visits());
        var rings = Sheet.of("rings", "ring", "start_at", "seed_input", "seed_per_day");
        for (Ring ring : unlocked.rings()) {
            rings.row(
                    String.join(" > ", ring.firms().stream().map(region::name).toList()),
                    region.name(ring.start()),
                    region.sector(ring.product()),
                    ring.seedPerDay());
        }
        return new Answer.Tables(List.of(sheet, rings), List.of());
    }
}
