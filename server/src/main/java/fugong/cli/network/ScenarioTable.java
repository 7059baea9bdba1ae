package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.daily.Change;
import fugong.engine.network.daily.Scenario;
import fugong.engine.network.files.CsvTable;
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
        var table = CsvTable.read(file);
        var changes = new ArrayList<Change>();
        for (String column : List.of("change", "firm", "other", "day", "days", "value")) {
            if (table.column(column).isEmpty()) {
                flaws.add(new Flaw(table.name(), "column '" + column + "' is missing.", "Maybe the header is cut."));
            }
        }
        for (int row = 0; row < table.rows().size() && flaws.isEmpty(); row++) {
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
        return flaws.size() == before ? Optional.of(change) : Optional.empty();
    }

    private static String cell(CsvTable table, int row, String column) {
        return table.cell(row, table.column(column).orElseThrow());
    }

    private int firm(CsvTable table, int row, String column) {
        int[] found = region.firms(cell(table, row, column), flaws);
        return found.length == 0 ? -1 : found[0];
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
        if (number != Math.rint(number)) {
            flaws.add(new Flaw(table.place(row), column + " is not a whole number.", "Maybe the cell is empty."));
            return 0;
        }
        return (int) number;
    }

    private double value(CsvTable table, int row) {
        return CsvTable.number(cell(table, row, "value"));
    }
}
