package fugong.importing.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is, seen from its first bytes.
public enum FileKind {
    EMPTY,
    WORKBOOK,
    /// The binary workbook of before 2007 (also what a protected workbook is wrapped in).
    OLD_WORKBOOK,
    ARCHIVE,
    /// Begins like an archive or workbook and is none to the end.
    DAMAGED,
    JSON,
    TEXT,
    BINARY;

    private static final int LOOK = 4096;

    /// Share of zero bytes that a damaged text may have; they become unreadable cells.
    private static final double IN_TEXT = 0.02;

    public static FileKind of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return packed(file);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            return TEXT;
        }
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > start.length * IN_TEXT ? BINARY : text(start);
    }

    private static FileKind packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null ? WORKBOOK : ARCHIVE;
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return DAMAGED;
        }
    }

    private static FileKind text(byte[] start) {
        int at = begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < start.length && Character.isWhitespace(start[at])) {
            at++;
        }
        if (at == start.length) {
            return start.length < LOOK ? EMPTY : TEXT;
        }
        return start[at] == '{' || start[at] == '[' ? JSON : TEXT;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        var head = Arrays.copyOf(bytes, with.length);
        for (int i = 0; i < with.length; i++) {
            if (head[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }
}
