package fugong.engine.assignment;

/// A need that gets less than it wants, and why.
///
/// @param need  index of the need
/// @param units how many are missing
public record Shortage(int need, long units, Reason reason) {

    /// Why a need goes short, most telling first.
    public enum Reason {
        /// No link, or all of them banned or closed.
        NO_CANDIDATE,
        /// All candidates are fully placed elsewhere, or their links are full.
        ALL_CANDIDATES_TAKEN,
        /// The limit of a group stands in the way.
        GROUP_LIMIT,
        /// A candidate is free, but placing it costs more than the shortage.
        NOT_WORTH_IT,
        /// The time was up before the plan was finished.
        TIME_UP
    }
}
