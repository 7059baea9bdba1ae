package fugong.kernel;

/// An enterprise in the register. The number is ours and says nothing; codes and names may change.
public record EnterpriseId(int value) {

    public EnterpriseId {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "EnterpriseId %d is not positive. Maybe a row that was never stored.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
