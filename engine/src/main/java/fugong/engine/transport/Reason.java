package fugong.engine.transport;

/// Why somebody is left behind: the first rule, in this order, without which a coach could carry them.
public enum Reason {
    /// No allowed coach has even one seat under the capacity rule.
    NO_SEAT_UNDER_THE_RULE,
    /// The group may ride in none of the coaches.
    NO_ALLOWED_COACH,
    /// Even the direct way is longer than the group may ride.
    RIDE_TOO_LONG,
    /// The way needs more driving than one driver may do, and no relay driver is to be had.
    DRIVING_TOO_LONG,
    /// Boarding and arrival windows leave too little time.
    WINDOWS_TOO_TIGHT,
    /// Alone they could ride; there are too few coaches for all.
    TOO_FEW_COACHES
}
