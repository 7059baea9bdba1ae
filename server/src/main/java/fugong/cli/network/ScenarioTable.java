package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.daily.Change;
import fugong.engine.network.daily.Scenario;
import fugong.engine.network.files.CsvTable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scenario as a table: change, firm, other, day, days, value (docs/formats/network.md).
///
/// close F day days · reopen F day value · stock F input day value · switch buyer supplier day value ·
/// cut supplier buyer day days · policy sector day days value.
final class ScenarioTable {

    private final Region region;
    private final List<Flaw> flaws;

    ScenarioTable(Region region, List<Flaw> flaws) {
        this.region = region;
        this.flaws = flaws;
    }

    Scenario read(Path file) {
        CsvTable table;
        try {
            table = CsvTable.read(file);
        } catch (UncheckedIOException unreadable) {
            flaws.add(new Flaw(
                    file.toString(),
                    "it cannot be read as UTF-8 text.",
                    "Maybe it is a folder, or was saved as UTF-16."));
            return Scenario.quiet();
        }
        var changes = new ArrayList<Change>();
        for (String column : List.of("change", "firm", "other", "day", "days", "value")) {
            if (table.column(column).isEmpty()) {
                flaws.add(new Flaw(
                        table.name(),
                        "column '%s' is missing; there are %s.".formatted(column, table.header()),
                        "Maybe the header is cut."));
            }
        }
        int rows = flaws.isEmpty() ? table.rows().size() : 0;
        for (int row = 0; row < rows; row++) {
            change(table, row).ifPresent(changes::add);
        }
        return new Scenario(changes);
    }

    private Optional<Change> change(CsvTable table, int row) {
        String kind = cell(table, row, "change");
        int before = flaws.size();
        int day = whole(table, row, "day");
        Change change = switch (kind) {
            case "close" -> new Change.Close(firm(table, row, "firm"), day, whole(table, row, "days"));
            case "reopen" -> new Change.Reopen(firm(table, row, "firm"), day, value(table, row));
            case "stock" ->
                new Change.AddStock(firm(table, row, "firm"), sector(table, row, "other"), day, value(table, row));
            case "switch" ->
                new Change.Switch(firm(table, row, "firm"), firm(table, row, "other"), day, value(table, row));
            case "cut" ->
                new Change.Cut(firm(table, row, "firm"), firm(table, row, "other"), day, whole(table, row, "days"));
            case "policy" ->
                new Change.Policy(sector(table, row, "firm"), day, whole(table, row, "days"), value(table, row));
            default -> {
                flaws.add(new Flaw(
                        table.place(row),
                        "'" + kind + "' is no change.",
                        "Maybe close, reopen, stock, switch, cut or policy was meant."));
                yield new Change.Reopen(0, 0, 1);
            }
        };
        if (flaws.size() > before) {
            return Optional.empty();
        }
        for (Flaw flaw : new Scenario(List.of(change)).flaws(region.network())) {
            flaws.add(new Flaw(table.place(row) + " (" + kind + ")", flaw.says(), flaw.mend()));
        }
        return Optional.of(change);
    }

    private static String cell(CsvTable table, int row, String column) {
        return table.cell(row, table.column(column).orElseThrow());
    }

    private int firm(CsvTable table, int row, String column) {
        String name = cell(table, row, column);
        int given = region.folder().firms().indexOf(name);
        if (given < 0) {
            flaws.add(new Flaw(
                    table.place(row),
                    "%s '%s' is not among the firms.".formatted(column, name),
                    "Maybe the name is cut or misspelled."));
            return -1;
        }
        return region.network().number(given);
    }

    private int sector(CsvTable table, int row, String column) {
        int sector = region.folder().sectors().indexOf(cell(table, row, column));
        if (sector < 0) {
            flaws.add(new Flaw(
                    table.place(row),
                    "sector '" + cell(table, row, column) + "' is unknown.",
                    "Maybe the code has changed."));
        }
        return sector;
    }

    private int whole(CsvTable table, int row, String column) {
        double number = CsvTable.number(cell(table, row, column));
        if (number != Math.rint(number) || Math.abs(number) > 1e6) {
            flaws.add(new Flaw(
                    table.place(row),
                    "%s '%s' is not a whole number of days.".formatted(column, cell(table, row, column)),
                    "Maybe the cell is empty or holds a date; days count from 0."));
            return 0;
        }
        return (int) number;
    }

    private double value(CsvTable table, int row) {
        double value = CsvTable.number(cell(table, row, "value"));
        if (Double.isNaN(value)) {
            flaws.add(new Flaw(
                    table.place(row),
                    "value '%s' is not a number.".formatted(cell(table, row, "value")),
                    "Maybe the cell is empty."));
        }
        return value;
    }
}
