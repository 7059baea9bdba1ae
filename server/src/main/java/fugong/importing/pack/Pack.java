package fugong.importing.pack;

import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.Limits;
import fugong.kernel.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of a pack and what is wrong with the pack itself. Paths cannot lead out of the pack's folder.
///
/// @param name of the pack, from its descriptor or its folder
public record Pack(String name, List<Table> tables, List<Located> findings) {

    /// One table of the pack.
    public record Table(String resource, String file, Path path) {}

    static final String DESCRIPTOR = "datapackage.json";
    private static final Set<String> TABLE_FILES = Set.of("csv", "xlsx", "json", "geojson", "tsv", "txt");
    private static final long LARGEST_DESCRIPTOR = 20_000_000;

    /// @param given    a folder, an archive, or the descriptor itself
    /// @param unpackTo an empty folder for the files of an archive; the caller deletes it
    public static Pack open(Path given, String name, Path unpackTo) throws IOException {
        var findings = new ArrayList<Located>();
        Path folder;
        if (Files.isDirectory(given)) {
            folder = given;
        } else if (String.valueOf(given.getFileName()).equals(DESCRIPTOR)) {
            folder = given.toAbsolutePath().resolveSibling("");
        } else {
            folder = Archive.unpack(given, unpackTo, Limits.USUAL, findings);
        }
        return read(new Reading(home(folder), name, findings));
    }

    /// An archive often holds one folder that holds everything.
    private static Path home(Path folder) throws IOException {
        if (Files.exists(folder.resolve(DESCRIPTOR))) {
            return folder;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            var entries = inside.toList();
            return entries.size() == 1 && Files.isDirectory(entries.getFirst()) ? entries.getFirst() : folder;
        }
    }

    private record Reading(Path folder, String name, List<Located> findings) {

        void found(FileFlaw flaw, String resource, String value) {
            findings.add(new Located(flaw, resource, 0, "", value));
        }
    }

    private static Pack read(Reading reading) throws IOException {
        var descriptor = reading.folder().resolve(DESCRIPTOR);
        if (!Files.isRegularFile(descriptor)) {
            return byFileNames(reading);
        }
        var tables = new ArrayList<Table>();
        var name = reading.name();
        try {
            if (Files.size(descriptor) > LARGEST_DESCRIPTOR) {
                throw new IllegalArgumentException("too large");
            }
            var json = JsonMapper.builder().build().readTree(Files.readString(descriptor));
            name = json.path("title").asString(json.path("name").asString(name));
            var seen = new HashSet<String>();
            for (var resource : json.path("resources").values()) {
                table(resource, reading, seen, tables);
            }
        } catch (JacksonException | IllegalArgumentException | java.nio.charset.CharacterCodingException broken) {
            reading.found(FileFlaw.blocks("pack-descriptor-broken"), "", DESCRIPTOR);
        }
        if (tables.isEmpty() && reading.findings().isEmpty()) {
            reading.found(FileFlaw.blocks("pack-empty"), "", name);
        }
        return new Pack(name, tables, reading.findings());
    }

    private static void table(JsonNode resource, Reading reading, Set<String> seen, List<Table> tables) {
        var name = resource.path("name").asString("");
        var path = resource.path("path").isArray() && resource.path("path").size() == 1
                ? resource.path("path").get(0).asString("")
                : resource.path("path").asString("");
        if (name.isEmpty() || path.isEmpty()) {
            reading.found(FileFlaw.blocks("pack-resource-without-file"), name, path);
        } else if (!seen.add(name)) {
            reading.found(FileFlaw.blocks("pack-resource-twice"), name, path);
        } else {
            var file = inside(reading.folder(), path);
            if (file == null) {
                reading.found(FileFlaw.blocks("pack-file-missing"), name, path);
            } else {
                tables.add(new Table(name, path, file));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Path inside(Path folder, String path) {
        try {
            var file = folder.resolve(path).normalize();
            boolean within = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
            return within && file.toRealPath().startsWith(folder.toRealPath()) ? file : null;
        } catch (InvalidPathException | IOException wrong) {
            return null;
        }
    }

    /// Without a descriptor the files' names say what they are: `enterprises.csv`.
    private static Pack byFileNames(Reading reading) throws IOException {
        var tables = new ArrayList<Table>();
        try (Stream<Path> files = Files.list(reading.folder())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                int dot = name.lastIndexOf('.');
                if (dot > 0 && TABLE_FILES.contains(name.substring(dot + 1))) {
                    tables.add(new Table(name.substring(0, dot), name, file));
                }
            }
        }
        if (tables.isEmpty() && reading.findings().isEmpty()) {
            reading.found(FileFlaw.blocks("pack-empty"), "", reading.name());
        }
        return new Pack(reading.name(), tables, reading.findings());
    }
}
