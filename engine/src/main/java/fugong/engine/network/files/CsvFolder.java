package fugong.engine.network.files;

import fugong.engine.network.Flaw;
import fugong.engine.network.SupplyData;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documented CSV format: `firms.csv`, `links.csv`, `criticality.csv`, and optional `limits.csv`.
///
/// firms: firm, sector, output[, final_demand] · links: supplier, buyer, amount · criticality: input, user, value
/// (pairs not listed are not critical) · limits: firm, kind, share; the smallest share of a firm is its ability.
final class CsvFolder {

    private final Path folder;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Integer> firms = new LinkedHashMap<>();
    private final Map<String, Integer> sectors = new LinkedHashMap<>();

    private CsvFolder(Path folder) {
        this.folder = folder;
    }

    static NetworkFolder read(Path folder) {
        return new CsvFolder(folder).all();
    }

    private NetworkFolder all() {
        var table = table("firms.csv", "firm", "sector", "output");
        var links = table("links.csv", "supplier", "buyer", "amount");
        var critical = table("criticality.csv", "input", "user", "value");
        if (!flaws.isEmpty()) {
            return NetworkFolder.broken(flaws);
        }
        double[][] criticality = criticality(critical);
        int count = table.rows().size();
        if (count == 0) {
            flaws.add(new Flaw("firms.csv", "it names no firm.", "Maybe the export was cut off."));
        }
        int[] sector = new int[count];
        double[] output = new double[count];
        boolean withDemand = table.column("final_demand").isPresent();
        double[] demand = new double[withDemand ? count : 0];
        for (int row = 0; row < count; row++) {
            firm(table, row, sector, output, demand);
        }
        int[] supplier = new int[links.rows().size()];
        int[] buyer = new int[supplier.length];
        double[] amount = new double[supplier.length];
        for (int row = 0; row < supplier.length; row++) {
            supplier[row] = known(links, row, "supplier");
            buyer[row] = known(links, row, "buyer");
            amount[row] = links.number(row, at(links, "amount"));
            if (!(amount[row] >= 0) || Double.isInfinite(amount[row])) {
                flaw(
                        links,
                        row,
                        "amount '%s' is not a number from 0 up.".formatted(links.cell(row, at(links, "amount"))),
                        "a return was booked as a delivery.");
            }
            if (supplier[row] >= 0 && supplier[row] == buyer[row]) {
                flaw(
                        links,
                        row,
                        "firm '%s' supplies itself.".formatted(links.cell(row, at(links, "buyer"))),
                        "two sites share one code; leave own use out.");
            }
        }
        total("firms.csv", "outputs", output, count > 0);
        total("links.csv", "amounts", amount, false);
        double[] ability = limits(count);
        var data = new SupplyData(sector, output, supplier, buyer, amount, criticality);
        return new NetworkFolder(
                data,
                List.copyOf(firms.keySet()),
                List.copyOf(sectors.keySet()),
                ability,
                demand,
                new double[0],
                new double[count],
                flaws);
    }

    /// Shares of a total are what everything is counted in.
    private void total(String file, String what, double[] values, boolean needed) {
        double sum = Arrays.stream(values).sum();
        if (needed && sum == 0 || Double.isInfinite(sum)) {
            flaws.add(new Flaw(
                    file,
                    "all %s add up to %s.".formatted(what, sum == 0 ? "nothing" : "more than a number can hold"),
                    "Maybe the column holds something else, or another unit."));
        }
    }

    private void firm(CsvTable table, int row, int[] sector, double[] output, double[] demand) {
        String id = table.cell(row, at(table, "firm"));
        if (id.isEmpty() || firms.putIfAbsent(id, row) != null) {
            flaw(table, row, "firm '%s' is empty or stands twice.".formatted(id), "two registers were joined.");
            firms.putIfAbsent("row " + (row + 2), row);
        }
        String code = table.cell(row, at(table, "sector"));
        Integer of = sectors.get(code);
        sector[row] = of == null ? 0 : of;
        if (of == null) {
            flaw(table, row, "sector '%s' has no row in criticality.csv.".formatted(code), "the code has changed.");
        }
        output[row] = table.number(row, at(table, "output"));
        if (!(output[row] >= 0) || Double.isInfinite(output[row])) {
            flaw(
                    table,
                    row,
                    "output '%s' is not a number from 0 up.".formatted(table.cell(row, at(table, "output"))),
                    "a thousands mark was left in.");
        }
        if (demand.length > 0) {
            demand[row] = table.number(row, at(table, "final_demand"));
            if (!(demand[row] >= 0) || Double.isInfinite(demand[row])) {
                String said = table.cell(row, at(table, "final_demand"));
                flaw(table, row, "final demand '%s' is not a number from 0 up.".formatted(said), "the cell is empty.");
            }
        }
    }

    private double[][] criticality(CsvTable table) {
        for (int row = 0; row < table.rows().size(); row++) {
            sectors.putIfAbsent(table.cell(row, at(table, "input")), sectors.size());
            sectors.putIfAbsent(table.cell(row, at(table, "user")), sectors.size());
        }
        double[][] values = new double[sectors.size()][sectors.size()];
        for (int row = 0; row < table.rows().size(); row++) {
            double value = table.number(row, at(table, "value"));
            if (!(value >= 0 && value <= 1)) {
                flaw(
                        table,
                        row,
                        "criticality '%s' is not between 0 and 1.".formatted(table.cell(row, at(table, "value"))),
                        "the survey class was written instead of 1, 0.5 or 0.");
                continue;
            }
            int input = sectors.getOrDefault(table.cell(row, at(table, "input")), 0);
            int user = sectors.getOrDefault(table.cell(row, at(table, "user")), 0);
            values[input][user] = value;
        }
        return values;
    }

    private double[] limits(int count) {
        double[] ability = new double[count];
        Arrays.fill(ability, 1);
        if (!Files.exists(folder.resolve("limits.csv"))) {
            return ability;
        }
        var table = table("limits.csv", "firm", "kind", "share");
        if (table.column("firm").isEmpty() || table.column("share").isEmpty()) {
            return ability;
        }
        for (int row = 0; row < table.rows().size(); row++) {
            int firm = known(table, row, "firm");
            double share = table.number(row, at(table, "share"));
            if (!(share >= 0 && share <= 1)) {
                flaw(
                        table,
                        row,
                        "share '%s' is not between 0 and 1.".formatted(table.cell(row, at(table, "share"))),
                        "it was written in per cent.");
            } else if (firm >= 0) {
                ability[firm] = Math.min(ability[firm], share);
            }
        }
        return ability;
    }

    private int known(CsvTable table, int row, String column) {
        String id = table.cell(row, at(table, column));
        Integer firm = firms.get(id);
        if (firm == null) {
            flaw(table, row, "%s '%s' is not in firms.csv.".formatted(column, id), "the firm was struck off.");
            return -1;
        }
        return firm;
    }

    private CsvTable table(String file, String... columns) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            String missing = "the file is missing in %s.".formatted(folder);
            flaws.add(new Flaw(file, missing, "Maybe the path points to the folder above."));
            return new CsvTable(file, List.of(), List.of(), List.of());
        }
        CsvTable table;
        try {
            table = CsvTable.read(path);
        } catch (UncheckedIOException unreadable) {
            flaws.add(new Flaw(
                    file,
                    "it cannot be read as UTF-8.",
                    "Maybe it was saved as UTF-16 or GB 18030: save it as UTF-8."));
            return new CsvTable(file, List.of(), List.of(), List.of());
        }
        if (table.header().isEmpty()) {
            flaws.add(new Flaw(file, "it is empty.", "Maybe the export was cut off."));
            return table;
        }
        for (String column : columns) {
            if (table.column(column).isEmpty()) {
                flaws.add(new Flaw(
                        file,
                        "column '%s' is missing; there are %s.".formatted(column, table.header()),
                        "Maybe the header is in another language."));
            }
        }
        return table;
    }

    private static int at(CsvTable table, String column) {
        return table.column(column).orElseThrow();
    }

    private void flaw(CsvTable table, int row, String says, String maybe) {
        flaws.add(new Flaw(table.place(row), says, "Maybe " + maybe));
    }
}
