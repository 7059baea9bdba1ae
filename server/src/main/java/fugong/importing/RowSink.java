package fugong.importing;

import org.jspecify.annotations.Nullable;

/// Takes the rows of an export, one by one.
@FunctionalInterface
public interface RowSink {

    /// @param values in the order of the schema's fields, with the types of [FieldType]
    void row(@Nullable Object... values);
}
