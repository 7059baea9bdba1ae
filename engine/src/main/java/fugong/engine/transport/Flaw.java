package fugong.engine.transport;

/// Something wrong with a problem: where, what was found, and what may mend it. Never an exception.
///
/// @param where a path such as `groups[3].people`
/// @param value what stands there
/// @param says  one sentence, ending with a "Maybe"
public record Flaw(String where, String value, String says) {
    @Override
    public String toString() {
        return where + " = " + value + ": " + says;
    }
}
