package fugong.importing;

import fugong.importing.pack.Pack;
import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.FileKind;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody wants loaded: one file, or the files of a pack.
///
/// @param source   name as the person knows it
/// @param findings what was wrong with the pack before its files are read
public record Upload(String source, List<File> files, List<Located> findings) {

    /// @param resource what its rows are
    /// @param name     as the person knows it
    /// @param path     where it lies now; read once and not kept
    public record File(String resource, String name, Path path) {}

    public Upload {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /// @param given a folder, an archive or a single table
    /// @param as    what a single table is; empty where its name says it ("enterprises.csv") or it is a pack
    /// @param work  an empty folder for what has to be unpacked; the caller deletes it
    public static Upload open(Path given, String name, String as, Path work) throws IOException {
        boolean pack =
                Files.isDirectory(given) || name.endsWith("datapackage.json") || FileKind.of(given) == FileKind.ARCHIVE;
        if (!pack) {
            int dot = name.lastIndexOf('.');
            return of(as.isEmpty() && dot > 0 ? name.substring(0, dot) : as, name, given);
        }
        var opened = Pack.open(given, name, work);
        var files = opened.tables().stream()
                .map(it -> new File(it.resource(), it.file(), it.path()))
                .toList();
        return new Upload(opened.name(), files, opened.findings());
    }

    /// The same without files that nobody can load, which become findings.
    ///
    /// @param known  resources that can be loaded by whoever asks
    Upload only(Set<String> known) {
        var found = new ArrayList<>(findings);
        var kept = new ArrayList<File>();
        for (var file : files) {
            if (known.contains(file.resource())) {
                kept.add(file);
            } else {
                var flaw = new FileFlaw(
                        "importing.resource-unknown", Severity.WARNS, Map.of("known", String.join(", ", known)));
                found.add(new Located(flaw, file.resource(), 0, "", file.name()));
            }
        }
        return new Upload(source, kept, found);
    }

    boolean broken() {
        return files.isEmpty() || findings.stream().anyMatch(it -> it.finding().severity() == Severity.BLOCKS);
    }

    public static Upload of(String resource, String name, Path path) {
        return new Upload(name, List.of(new File(resource, name, path)), List.of());
    }
}
