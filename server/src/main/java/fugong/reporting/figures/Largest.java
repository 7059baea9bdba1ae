package fugong.reporting.figures;

import fugong.kernel.EnterpriseId;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The largest consumer of electricity behind a rate: one giant can carry a district (舟山, the petrochemical works
/// of 鱼山), and then the rate says how the giant does and nothing of the others.
///
/// @param enterprise who it is; null where whoever asks may not see it
/// @param amount     its electricity of the day, watt-hours
/// @param ofAll      the electricity of all consumers there on that day, watt-hours
public record Largest(@Nullable EnterpriseId enterprise, long amount, long ofAll) {

    /// Empty where nothing was used at all.
    public OptionalDouble share() {
        return Figure.Weighed.of(amount, ofAll);
    }

    /// Those that stand by name beside these figures.
    public static Set<EnterpriseId> named(Stream<Figure> figures) {
        return figures.map(Figure::largest)
                .filter(Objects::nonNull)
                .map(Largest::enterprise)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public Largest unnamed() {
        return new Largest(null, amount, ofAll);
    }
}
