package fugong.reporting.cells;

/// The counters of a cell, by their place in its array. Units are counted always, weights and amounts only where
/// the definition needs them.
public final class Counter {

    /// Units that answered and are not excluded.
    public static final int REPORTED = 0;
    public static final int MET = 1;
    /// Units that answered and are left out of the base.
    public static final int EXCLUDED = 2;
    /// The same three by staff, by normal output (yuan) and by normal power (watt-hours).
    public static final int STAFF = 3;
    public static final int OUTPUT = 6;
    public static final int POWER = 9;
    /// A ratio of sums: present of due, yuan of normal yuan, watt-hours of the base's.
    public static final int AMOUNT = 12;
    public static final int AMOUNT_OF = 13;

    public static final int COUNT = 14;

    private Counter() {}

    /// Sums as nothing was counted yet.
    public static long[] none() {
        return new long[COUNT];
    }
}
