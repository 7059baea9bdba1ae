package fugong.zones;

import java.util.List;
import java.util.Optional;

/// What holds for a trip between two areas on a day.
public record TripRule(Optional<ZoneLevel> origin, Optional<ZoneLevel> destination, List<Measure> measures) {

    public TripRule {
        measures = List.copyOf(measures);
    }

    /// The kinds of trip that the published rules tell apart.
    public enum Kind {
        INTERPROVINCE_CHARTER("interprovince-charter"),
        INTERCITY_CHARTER("intercity-charter"),
        CITY_CHARTER("city-charter"),
        COMMUTER("commuter");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As in the tables of measures.
        public String word() {
            return word;
        }
    }

    /// The share of the rated seats that may be used: the least of all rules, 1 where none caps it.
    public double loadCap() {
        return measures.stream()
                .map(it -> it.gives().get("load_cap"))
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .min()
                .orElse(1.0);
    }

    /// Seats that may be used of a coach with so many: the cap rounded down.
    public int seats(int rated) {
        return (int) Math.floor(rated * loadCap() + 1e-9);
    }
}
