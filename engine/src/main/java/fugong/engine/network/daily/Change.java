package fugong.engine.network.daily;

/// Something that happens to the network on a day of a scenario. Days count from 0.
public sealed interface Change {

    /// First day on which it holds.
    int day();

    /// The firm stands still for some days.
    record Close(int firm, int day, int days) implements Change {}

    /// From this day on the firm can make this share of its normal output.
    record Reopen(int firm, int day, double capacity) implements Change {}

    /// A delivery from outside: so many days of normal use of an input.
    record AddStock(int firm, int product, int day, double daysOfUse) implements Change {}

    /// From this day on the buyer takes this share of an input from another supplier; the others shrink in
    /// proportion.
    record Switch(int buyer, int supplier, int day, double share) implements Change {}

    /// Nothing can be ordered or delivered on this link for some days.
    record Cut(int supplier, int buyer, int day, int days) implements Change {}

    /// Firms of a sector may make at most this share of their normal output for some days.
    record Policy(int sector, int day, int days, double capacity) implements Change {}
}
