package fugong.transport.signup;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What is wrong or strange about a sign-up.
///
/// @param kind  its code, without the room
/// @param value what stood there; masked where it belongs to somebody else
public record SignUpFinding(Kind kind, String value) implements Finding {

    /// One line of the messages each.
    public enum Kind {
        NAME_MISSING(Severity.BLOCKS),
        PHONE_WRONG(Severity.BLOCKS),
        PHONE_NOT_MOBILE(Severity.WARNS),
        ID_WRONG(Severity.BLOCKS),
        HOME_UNKNOWN(Severity.BLOCKS),
        DESTINATION_UNKNOWN(Severity.BLOCKS),
        EMPLOYER_UNKNOWN(Severity.WARNS),
        DAY_WRONG(Severity.BLOCKS),
        NO_CONSENT(Severity.BLOCKS),
        OUTSIDE_SCOPE(Severity.BLOCKS),
        PHONE_SHARED(Severity.WARNS),
        SIGNED_UP_ALREADY(Severity.NOTES),
        TWICE_IN_SHEET(Severity.BLOCKS),
        ON_A_TRIP(Severity.BLOCKS);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }
    }

    @Override
    public String code() {
        return "transport." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return kind.severity;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("value", value);
    }
}
