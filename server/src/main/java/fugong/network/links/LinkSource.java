package fugong.network.links;

/// Who says that a link is there. The order is stored.
public enum LinkSource {
    /// The enterprise itself.
    DECLARED,
    /// Its association's sheet.
    ASSOCIATION,
    /// The headquarters of its group.
    HEADQUARTERS,
    /// Nobody: drawn from the input-output table, and always labelled.
    SYNTHESISED;

    private static final LinkSource[] ALL = values();

    public static LinkSource of(int stored) {
        return ALL[stored];
    }
}
