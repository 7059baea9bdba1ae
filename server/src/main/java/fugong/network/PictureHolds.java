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
import org.springframework.stereotype.Component;

/// Computes the newest kept days again from reports and links, and compares every row; for `fugong check`, nightly.
@Component
class PictureHolds implements IntegrityCheck {

    private static final int NEWEST = 3;

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
            var lines = differences(day);
            if (!lines.isEmpty()) {
                found.add(new PictureDiffers(day, lines.size(), lines.getFirst()));
            }
        }
        return found;
    }

    /// Every row that differs, as it is kept and as it is computed.
    List<String> differences(LocalDate day) {
        var kept = new HashMap<Integer, StateRow>();
        store.of(day).forEach(it -> kept.put(it.enterprise(), it));
        var lines = new ArrayList<String>();
        for (var row : pictures.afresh(day)) {
            var before = kept.remove(row.enterprise());
            if (!row.equals(before)) {
                lines.add("kept %s, computed again %s".formatted(before, row));
            }
        }
        kept.values().forEach(it -> lines.add("kept %s, computed again nothing".formatted(it)));
        return lines;
    }
}
