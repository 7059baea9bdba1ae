package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.Rows;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.risk.Alternatives;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who else could supply what a firm waits for, and what the switch would bring back.
final class AlternativesCommand {

    private static final double EXTRA = 0.2;

    private AlternativesCommand() {}

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
        double extra = words.number("extra", EXTRA);
        var alternatives = new Alternatives(picture, spare(picture, extra), Alternatives.Places.unknown());
        var sheet = Sheet.of("alternatives", "firm", "input", "supplier", "spare", "covers", "unlocks");
        for (int firm : firms) {
            Rows rows = region.network().rows();
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                boolean lacks = rows.criticality[p] > 0 && missing(rows, p, picture) > 1e-9;
                boolean asked =
                        words.text("input", region.sector(rows.product[p])).equals(region.sector(rows.product[p]));
                if (lacks && asked) {
                    for (var option : alternatives.of(p, words.whole("top", 10))) {
                        sheet.row(
                                region.name(firm),
                                region.sector(rows.product[p]),
                                region.name(option.supplier()),
                                option.spare(),
                                option.covers(),
                                option.unlocks());
                    }
                }
            }
        }
        return new Answer.Tables(
                List.of(sheet),
                List.of(
                        "firms that lack nothing are taken to be able to make %.0f %% more (--extra); unlocks is the share of all normal output"
                                .formatted(100 * extra)));
    }

    private static double missing(Rows rows, int slot, Picture picture) {
        double missing = 0;
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            missing += rows.share[link] * picture.loss(rows.supplier[link]);
        }
        return missing;
    }

    private static double[] spare(Picture picture, double extra) {
        double[] spare = new double[picture.network().firms()];
        for (int firm = 0; firm < spare.length; firm++) {
            spare[firm] = picture.loss(firm) < 1e-9 ? extra * picture.network().output(firm) : 0;
        }
        return spare;
    }
}
