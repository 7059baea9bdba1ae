package fugong.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Areas of joined cells. They stand after the rows in a sheet's XML, so the sheet is looked through once before it
/// is read. Only the first cell of an area has a value; the others look filled to a person and are empty to a
/// program.
final class MergedCells {

    private static final Pattern AREA =
            Pattern.compile("mergeCell\\s+ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final int MOST = 20_000;
    private static final int OVERLAP = 80;

    private record Area(int left, long top, int right, long bottom) {

        boolean covers(int column, long row) {
            return column >= left && column <= right && row >= top && row <= bottom && !(column == left && row == top);
        }
    }

    private final List<Area> areas;

    private MergedCells(List<Area> areas) {
        this.areas = areas;
    }

    static MergedCells of(InputStream sheet) throws IOException {
        var areas = new ArrayList<Area>();
        var tail = "";
        var bytes = new byte[1 << 16];
        for (int count = sheet.read(bytes); count >= 0 && areas.size() < MOST; count = sheet.read(bytes)) {
            var text = tail + new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
            var found = AREA.matcher(text);
            int end = 0;
            while (found.find() && areas.size() < MOST) {
                areas.add(new Area(
                        SheetTable.column(found.group(1)),
                        Long.parseLong(found.group(2)),
                        SheetTable.column(found.group(3)),
                        Long.parseLong(found.group(4))));
                end = found.end();
            }
            tail = text.substring(Math.max(end, text.length() - OVERLAP));
        }
        return new MergedCells(areas);
    }

    boolean none() {
        return areas.isEmpty();
    }

    /// The columns of this row that a merged area covers without being its first cell.
    List<Integer> covered(long row, int width) {
        var columns = new ArrayList<Integer>();
        for (var area : areas) {
            if (row < area.top || row > area.bottom) {
                continue;
            }
            for (int column = area.left; column <= Math.min(area.right, width - 1); column++) {
                if (area.covers(column, row)) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }
}
