package fugong.importing;

/// What a plan would do, or a commit did, to the rows of one resource or of all.
///
/// @param warned findings that do not block
public record Tally(long created, long changed, long unchanged, long refused, long warned) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public long rows() {
        return created + changed + unchanged + refused;
    }

    /// Rows that would be written.
    public long written() {
        return created + changed;
    }

    public Tally plus(Tally other) {
        return new Tally(
                created + other.created,
                changed + other.changed,
                unchanged + other.unchanged,
                refused + other.refused,
                warned + other.warned);
    }
}
