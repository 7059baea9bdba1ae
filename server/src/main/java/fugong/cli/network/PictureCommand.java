package fugong.cli.network;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Band;
import fugong.engine.network.picture.Obstacle;
import fugong.engine.network.picture.Unlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is held back today, by whom: obstacles with price, part of the loss and exact unlock; and every firm's
/// level.
final class PictureCommand {

    private PictureCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var picture = region.picture(words);
        var unlock = Unlock.from(picture, 1e-12);
        var top = Sheet.of(
                "obstacles",
                "rank",
                "firm",
                "sector",
                "ability",
                "own",
                "price",
                "held_back",
                "unlocks",
                "unlocks_by_itself");
        int rank = 0;
        for (Obstacle obstacle : picture.top(words.whole("top", 20))) {
            var cleared = unlock.clear(obstacle.firm());
            top.row(
                    ++rank,
                    region.name(obstacle.firm()),
                    region.sector(region.network().sector(obstacle.firm())),
                    picture.ability(obstacle.firm()),
                    obstacle.own(),
                    obstacle.price(),
                    obstacle.held(),
                    cleared.coordinated(),
                    cleared.spontaneous());
        }
        var firms = Sheet.of("firms", "firm", "level", "ability", "waits_for_input", "waits_for_firm");
        for (int given = 0; given < folder.firms().size(); given++) {
            int firm = region.network().number(given);
            var chain = picture.chain(firm);
            boolean waits = !chain.isEmpty() && !chain.getFirst().isRoot();
            firms.row(
                    region.name(firm),
                    picture.level(firm),
                    picture.ability(firm),
                    waits ? region.sector(chain.getFirst().product()) : "",
                    waits ? region.name(chain.getFirst().supplier()) : "");
        }
        var notes = new ArrayList<>(List.of("%d firms, %d links; %.6f of output lost, %d roots; attributed %.6f; %s"
                .formatted(
                        region.network().firms(),
                        region.network().rows().links(),
                        picture.lost(),
                        picture.roots(),
                        picture.attributed(),
                        picture.effort())));
        if (words.text("band", "true").equals("true")) {
            var band = Band.of(region.network(), region.ability(), region.terms(words), Hands.ALONE);
            notes.add(
                    "lost if nothing can be substituted %.6f, as asked %.6f, own limits only %.6f; %d essential inputs have one supplier only"
                            .formatted(band.rigid(), band.usual(), band.direct(), band.without()));
        }
        return new Answer.Tables(List.of(top, firms), notes);
    }
}
