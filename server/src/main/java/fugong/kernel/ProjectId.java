package fugong.kernel;

/// A construction or investment project in the register. The number is ours and says nothing; codes and names
/// may change.
public record ProjectId(int value) {

    public ProjectId {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "ProjectId %d is not positive. Maybe a row that was never stored.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
