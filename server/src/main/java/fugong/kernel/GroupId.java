package fugong.kernel;

/// A group, park, chamber or association in the register. The number is ours and says nothing; codes and names
/// may change.
public record GroupId(int value) {

    public GroupId {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "GroupId %d is not positive. Maybe a row that was never stored.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
