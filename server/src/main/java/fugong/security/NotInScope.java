package fugong.security;

/// There is no such thing within the actor's scope. The web answers 404, the same as for a thing that does not
/// exist, so that an answer never tells what else there is.
public final class NotInScope extends RuntimeException {

    private final String kind;
    private final String key;

    /// @param kind what was asked for, in the words of the glossary: "enterprise", "area", "project"
    /// @param key  the id or code as it was asked for
    public NotInScope(String kind, Object key) {
        super("No %s %s within the scope of who asks. Maybe the scope is another area, or it ended."
                .formatted(kind, key));
        this.kind = kind;
        this.key = String.valueOf(key);
    }

    public String kind() {
        return kind;
    }

    public String key() {
        return key;
    }
}
