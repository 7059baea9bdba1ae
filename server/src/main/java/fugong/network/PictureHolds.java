package fugong.network;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.network.region.PictureStore;
import fugong.network.region.StateRow;
import fugong.persistence.IntegrityCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Computes the newest kept days again from reports and links, and compares every row; for `fugong check` and every
/// night.
@Component
class PictureHolds implements IntegrityCheck {

    private static final int NEWEST = 3;
    private static final int RETRIES = 2;

    private final DayPictures pictures;
    private final PictureStore store;

    PictureHolds(DayPictures pictures, PictureStore store) {
        this.pictures = pictures;
        this.store = store;
    }

    /// The kept picture of a day is not what its reports and links give.
    record PictureDiffers(LocalDate day, int rows, String first) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.picture-differs";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day, "rows", rows, "first", first);
        }
    }

    @Override
    public String name() {
        return "the picture of the network is what reports and links give";
    }

    @Override
    public List<Finding> check() {
        var days = store.days();
        var found = new ArrayList<Finding>();
        for (var day : days.subList(Math.max(0, days.size() - NEWEST), days.size())) {
            var lines = compared(day).lines();
            if (!lines.isEmpty()) {
                found.add(new PictureDiffers(day, lines.size(), lines.getFirst().toString()));
            }
        }
        return found;
    }

    /// A row as it is kept and as it is computed; null where one of them is missing.
    record Difference(
            int enterprise,
            @Nullable StateRow kept,
            @Nullable StateRow again) {
        @Override
        public String toString() {
            return "kept %s, computed again %s".formatted(kept, again);
        }
    }

    record Compared(int firms, List<Difference> lines) {
        boolean agrees() {
            return lines.isEmpty();
        }
    }

    /// A report that comes in between the two readings is no fault: then both are read once more.
    Compared compared(LocalDate day) {
        var result = once(day);
        for (int more = 0; more < RETRIES && !result.agrees(); more++) {
            pictures.follow(false);
            result = once(day);
        }
        return result;
    }

    private Compared once(LocalDate day) {
        var kept = new HashMap<Integer, StateRow>();
        var again = pictures.afresh(day);
        store.of(day).forEach(it -> kept.put(it.enterprise(), it));
        var lines = new ArrayList<Difference>();
        for (var row : again) {
            var before = kept.remove(row.enterprise());
            if (!row.equals(before)) {
                lines.add(new Difference(row.enterprise(), before, row));
            }
        }
        kept.values().forEach(it -> lines.add(new Difference(it.enterprise(), it, null)));
        return new Compared(again.size() + kept.size(), lines);
    }
}
