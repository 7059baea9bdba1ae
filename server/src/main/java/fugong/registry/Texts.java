package fugong.registry;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the trail keeps of a change: only what differs, old and new.
final class Texts {

    private Texts() {}

    static String of(Enterprise state) {
        return state.creditCode() + " " + state.nameZh();
    }

    static String difference(@Nullable Timeline before, Enterprise state) {
        var old = before == null
                ? java.util.Optional.<Enterprise>empty()
                : before.states().stream().filter(it -> it.standsOn(state.validFrom())).findFirst();
        return old.map(it -> "from " + state.validFrom() + ": " + difference(it, state)).orElseGet(() -> of(state));
    }

    private static String difference(Record one, Record other) {
        var words = new ArrayList<String>();
        for (var part : one.getClass().getRecordComponents()) {
            var name = part.getName();
            if (name.equals("validFrom") || name.equals("validTo") || name.equals("version")) {
                continue;
            }
            var was = value(part, one);
            var is = value(part, other);
            if (!Objects.equals(was, is)) {
                words.add("%s: %s → %s".formatted(name, was, is));
            }
        }
        return String.join("; ", words);
    }

    private static @Nullable Object value(java.lang.reflect.RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
