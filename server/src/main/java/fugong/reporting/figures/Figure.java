package fugong.reporting.figures;

import fugong.kernel.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One figure with everything that must be printed beside it: what was met, who answered, the base, who was
/// left out.
///
/// @param code      of the definition; `version` says which text
/// @param value     of the dimension: "C", "LARGE"; empty for the whole
/// @param units     enterprises, customers or projects
/// @param staff     the same weighted by staff of the register; null where the definition does not weigh
/// @param output    weighted by normal output, yuan
/// @param power     weighted by normal power, watt-hours
/// @param amount    a ratio of sums; null where the definition is a share of units
/// @param parts     of an index or bundle, the figures it is made of
/// @param headline  a share, or the points of an index; empty where there is nothing to divide by
/// @param largest   of a rate by electricity, who uses most of it; null elsewhere, in a series of days, and where
/// no meter
///                  was read
public record Figure(
        String code,
        int version,
        LocalDate day,
        Dimension dimension,
        String value,
        Weighed units,
        @Nullable Weighed staff,
        @Nullable Weighed output,
        @Nullable Weighed power,
        @Nullable Ratio amount,
        List<Figure> parts,
        OptionalDouble headline,
        @Nullable Largest largest) {

    /// Counted by one weight.
    ///
    /// @param reported answered and not excluded
    /// @param excluded answered, and left out of the base
    /// @param register all that stood on the register that day
    public record Weighed(long met, long reported, long excluded, long register) {

        /// The register less those excluded (扣除后): what the rate divides by.
        public long base() {
            return register - excluded;
        }

        /// Empty where there is nothing to divide by.
        public OptionalDouble share() {
            return of(met, base());
        }

        /// The same of all on the register, nobody excluded (在册率).
        public OptionalDouble shareOfRegister() {
            return of(met, register);
        }

        /// How much of the register answered; printed beside every share.
        public OptionalDouble coverage() {
            return of(reported + excluded, register);
        }

        public Weighed plus(Weighed other) {
            return new Weighed(
                    met + other.met, reported + other.reported, excluded + other.excluded, register + other.register);
        }

        static OptionalDouble of(long part, long whole) {
            return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        }
    }

    /// Present of due, yuan of normal yuan, watt-hours of the base's: of those that answered.
    public record Ratio(long amount, long of) {
        public OptionalDouble share() {
            return Weighed.of(amount, of);
        }
    }

    public Figure {
        parts = List.copyOf(parts);
    }

    /// The share by count as a rate of the house.
    public Rate rate() {
        return new Rate(Math.toIntExact(units.met()), Math.toIntExact(units.reported()), Math.toIntExact(units.base()));
    }

    public OptionalDouble coverage() {
        return units.coverage();
    }

    public Figure with(List<Figure> otherParts, @Nullable Largest consumer) {
        return new Figure(
                code,
                version,
                day,
                dimension,
                value,
                units,
                staff,
                output,
                power,
                amount,
                otherParts,
                headline,
                consumer);
    }
}
