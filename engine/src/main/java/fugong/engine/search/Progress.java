package fugong.engine.search;

/// The ear of a search. It hears; it never steers. The engine contains no log line.
public interface Progress {

    /// Hears nothing.
    Progress NONE = (stage, share, cost, bound) -> {};

    /// Called a few times a second at most.
    ///
    /// @param stage what the search is doing, a short English phrase
    /// @param share how much of the budget is spent, 0 to 1
    /// @param cost  cost of the best solution so far, NaN while there is none
    /// @param bound best proven bound so far, NaN while there is none
    void at(String stage, double share, double cost, double bound);
}
