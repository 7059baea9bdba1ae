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

    /// More than so many flaws of one file help nobody.
    private static final int SHOWN = 1000;

    private final Path folder;
    private final List<Flaw> flaws = new ArrayList<>();
    private int inFile;
    private int firms;

    private ReferenceFolder(Path folder) {
        this.folder = folder;
    }

    static NetworkFolder read(Path folder) {
        return new ReferenceFolder(folder).all();
    }

    private NetworkFolder all() {
        var links = needed("links.txt");
        var affiliation = needed("aff.txt");
        var classes = needed("ess.txt");
        firms = affiliation.rows().size();
        double[][] criticality = criticality(classes);
        int[] sector = sectors(affiliation, criticality.length);
        double[] finalDemand = column("c.txt", "final demand", Double.NaN, Double.MAX_VALUE);
        double[] initial = column("pini.txt", "initial production", Double.NaN, Double.MAX_VALUE);
        double[] damage = column("delta.txt", "share lost", 0, 1);
        double[] ability = ability();
        var data = data(links, sector, criticality, finalDemand);
        if (!flaws.isEmpty()) {
            return NetworkFolder.broken(flaws);
        }
        return new NetworkFolder(
                data, names(firms), names(criticality.length), ability, finalDemand, initial, damage, data.flaws());
    }

    private static List<String> names(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(Integer::toString).toList();
    }

    private NumberTable table(String name) {
        inFile = 0;
        return NumberTable.read(folder, name, flaws);
    }

    private NumberTable needed(String name) {
        int before = flaws.size();
        var table = table(name);
        if (!table.there()) {
            flaws.add(new Flaw(
                    folder + ": " + name,
                    "the file is missing.",
                    "Maybe the path points to the folder above; our own format begins with firms.csv."));
        } else if (table.rows().isEmpty() && flaws.size() == before) {
            flaws.add(new Flaw(name, "it is empty.", "Maybe the export was cut off."));
        }
        return table;
    }

    private double[][] criticality(NumberTable classes) {
        int sectors = classes.rows().size();
        double[][] criticality = new double[sectors][sectors];
        for (int from = 0; from < sectors; from++) {
            var row = classes.rows().get(from);
            if (row.cells().length != sectors) {
                flaw(
                        classes,
                        row,
                        "%d classes for %d sectors.".formatted(row.cells().length, sectors),
                        "a column or a row was cut.");
            }
            for (int to = 0; to < Math.min(sectors, row.cells().length); to++) {
                double code = row.cells()[to];
                if (code >= 0 && code <= 2) {
                    criticality[from][to] = code / 2;
                } else {
                    wrong(classes, row, to, "class", "2, 1 or 0", "unrated inputs were left out; rate them 0.");
                }
            }
        }
        return criticality;
    }

    private int[] sectors(NumberTable affiliation, int sectors) {
        int[] sector = new int[firms];
        for (int firm = 0; firm < firms; firm++) {
            var row = affiliation.rows().get(firm);
            if (!width(affiliation, row, 2)) {
                continue;
            }
            if (row.cells()[0] != firm + 1) {
                flaw(
                        affiliation,
                        row,
                        "firm %s stands where %d belongs.".formatted(row.said(0), firm + 1),
                        "a firm stands twice or is missing; sort by firm.");
            }
            sector[firm] = whole(row.cells()[1], sectors);
            if (sector[firm] < 0 && sectors > 0) {
                wrong(affiliation, row, 1, "sector", "one of 1 to " + sectors, "ess.txt is of another sector list.");
            }
        }
        return sector;
    }

    private SupplyData data(NumberTable links, int[] sector, double[][] criticality, double[] finalDemand) {
        int count = links.rows().size();
        int[] supplier = new int[count];
        int[] buyer = new int[count];
        double[] amount = new double[count];
        double[] output = finalDemand.length == 0 ? new double[firms] : finalDemand.clone();
        inFile = 0;
        for (int i = 0; i < count; i++) {
            var row = links.rows().get(i);
            if (width(links, row, 3)) {
                supplier[i] = firm(links, row, 0, "supplier");
                buyer[i] = firm(links, row, 1, "buyer");
                amount[i] = amount(links, row, 2, "daily value", Double.MAX_VALUE);
                if (supplier[i] >= 0 && supplier[i] == buyer[i]) {
                    flaw(links, row, "firm %s supplies itself.".formatted(row.said(0)), "two sites share one number.");
                }
                if (supplier[i] >= 0) {
                    output[supplier[i]] += amount[i];
                }
            }
        }
        double total = Arrays.stream(output).sum();
        if (flaws.isEmpty() && !(total > 0 && total < Double.POSITIVE_INFINITY)) {
            flaws.add(new Flaw(
                    "links.txt, c.txt",
                    "all outputs add up to " + total + ".",
                    "Maybe the values are in another column."));
        }
        return new SupplyData(sector, output, supplier, buyer, amount, criticality);
    }

    /// One value per firm; a table that is not there is empty where every firm needs a number.
    private double[] column(String file, String what, double otherwise, double most) {
        var table = table(file);
        if (!table.there() && Double.isNaN(otherwise)) {
            return new double[0];
        }
        double[] values = new double[firms];
        boolean[] told = new boolean[firms];
        Arrays.fill(values, otherwise);
        for (var row : table.rows()) {
            int firm = width(table, row, 2) ? firm(table, row, 0, "firm") : -1;
            if (firm >= 0 && told[firm]) {
                flaw(table, row, "firm %s stands twice.".formatted(row.said(0)), "two tables were joined.");
            }
            if (firm >= 0) {
                told[firm] = true;
                values[firm] = amount(table, row, 1, what, most);
            }
        }
        for (int firm = 0; firm < firms; firm++) {
            if (Double.isNaN(values[firm]) && ++inFile <= SHOWN) {
                flaws.add(new Flaw(file, "firm %d has no %s.".formatted(firm + 1, what), "Maybe its row is missing."));
            }
        }
        return values;
    }

    private double[] ability() {
        var table = table("psi.txt");
        double[] values = new double[firms];
        Arrays.fill(values, 1);
        int rows = table.rows().size();
        if (table.there() && rows != firms) {
            flaws.add(new Flaw("psi.txt", rows + " rows for " + firms + " firms.", "Maybe a row is missing."));
        }
        for (int firm = 0; firm < Math.min(firms, rows); firm++) {
            values[firm] = amount(table, table.rows().get(firm), 0, "ability", 1);
        }
        return values;
    }

    private int firm(NumberTable table, NumberTable.Row row, int column, String role) {
        int firm = whole(row.cells()[column], firms);
        if (firm < 0 && firms > 0) {
            wrong(table, row, column, role, "a firm from 1 to " + firms, "the register is older than the table.");
        }
        return firm;
    }

    private double amount(NumberTable table, NumberTable.Row row, int column, String what, double most) {
        double value = row.cells()[column];
        if (value >= 0 && value <= most) {
            return value;
        }
        wrong(
                table,
                row,
                column,
                what,
                most == 1 ? "between 0 and 1" : "a number from 0 up",
                most == 1 ? "it was written in per cent." : "a sign, a unit or a thousands mark was left in.");
        return 0;
    }

    private boolean width(NumberTable table, NumberTable.Row row, int least) {
        if (row.cells().length < least) {
            flaw(table, row, "%d cells, %d expected.".formatted(row.cells().length, least), "a line was cut.");
            return false;
        }
        return true;
    }

    private void wrong(NumberTable table, NumberTable.Row row, int column, String what, String wanted, String maybe) {
        String says = "%s '%s' in column %d is not %s.".formatted(what, row.said(column), column + 1, wanted);
        flaw(table, row, says, maybe);
    }

    private void flaw(NumberTable table, NumberTable.Row row, String says, String maybe) {
        if (++inFile <= SHOWN) {
            flaws.add(new Flaw(table.name() + " row " + row.line(), says, "Maybe " + maybe));
        }
    }

    /// A number from 1 to `most` as an index from 0; −1 for anything else.
    private static int whole(double number, int most) {
        return number >= 1 && number <= most && number == Math.rint(number) ? (int) number - 1 : -1;
    }
}
