package fugong.importing.pack;

import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.Limits;
import fugong.importing.reading.Unpacking;
import fugong.importing.reading.UnreadableFile;
import fugong.kernel.Located;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks an archive from anybody: no entry outside the folder, not too many, not larger than the limits
/// allow.
final class Archive {

    private static final int MOST_FILES = 500;

    private Archive() {}

    static Path unpack(Path archive, Path to, Limits limits, List<Located> findings) throws IOException {
        long left = limits.unpacked();
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw new UnreadableFile(FileFlaw.blocks("pack-too-many-files", "limit", MOST_FILES), 0);
            }
            for (var entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
                left -= unpack(zip, entry, to, limits);
                if (left < 0) {
                    throw new UnreadableFile(
                            FileFlaw.blocks("unpacks-too-large", "limit", limits.unpacked() / 1_000_000), 0);
                }
            }
        } catch (UnreadableFile refused) {
            findings.add(new Located(refused.finding(), "", 0, "", ""));
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            findings.add(new Located(FileFlaw.blocks("archive-broken"), "", 0, "", ""));
        }
        return to;
    }

    private static long unpack(ZipFile zip, ZipEntry entry, Path to, Limits limits) throws IOException {
        Path file;
        try {
            file = to.resolve(entry.getName()).normalize();
        } catch (InvalidPathException wrong) {
            throw new UnreadableFile(FileFlaw.blocks("archive-broken"), 0);
        }
        if (!file.startsWith(to.normalize()) || file.equals(to.normalize())) {
            throw new UnreadableFile(FileFlaw.blocks("archive-leads-out"), 0);
        }
        try (InputStream in = new Unpacking(zip.getInputStream(entry), entry.getCompressedSize(), limits, false)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.copy(in, file);
        } catch (EOFException | ZipException | FileSystemException wrong) {
            // Cut off, damaged, or a name that is used twice or that no file can have.
            throw new UnreadableFile(FileFlaw.blocks("archive-broken"), 0);
        }
    }
}
