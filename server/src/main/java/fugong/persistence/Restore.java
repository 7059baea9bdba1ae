package fugong.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Puts a [Backup] where nothing is yet. The next start replays its log and goes on from there.
public sealed interface Restore {

    /// @param files how many were put back
    record Done(long files) implements Restore {}

    /// Nothing was written.
    record Refused(Reason reason, String detail) implements Restore {}

    /// Why nothing was written.
    enum Reason {
        /// The folder holds something already: nothing is ever overwritten.
        NOT_EMPTY,
        /// The file is no backup of ours, or was cut off.
        NO_BACKUP,
        /// Taken with another major version of PostgreSQL.
        OTHER_VERSION
    }

    /// Unpacks under another name beside `home` and renames at the end: a restore that was cut off is never
    /// mistaken for a finished one.
    static Restore put(Path file, Path home) throws IOException {
        Path target = home.toAbsolutePath().normalize();
        if (Files.exists(target) && !empty(target)) {
            return new Refused(Reason.NOT_EMPTY, target.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry manifest = zip.getEntry(Backup.MANIFEST);
            if (manifest == null) {
                return new Refused(Reason.NO_BACKUP, file.toString());
            }
            String version = version(zip, manifest);
            if (!major(version).equals(major(PostgresBinaries.VERSION))) {
                return new Refused(Reason.OTHER_VERSION, version);
            }
            Path part = target.resolveSibling(target.getFileName() + ".restoring");
            if (Files.exists(part)) {
                return new Refused(Reason.NOT_EMPTY, part.toString());
            }
            long files = unpack(zip, part);
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new Done(files);
        } catch (ZipException broken) {
            return new Refused(Reason.NO_BACKUP, file + ": " + broken.getMessage());
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String version(ZipFile zip, ZipEntry manifest) throws IOException {
        try (InputStream in = zip.getInputStream(manifest)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Backup.manifest(text).getProperty("postgresql", "");
        }
    }

    private static String major(String version) {
        return version.replaceFirst("\\..*", "");
    }

    /// PostgreSQL refuses a data folder that others may read; so every folder is its owner's alone.
    private static long unpack(ZipFile zip, Path into) throws IOException {
        var folderMode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var fileMode = PosixFilePermissions.fromString("rw-------");
        Files.createDirectory(into, folderMode);
        long files = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path file = into.resolve(entry.getName()).normalize();
            if (!file.startsWith(into)) {
                throw new ZipException("it names %s outside its folder".formatted(entry.getName()));
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file, folderMode);
            } else if (!entry.getName().equals(Backup.MANIFEST)) {
                Files.createDirectories(file.getParent(), folderMode);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                Files.setPosixFilePermissions(file, fileMode);
                files++;
            }
        }
        return files;
    }
}
