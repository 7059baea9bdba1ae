package fugong.importing.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Opens a file by what is in it; its name is not believed.
public final class Tables {

    private Tables() {}

    /// @param sheets names of the sheet that is wanted where the file is a workbook, best first
    public static RawTable open(Path file, List<String> sheets, Limits limits) throws IOException {
        return switch (FileKind.of(file)) {
            case EMPTY -> throw new UnreadableFile(FileFlaw.blocks("file-empty"), 0);
            case WORKBOOK -> XlsxTable.open(file, sheets, limits);
            case OLD_WORKBOOK -> throw new UnreadableFile(FileFlaw.blocks("file-old-workbook"), 0);
            case ARCHIVE -> throw new UnreadableFile(FileFlaw.blocks("file-is-archive"), 0);
            case DAMAGED -> throw new UnreadableFile(FileFlaw.blocks("archive-broken"), 0);
            case JSON -> JsonTable.open(file, limits);
            case BINARY -> throw new UnreadableFile(FileFlaw.blocks("file-not-a-table"), 0);
            case TEXT -> CsvTable.open(file, limits);
        };
    }
}
