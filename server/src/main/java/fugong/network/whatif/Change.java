package fugong.network.whatif;

/// One change of a scenario. Numbers that a kind of change does not need are 0.
///
/// @param enterprise whose day changes
/// @param other      the new supplier of a switch
/// @param area       one end of a road, or the area that is restricted
/// @param otherArea  the other end of the road
/// @param percent    of normal work that a restriction leaves
public record Change(What what, int enterprise, int other, int area, int otherArea, int percent) {

    /// The kinds of change. The word is stored.
    public enum What {
        /// The tightest kind of own limit goes; the next one binds.
        CLEAR,
        /// Every own limit goes.
        REOPEN,
        /// It stands still.
        CLOSE,
        /// The missing input is in stock: its shortage does not arrive.
        STOCK,
        /// The missing input comes from another supplier alone.
        SWITCH,
        /// Nothing passes between two areas.
        CUT_ROAD,
        /// An area may work only in part.
        RESTRICT
    }

    public static Change of(What what, int enterprise) {
        return new Change(what, enterprise, 0, 0, 0, 0);
    }
}
