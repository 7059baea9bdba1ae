package fugong.kernel;

/// 大型, 中型, 小型, 微型: how large an enterprise is by the statistical rule of its industry.
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO,
    /// Nothing is known to tell by.
    UNKNOWN
}
