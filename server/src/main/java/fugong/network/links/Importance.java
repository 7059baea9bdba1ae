package fugong.network.links;

/// How long a buyer can do without an input. The order is stored; the words are those of [pichler2022].
public enum Importance {
    /// Not missed within weeks.
    OTHER,
    /// Half of a shortage arrives.
    IMPORTANT,
    /// Nothing is made without it.
    ESSENTIAL;

    private static final Importance[] ALL = values();

    public static Importance of(int stored) {
        return ALL[stored];
    }

    /// κ of the engine: 0, ½, 1.
    public double weight() {
        return ordinal() / 2.0;
    }

    public static Importance ofWeight(double weight) {
        return weight >= 0.75 ? ESSENTIAL : weight >= 0.25 ? IMPORTANT : OTHER;
    }
}
