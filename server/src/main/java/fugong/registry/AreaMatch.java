package fugong.registry;

import java.util.List;
import java.util.Optional;

/// What a code or name turned out to mean on a day. Nobody can take an ambiguous one for found.
public sealed interface AreaMatch {

    record Found(Area area, How how) implements AreaMatch {}

    /// Several areas of that name: 鼓楼区 stands in four cities.
    record Ambiguous(List<Area> areas) implements AreaMatch {}

    record Unknown() implements AreaMatch {}

    /// By what an area was recognised, from the surest to the vaguest.
    enum How {
        /// Its code of that day.
        CODE,
        /// A code it had before: the list is older than the day.
        FORMER_CODE,
        /// A code it got later: the list is newer than the day.
        LATER_CODE,
        ALIAS,
        NAME,
        /// A name of another day, its own or of one merged into it.
        FORMER_NAME,
        /// The beginning or end of a longer text: 晋江, 福建省泉州市晋江市.
        PART_OF_NAME,
        /// The code is in no list; this is the smallest area whose digits it begins with.
        BROADER;

        /// Nobody needs to look at it.
        public boolean sure() {
            return compareTo(PART_OF_NAME) < 0;
        }
    }

    default Optional<Area> found() {
        return this instanceof Found(var area, var _) ? Optional.of(area) : Optional.empty();
    }
}
