package fugong.importing.reading;

import fugong.kernel.Finding;
import java.util.List;

/// One line as it stands.
///
/// @param number  1-based, as a spreadsheet shows it
/// @param cells   as many as the line has
/// @param flaws   what is wrong with it already
public record RawRow(long number, String[] cells, List<Flaw> flaws) {

    /// @param column 0-based; -1 for the line as a whole
    public record Flaw(int column, Finding finding) {}

    public boolean blank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return flaws.isEmpty();
    }
}
