package fugong.kernel;

/// What a finding does to the thing it was found in.
public enum Severity {
    /// The row or report is not taken until it is mended.
    BLOCKS,
    /// Taken, and shown to a person.
    WARNS,
    /// Taken; worth knowing.
    NOTES
}
