package fugong.engine.network.daily;

/// Who goes short when a firm makes less than was ordered.
public enum Rationing {
    /// Everybody gets the same share of the order, final users too.
    PROPORTIONAL,
    /// Firms share first; final users get what is left.
    FINAL_LAST,
    /// Orders are filled up to one common level of the normal order: who ordered little is served in full first.
    /// Goods are conserved; the published program counts final users after they are served and loses some.
    LOWEST_RATIO_FIRST,
    /// The common level among firms first, final users last.
    LOWEST_RATIO_FIRMS_FIRST;

    /// Whether a supplier must know each customer's order to share.
    boolean comparesCustomers() {
        return this == LOWEST_RATIO_FIRST || this == LOWEST_RATIO_FIRMS_FIRST;
    }
}
