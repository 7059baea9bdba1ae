package fugong.importing.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The loaded files, packed and in pieces, in the database: commit, undo and the error file read them again, on
/// whichever server they are asked for.
@Component
public class FileStore {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a file; a megabyte in memory at a time.
    public void put(long load, String resource, Path file) throws IOException {
        try (var pieces = new Pieces(load, resource);
                var packed = new Packed(pieces)) {
            Files.copy(file, packed);
        }
    }

    /// Lays the file out again at `to`.
    public void fetch(long load, String resource, Path to) throws IOException {
        try (var packed = new GZIPInputStream(new SequenceInputStream(pieces(load, resource)))) {
            Files.copy(packed, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void drop(long load) {
        jdbc.sql("delete from importing_file where load = :load")
                .param("load", load)
                .update();
    }

    private Enumeration<InputStream> pieces(long load, String resource) {
        List<Integer> numbers = jdbc.sql("""
                select piece from importing_file where load = :load and resource = :resource order by piece
                """)
                .param("load", load)
                .param("resource", resource)
                .query((row, n) -> row.getInt(1))
                .list();
        var next = numbers.iterator();
        if (!next.hasNext()) {
            return Collections.emptyEnumeration();
        }
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return next.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(piece(load, resource, next.next()));
            }
        };
    }

    private byte[] piece(long load, String resource, int number) {
        return jdbc.sql("""
                select bytes from importing_file where load = :load and resource = :resource and piece = :piece
                """)
                .param("load", load)
                .param("resource", resource)
                .param("piece", number)
                .query(byte[].class)
                .single();
    }

    /// Fast rather than small: a pack of 60 MB is kept in a second.
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final class Pieces extends OutputStream {

        private final long load;
        private final String resource;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int number;

        Pieces(long load, String resource) {
            this.load = load;
            this.resource = resource;
        }

        @Override
        public void write(int one) {
            piece.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            piece.write(bytes, from, length);
            if (piece.size() >= PIECE) {
                put();
            }
        }

        private void put() {
            jdbc.sql("""
                    insert into importing_file (load, resource, piece, bytes)
                    values (:load, :resource, :piece, :bytes)
                    """)
                    .param("load", load)
                    .param("resource", resource)
                    .param("piece", number++)
                    .param("bytes", piece.toByteArray())
                    .update();
            piece.reset();
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                put();
            }
        }
    }
}
