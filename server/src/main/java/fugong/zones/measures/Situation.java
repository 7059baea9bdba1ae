package fugong.zones.measures;

import java.util.Map;

/// What is asked about, in words: `{subject: trip, trip: intercity-charter, origin: low, destination: medium}`.
public record Situation(Map<String, String> words) {

    public Situation {
        words = Map.copyOf(words);
    }
}
