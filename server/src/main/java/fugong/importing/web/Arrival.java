package fugong.importing.web;

import fugong.importing.Loads;
import fugong.importing.Upload;
import fugong.security.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// An uploaded file on its way into a load.
@Component
class Arrival {

    private final Loads loads;

    Arrival(Loads loads) {
        this.loads = loads;
    }

    /// @param as the resource; empty where the file is a pack or its name says it
    /// @return the number of the load
    long start(MultipartFile file, String as, Actor actor) throws IOException {
        var work = Files.createTempDirectory("fugong-upload-");
        try {
            var given = work.resolve("given");
            file.transferTo(given);
            var unpacked = Files.createDirectory(work.resolve("unpacked"));
            return loads.start(Upload.open(given, name(file), as, unpacked), actor);
        } finally {
            delete(work);
        }
    }

    /// The last part of the name: some browsers send the whole path.
    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "table" : name.substring(0, Math.min(name.length(), 200));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
