package fugong.importing.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The lines of a file in their order, headings included.
public interface RawTable extends Closeable {

    /// The next line; null after the last.
    @Nullable
    RawRow next() throws IOException;
}
