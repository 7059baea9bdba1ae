package fugong.kernel;

/// An area in the register: province, prefecture, county, town or functional zone. The number is ours and says
/// nothing; codes and names may change.
public record AreaId(int value) {

    public AreaId {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "AreaId %d is not positive. Maybe a row that was never stored.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
