package fugong.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule set or a table of measures, for people to read.
public record RuleCard(
        String id,
        String jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String zh,
        String en,
        String source,
        int lag,
        List<Sentence> sentences) {

    public RuleCard {
        sentences = List.copyOf(sentences);
    }

    /// @param grade the level it gives; null in a table of measures
    public record Sentence(String id, @Nullable Grade grade, String zh, String en) {}
}
