package fugong.zones.measures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dated table of measures of one jurisdiction.
///
/// @param codes codes it also holds for where no area of the tree is the jurisdiction: `35*`
public record MeasureTable(
        String id,
        String jurisdiction,
        List<String> codes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String zh,
        String en,
        String source,
        List<Row> rows) {

    public MeasureTable {
        codes = List.copyOf(codes);
        rows = List.copyOf(rows);
    }

    /// @param line codes of an area and of all above it
    public boolean holdsIn(List<String> line) {
        return line.contains(jurisdiction)
                || codes.stream().anyMatch(it -> line.stream().anyMatch(code -> fits(it, code)));
    }

    private static boolean fits(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }

    /// @param when  word → accepted values; every word must fit. `ends` fits when origin or destination does
    /// @param gives what holds then: `load_cap` → 0.5
    public record Row(String id, Map<String, Set<String>> when, Map<String, Object> gives, String zh, String en) {

        public Row {
            when = new LinkedHashMap<>(when);
            gives = new LinkedHashMap<>(gives);
        }

        boolean fits(Situation situation) {
            return when.entrySet().stream().allMatch(it -> fits(it.getKey(), it.getValue(), situation.words()));
        }

        private static boolean fits(String word, Set<String> accepted, Map<String, String> words) {
            return word.equals("ends")
                    ? accepted.contains(words.get("origin")) || accepted.contains(words.get("destination"))
                    : accepted.contains(words.get(word));
        }
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<Row> first(Situation situation) {
        return rows.stream().filter(it -> it.fits(situation)).findFirst();
    }
}
