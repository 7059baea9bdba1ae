package fugong.engine.assignment;

/// Something wrong with a problem, said so that the person who made it can mend it.
///
/// @param place where, in the words of the file: `offers[3].amount`
/// @param value what stands there
/// @param mend  what is wrong and what may help: "must not be negative. Maybe …"
public record Flaw(String place, String value, String mend) {

    /// One line for a terminal or a log.
    public String says() {
        return "%s = %s %s".formatted(place, value, mend);
    }
}
