package fugong.engine.transport;

/// A kind of coach and how many of it there are.
///
/// @param depot            place it comes from, -1 where the way to the first stop costs nothing
/// @param rated            seats by its papers
/// @param observationSeats seats of the rows kept free for people who fall ill on the way
/// @param luggage          pieces of luggage it holds
/// @param fixedCost        cost of one trip before the first kilometre
/// @param maxDriving       minutes of driving one driver may do; he stands still from 02:00 to 05:00
/// @param relays           how many of these coaches can get a relay driver
/// @param relayCost        cost of the relay driver for one trip
/// @param relayDriving     minutes of driving with a relay driver, also at night
/// @param open             earliest departure, minutes from midnight of the first day
/// @param close            latest arrival
public record Coach(
        String name,
        int depot,
        int rated,
        int observationSeats,
        int luggage,
        int count,
        double fixedCost,
        double costPerKm,
        double maxDriving,
        int relays,
        double relayCost,
        double relayDriving,
        double open,
        double close) {

    /// A coach with nothing unusual about it: any day, one driver for 20 hours with rests.
    public static Coach of(String name, int rated, int count) {
        return new Coach(name, -1, rated, 0, 10_000, count, 1500, 6, 1200, count, 800, 2400, 0, 10 * 1440);
    }

    /// The same coach under other rules for its drivers.
    Coach driving(double lone, int withRelay, double costOfRelay, double relayed) {
        return new Coach(
                name,
                depot,
                rated,
                observationSeats,
                luggage,
                count,
                fixedCost,
                costPerKm,
                lone,
                withRelay,
                costOfRelay,
                relayed,
                open,
                close);
    }

    /// How many may ride under a rule that lets `share` of the rated seats be used:
    /// `min(floor(rated x share), rated - observation seats)`.
    public int seats(double share) {
        return Math.max(0, Math.min((int) Math.floor(rated * share + 1e-9), rated - observationSeats));
    }
}
