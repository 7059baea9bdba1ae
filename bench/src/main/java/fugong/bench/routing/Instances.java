package fugong.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the instances of a folder and tells their formats apart by their contents, not by their names.
final class Instances {

    private Instances() {}

    static List<Instance> in(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path, 2)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".vrp"))
                    .sorted()
                    .toList();
        }
        List<Instance> all = new ArrayList<>();
        for (Path file : files) {
            Instance one = read(file);
            if (one != null) {
                all.add(BestKnown.of(one, file));
            }
        }
        return all;
    }

    static @org.jspecify.annotations.Nullable Instance read(Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.lastIndexOf('.'));
        Path parent = file.toAbsolutePath().getParent();
        String family = parent == null ? "." : String.valueOf(parent.getFileName());
        if (fileName.endsWith(".vrp")) {
            return VrpFile.read(family, name, file);
        }
        if (Files.readString(file).contains("CUST NO")) {
            return SolomonFile.read(family, name, file);
        }
        List<double[]> rows = Numbers.rows(file);
        if (rows.size() < 2) {
            return null;
        }
        return switch (rows.get(0).length * 10 + rows.get(1).length) {
            case 39 -> LiLimFile.read(family, name, file);
            case 57 -> DarpFile.read(family, name, file);
            default -> null;
        };
    }
}
