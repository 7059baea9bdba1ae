package fugong.kernel;

import java.util.OptionalDouble;

/// A share that cannot be shown without saying how much of the whole answered.
///
/// Silence is not a "no": a unit that did not report is in `base`, never in `met`.
public record Rate(int met, int reported, int base) {

    public static final Rate NONE = new Rate(0, 0, 0);

    public Rate {
        if (met < 0 || met > reported || reported > base) {
            throw new IllegalArgumentException(
                    "A rate needs 0 <= met (%d) <= reported (%d) <= base (%d).".formatted(met, reported, base));
        }
    }

    /// Empty when there is nothing to divide by: an area without enterprises has no rate, not 0 %.
    public OptionalDouble share() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / base);
    }

    /// The share among those that answered; to be shown only beside [#coverage].
    public OptionalDouble shareOfReported() {
        return reported == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / reported);
    }

    /// How much of the base answered.
    public OptionalDouble coverage() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reported / base);
    }

    /// Groups are merged by counting units. Averaging two percentages is always wrong here.
    public Rate plus(Rate other) {
        return new Rate(met + other.met, reported + other.reported, base + other.base);
    }
}
