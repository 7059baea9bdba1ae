package fugong.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Everything under `FUGONG_HOME` in one file, taken while the server goes on working.
///
/// This is PostgreSQL's low-level base backup (manual, section 26.3.4): between `pg_backup_start` and
/// `pg_backup_stop` the data files are copied as they are, torn pages and all; the log written meanwhile is added,
/// and replaying it on the first start of the copy makes it whole. A replication slot of this session keeps that
/// log from being recycled.
public final class Backup {

    /// The first entry: what the file is.
    static final String MANIFEST = "fugong-backup.properties";

    /// Where the copy of the log goes; the first start replays it.
    private static final String LOG = "postgres/data/pg_wal/";

    /// Folders whose content means nothing in a copy (same list as PostgreSQL's own pg_basebackup).
    private static final Set<String> HOLLOW = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "server.log", "starting.lock", "in-use.lock", "backup_label");

    private final Path home;
    private final Path data;
    private final ZipOutputStream zip;
    private long files;

    private Backup(Path home, ZipOutputStream zip) {
        this.home = home;
        this.data = home.resolve("postgres/data");
        this.zip = zip;
    }

    /// Writes the file under another name first; only a finished backup carries `file`'s name. It holds the
    /// passwords of the store: only its owner may read it.
    ///
    /// @param home folder of everything we keep
    /// @return how many files went in
    public static long take(Path home, Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (PostgresHome server = PostgresHome.open(home.resolve("postgres"), true);
                Connection session = server.superuser("postgres")) {
            long files;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                files = new Backup(home.toAbsolutePath(), zip).write(session);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return files;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(Connection session) throws SQLException, IOException {
        manifest();
        ask(session, "select pg_create_physical_replication_slot('fugong_backup', true, true)");
        String first = ask(session, "select pg_walfile_name(pg_backup_start('fugong', fast => true))");
        everything();
        String label = ask(session, "select labelfile from pg_backup_stop(wait_for_archive => false)");
        // The label's own words say where the log must be replayed from; without it the copy is worthless.
        text("postgres/data/backup_label", label);
        log(first, ask(session, "select pg_walfile_name(pg_switch_wal())"));
        return files;
    }

    private void manifest() throws IOException {
        text(MANIFEST, "format=1\npostgresql=%s\n".formatted(PostgresBinaries.VERSION));
    }

    static Properties manifest(String text) throws IOException {
        Properties told = new Properties();
        told.load(new StringReader(text));
        return told;
    }

    private void everything() throws IOException {
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (programs(folder) || anotherHome(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(home)) {
                    zip.putNextEntry(new ZipEntry(name(folder) + "/"));
                    zip.closeEntry();
                }
                boolean hollow = data.equals(folder.getParent())
                        && HOLLOW.contains(folder.getFileName().toString());
                return hollow ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String simple = file.getFileName().toString();
                if (!LEFT_OUT.contains(simple) && !simple.startsWith("pgsql_tmp")) {
                    copy(file, name(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // dropped while we walked: the log says so too
                }
                throw why;
            }
        });
    }

    private boolean programs(Path folder) {
        return home.resolve("postgres").equals(folder.getParent())
                && folder.getFileName().toString().matches("postgres-.*|unpacking-.*");
    }

    /// A demo keeps a store of its own below the office's.
    private boolean anotherHome(Path folder) {
        return home.equals(folder.getParent()) && Files.isDirectory(folder.resolve("postgres"));
    }

    /// The segments from the one in which the backup began to the one in which it ended; names sort by age.
    private void log(String first, String last) throws IOException {
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            segments.filter(it -> it.getFileName().toString().matches("[0-9A-F]{24}"))
                    .filter(it -> it.getFileName().toString().compareTo(first) >= 0)
                    .filter(it -> it.getFileName().toString().compareTo(last) <= 0)
                    .sorted()
                    .forEach(it -> {
                        try {
                            copy(it, LOG + it.getFileName());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String name(Path file) {
        return home.relativize(file).toString();
    }

    private void copy(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
            files++;
        } catch (NoSuchFileException gone) {
            return; // dropped between the listing and the opening
        }
    }

    private void text(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String ask(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
