package fugong.importing.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/// Finds the wanted sheet of a workbook.
final class XlsxTable {

    private XlsxTable() {}

    /// The first sheet with one of the wanted names, else the first that people can see.
    static RawTable open(Path file, List<String> wanted, Limits limits) throws IOException {
        Workbook book;
        try {
            book = Workbook.open(file, limits);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw Workbook.unreadable(broken, "zip", 0);
        }
        try {
            var sheet = choose(book, wanted);
            MergedCells merged;
            try (var bytes = book.bytes(sheet.entry())) {
                merged = MergedCells.of(bytes);
            }
            return new SheetTable(book, sheet.entry(), merged, limits);
        } catch (UnreadableFile known) {
            book.close();
            throw known;
        } catch (IOException | RuntimeException broken) {
            book.close();
            throw Workbook.unreadable(broken, "sheet", 0);
        }
    }

    private static Workbook.Sheet choose(Workbook book, List<String> wanted) throws UnreadableFile {
        for (var name : wanted) {
            for (var sheet : book.sheets()) {
                if (sheet.name().strip().equalsIgnoreCase(name)) {
                    return sheet;
                }
            }
        }
        return book.sheets().stream()
                .filter(Workbook.Sheet::visible)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(FileFlaw.blocks("workbook-no-sheet"), 0));
    }
}
