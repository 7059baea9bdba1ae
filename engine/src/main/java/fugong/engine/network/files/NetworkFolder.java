package fugong.engine.network.files;

import fugong.engine.network.Flaw;
import fugong.engine.network.SupplyData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A network as it stands in a folder: firms by name, links, limits of the day. Values are in the order of the
/// file.
///
/// @param data        firms, links, criticality
/// @param firms       identity of each firm as the folder writes it
/// @param sectors     code of each sector
/// @param ability     ψ of each firm, 1 where nothing is said
/// @param finalDemand what each firm sells to final users per normal day; empty where the folder is silent
/// @param initial     initial production of each firm; empty where the folder is silent
/// @param damage      share of capacity lost at day 0 of a simulation
/// @param flaws       all that is wrong; where not empty, the rest must not be used
public record NetworkFolder(
        SupplyData data,
        List<String> firms,
        List<String> sectors,
        double[] ability,
        double[] finalDemand,
        double[] initial,
        double[] damage,
        List<Flaw> flaws) {

    public NetworkFolder {
        firms = List.copyOf(firms);
        sectors = List.copyOf(sectors);
        flaws = List.copyOf(flaws);
    }

    /// Reads either format: `firms.csv` makes it ours, `links.txt` the reference one.
    public static NetworkFolder read(Path folder) {
        return Files.exists(folder.resolve("firms.csv")) ? CsvFolder.read(folder) : ReferenceFolder.read(folder);
    }

    static NetworkFolder broken(List<Flaw> flaws) {
        var nothing = new SupplyData(new int[0], new double[0], new int[0], new int[0], new double[0], new double[0][]);
        return new NetworkFolder(
                nothing, List.of(), List.of(), new double[0], new double[0], new double[0], new double[0], flaws);
    }
}
