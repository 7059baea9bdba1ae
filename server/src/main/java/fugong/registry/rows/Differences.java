package fugong.registry.rows;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the trail keeps of a change: only what differs, old and new.
public final class Differences {

    private Differences() {}

    /// @param besides components that always differ and say nothing
    public static String between(Record one, Record other, Set<String> besides) {
        var words = new ArrayList<String>();
        for (var part : one.getClass().getRecordComponents()) {
            var was = value(part, one);
            var is = value(part, other);
            if (!besides.contains(part.getName()) && !Objects.equals(was, is)) {
                words.add("%s: %s → %s".formatted(part.getName(), was, is));
            }
        }
        return String.join("; ", words);
    }

    private static @Nullable Object value(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Component %s cannot be read. Maybe the record is not public.".formatted(part), e);
        }
    }
}
