package fugong.transport.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person who wants to go back to work.
///
/// @param area            home county or town
/// @param destinationArea null where the destination lies outside the register
/// @param employer        enterprise of the register, null where only its name is known
/// @param home            place where he or she gets on
/// @param idTail          last four characters of the identity card; the number itself is not kept
/// @param readyFrom       first day he or she can travel
/// @param needs           what the coach must know: stairs, a child, a wheelchair
/// @param healthDay       day of the last check
public record Worker(
        long id,
        int area,
        @Nullable Integer destinationArea,
        @Nullable Integer employer,
        int home,
        int destination,
        String employerName,
        String name,
        String phone,
        String idTail,
        LocalDate readyFrom,
        int luggage,
        String needs,
        State state,
        Health health,
        @Nullable LocalDate healthDay,
        Source source,
        @Nullable Instant consentAt,
        Instant signedAt,
        boolean synthetic,
        int version) {

    /// From the sign-up to the workplace.
    public enum State {
        WAITING,
        BOOKED,
        ABOARD,
        ARRIVED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public enum Health {
        UNKNOWN,
        NORMAL,
        ABNORMAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Health of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Who signed the worker up.
    public enum Source {
        WORKER,
        COUNTY,
        EMPLOYER,
        SHEET;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Somebody of whom nothing is known but what a form said.
    static Worker said(String name, int home, int destination, LocalDate readyFrom, Instant at) {
        return new Worker(
                0,
                0,
                null,
                null,
                home,
                destination,
                "",
                name,
                "",
                "",
                readyFrom,
                1,
                "",
                State.WAITING,
                Health.UNKNOWN,
                null,
                Source.WORKER,
                at,
                at,
                false,
                1);
    }

    /// As lists show it: the family name and stars for the rest.
    public String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /// As lists show it: 138****5678.
    public String maskedPhone() {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
