package fugong.network.region;

import fugong.network.limits.LimitKind;
import org.jspecify.annotations.Nullable;

/// One enterprise in the picture of a day, as it is stored.
///
/// @param level    share of normal output it reaches
/// @param ability  share its own limits allow
/// @param held     yuan a day that its own limit holds back in all; 0 where its own limit does not bind
/// @param kind     what binds: −1 nothing, −2 an input, otherwise the place of its [LimitKind]
/// @param input    id of the missing product where an input binds
/// @param reported whether one of the last days' reports is there
public record StateRow(
        int enterprise,
        int area,
        String section,
        String division,
        int product,
        long output,
        int staff,
        double level,
        double ability,
        double held,
        int kind,
        @Nullable Integer input,
        boolean reported) {

    public static final int NOTHING = -1;
    public static final int INPUT = -2;

    public @Nullable LimitKind limit() {
        return kind < 0 ? null : LimitKind.of(kind);
    }
}
