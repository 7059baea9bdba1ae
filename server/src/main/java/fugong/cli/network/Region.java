package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.files.NetworkFolder;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A folder read and assembled, with names beside the engine's numbers.
record Region(NetworkFolder folder, ProductionNetwork network) {

    private static final double SIGMA = 0.3;

    static NetworkFolder read(Path path) {
        return NetworkFolder.read(path);
    }

    static Region of(NetworkFolder folder) {
        return new Region(folder, NetworkAssembly.hubsFirst(folder.data()));
    }

    Terms terms(Words words) {
        return Terms.shareOfOutput(network, words.number("sigma", SIGMA));
    }

    double[] ability() {
        return network.arrange(folder.ability());
    }

    Picture picture(Words words) {
        return Picture.of(network, ability(), terms(words), Hands.ALONE);
    }

    String name(int firm) {
        return folder.firms().get(network.given(firm));
    }

    String sector(int product) {
        return product < 0 ? "" : folder.sectors().get(product);
    }

    /// The engine's numbers of firms named with commas; unknown names become flaws.
    int[] firms(String names, List<Flaw> flaws) {
        var numbers = new ArrayList<Integer>();
        for (String name : names.split(",")) {
            int given = folder.firms().indexOf(name.strip());
            if (given < 0) {
                flaws.add(new Flaw(
                        "firm '" + name.strip() + "'",
                        "it is not in the folder.",
                        "Maybe the name is cut or misspelled."));
            } else {
                numbers.add(network.number(given));
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
