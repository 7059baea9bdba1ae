package fugong.reporting.figures;

/// By what a figure can be split. The order is stored (and the group's place stands in a row-level policy).
public enum Dimension {
    /// not split
    ALL,
    /// 门类
    SECTION,
    /// 大类
    DIVISION,
    SIZE,
    OWNERSHIP,
    /// groups, parks, associations, with all those above them
    GROUP,
    /// 规上: above the scale of the statistics or below
    SCALE,
    /// what the enterprises say of themselves; only for the definition "reports"
    STATUS,
    /// what holds them back; only for the definition "reports"
    OBSTACLE;

    private static final Dimension[] KNOWN = values();

    /// By its place in the order.
    public static Dimension of(int stored) {
        return KNOWN[stored];
    }

    /// Whether the register itself can be told apart by it; the others know only who reported.
    public boolean inRegister() {
        return this != GROUP && this != STATUS && this != OBSTACLE;
    }

    public short stored() {
        return (short) ordinal();
    }
}
