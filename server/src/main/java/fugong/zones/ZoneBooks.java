package fugong.zones;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keeps the last few books; the stamp of the tables says whether they still hold, also when another server
/// wrote.
@Component
class ZoneBooks {

    private static final int KEPT = 8;

    private final ZoneStore store;
    private final Map<LocalDate, ZoneBook> books = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, ZoneBook> eldest) {
            return size() > KEPT;
        }
    });

    ZoneBooks(ZoneStore store) {
        this.store = store;
    }

    ZoneBook knownOn(LocalDate day) {
        var kept = books.get(day);
        if (kept != null && kept.stamp().equals(store.stamp())) {
            return kept;
        }
        var read = store.read(day);
        books.put(day, read);
        return read;
    }
}
