package fugong.reporting.figures;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a rate means here, as data: one version of one definition. The same word has had very different meanings in
/// different cities; so the threshold, its boundary, the base and the exclusions are told, never built in.
///
/// A version that was published never changes. Another text is another version.
///
/// @param code   "zhejiang-2020.index": preset and figure
/// @param source where this meaning was read
public record IndicatorDefinition(
        String code,
        int version,
        String zh,
        String en,
        @Nullable String notesZh,
        @Nullable String notesEn,
        String source,
        Formula formula) {

    public IndicatorDefinition {
        Objects.requireNonNull(formula, "formula of " + code);
    }

    public String name(String language) {
        return language.equals("zh") ? zh : en;
    }

    public String notes(String language) {
        return Objects.requireNonNullElse(language.equals("zh") ? notesZh : notesEn, "");
    }

    /// Whether it has counters of its own; an index and a bundle are made of other definitions.
    public boolean counted() {
        return !(formula instanceof Formula.Index || formula instanceof Formula.Bundle);
    }
}
