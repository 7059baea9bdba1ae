package fugong.network.limits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule made of one report: how much of its normal output the enterprise can reach, and why.
///
/// @param share  0 to 1
/// @param reason key of the sentence in the messages, under `network.reason.`
/// @param facts  what goes into the sentence
/// @param report day of the report it came from; null = from no report (the zone of the area)
/// @param revision of that report
public record OwnLimit(
        LimitKind kind,
        double share,
        String reason,
        List<Object> facts,
        @Nullable LocalDate report,
        int revision) {

    public OwnLimit {
        facts = List.copyOf(facts);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A limit of %s is not a share from 0 to 1.".formatted(share));
        }
    }
}
