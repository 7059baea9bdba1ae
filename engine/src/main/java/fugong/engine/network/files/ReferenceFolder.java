package fugong.engine.network.files;

import fugong.engine.network.Flaw;
import fugong.engine.network.SupplyData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The tables of the reference simulators; firms and sectors are numbered from 1.
///
/// `links` supplier buyer daily value · `aff` firm sector – · `c` firm final demand · `pini` firm initial
/// production · `delta` firm share lost · `ess` supplier sector × buyer sector class 2/1/0 · `psi` ability per firm
/// in order.
final class ReferenceFolder {

    private final List<Flaw> flaws = new ArrayList<>();

    private ReferenceFolder() {}

    static NetworkFolder read(Path folder) {
        return new ReferenceFolder().all(folder);
    }

    private NetworkFolder all(Path folder) {
        var links = NumberTable.read(folder.resolve("links.txt"));
        var affiliation = NumberTable.read(folder.resolve("aff.txt"));
        var classes = NumberTable.read(folder.resolve("ess.txt"));
        if (links.isEmpty() || affiliation.isEmpty() || classes.isEmpty()) {
            return NetworkFolder.broken(List.of(new Flaw(
                    folder.getFileName().toString(),
                    "it has neither firms.csv nor all of links.txt, aff.txt and ess.txt.",
                    "Maybe the path points to the folder above.")));
        }
        int firms = affiliation.size();
        double[] finalDemand = column("c.txt", NumberTable.read(folder.resolve("c.txt")), firms, Double.NaN);
        double[] initial = column("pini.txt", NumberTable.read(folder.resolve("pini.txt")), firms, Double.NaN);
        double[] damage = column("delta.txt", NumberTable.read(folder.resolve("delta.txt")), firms, 0);
        double[] ability = ability(NumberTable.read(folder.resolve("psi.txt")), firms);
        var data = data(links, affiliation, classes, finalDemand);
        if (flaws.isEmpty()) {
            flaws.addAll(data.flaws());
        }
        return new NetworkFolder(
                data,
                IntStream.rangeClosed(1, firms).mapToObj(Integer::toString).toList(),
                IntStream.rangeClosed(1, classes.size())
                        .mapToObj(Integer::toString)
                        .toList(),
                ability,
                finalDemand,
                initial,
                damage,
                flaws);
    }

    private SupplyData data(
            List<double[]> links, List<double[]> affiliation, List<double[]> classes, double[] finalDemand) {
        int[] sector = new int[affiliation.size()];
        for (int row = 0; row < sector.length; row++) {
            double[] cells = affiliation.get(row);
            if (width("aff.txt", row, cells, 2) && cells[0] != row + 1) {
                flaw("aff.txt", row, "firm %s stands where %d belongs.".formatted(cells[0], row + 1), "sort by firm.");
            }
            sector[row] = cells.length < 2 ? -1 : whole(cells[1]);
        }
        int[] supplier = new int[links.size()];
        int[] buyer = new int[links.size()];
        double[] amount = new double[links.size()];
        double[] output = finalDemand.length == 0 ? new double[sector.length] : finalDemand.clone();
        for (int row = 0; row < supplier.length; row++) {
            double[] cells = links.get(row);
            if (width("links.txt", row, cells, 3)) {
                supplier[row] = whole(cells[0]);
                buyer[row] = whole(cells[1]);
                amount[row] = cells[2];
                if (supplier[row] >= 0 && supplier[row] < output.length) {
                    output[supplier[row]] += amount[row];
                }
            }
        }
        return new SupplyData(sector, output, supplier, buyer, amount, criticality(classes));
    }

    private double[][] criticality(List<double[]> classes) {
        double[][] criticality = new double[classes.size()][];
        for (int row = 0; row < criticality.length; row++) {
            criticality[row] =
                    Arrays.stream(classes.get(row)).map(code -> code / 2).toArray();
        }
        return criticality;
    }

    private double[] column(String file, List<double[]> rows, int firms, double otherwise) {
        if (rows.isEmpty() && Double.isNaN(otherwise)) {
            return new double[0];
        }
        double[] values = new double[firms];
        Arrays.fill(values, otherwise);
        for (int row = 0; row < rows.size(); row++) {
            if (!width(file, row, rows.get(row), 2)) {
                continue;
            }
            int firm = whole(rows.get(row)[0]);
            if (firm < 0 || firm >= firms) {
                flaw(file, row, "firm %d is unknown.".formatted(firm + 1), "the register is older than the table.");
            } else {
                values[firm] = rows.get(row)[1];
            }
        }
        for (int firm = 0; firm < firms; firm++) {
            if (Double.isNaN(values[firm])) {
                flaws.add(new Flaw(file, "firm %d has no number.".formatted(firm + 1), "Maybe its row is missing."));
            }
        }
        return values;
    }

    private double[] ability(List<double[]> rows, int firms) {
        double[] values = new double[firms];
        Arrays.fill(values, 1);
        if (!rows.isEmpty() && rows.size() != firms) {
            flaws.add(new Flaw("psi.txt", rows.size() + " rows for " + firms + " firms.", "Maybe a row is missing."));
        }
        for (int row = 0; row < Math.min(firms, rows.size()); row++) {
            values[row] = rows.get(row)[0];
            if (!(values[row] >= 0 && values[row] <= 1)) {
                flaw("psi.txt", row, values[row] + " is not between 0 and 1.", "it was written in per cent.");
            }
        }
        return values;
    }

    private boolean width(String file, int row, double[] cells, int least) {
        if (cells.length < least) {
            flaw(file, row, "%d cells, %d expected.".formatted(cells.length, least), "a line was cut.");
            return false;
        }
        return true;
    }

    private void flaw(String file, int row, String says, String maybe) {
        flaws.add(new Flaw(file + " row " + (row + 1), says, "Maybe " + maybe));
    }

    private static int whole(double number) {
        return Double.isNaN(number) ? -1 : (int) number - 1;
    }
}
