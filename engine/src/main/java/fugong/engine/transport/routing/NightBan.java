package fugong.engine.transport.routing;

/// Coaches stand still between 02:00 and 05:00 unless a relay driver is on board
/// (Ministry of Transport, 7 February 2020). Times are minutes from midnight of the first day.
///
/// Both functions never decrease, so a later departure never arrives earlier; the schedule relies on it.
final class NightBan {

    static final double FROM = 120;
    static final double TO = 300;
    private static final double DAY = 1440;

    private NightBan() {}

    /// When a vehicle arrives that leaves at `leave` and drives `drive` minutes.
    static double arrive(double leave, double drive) {
        double now = leave;
        double left = drive;
        while (left > 0) {
            double midnight = Math.floor(now / DAY) * DAY;
            double inDay = now - midnight;
            if (inDay >= FROM && inDay < TO) {
                now = midnight + TO;
                continue;
            }
            double next = inDay < FROM ? midnight + FROM : midnight + DAY + FROM;
            if (now + left <= next + 1e-9) {
                return now + left;
            }
            left -= next - now;
            now = midnight + (inDay < FROM ? TO : DAY + TO);
        }
        return now;
    }

    /// The latest departure that arrives by `arrive` after `drive` minutes of driving.
    static double leave(double arrive, double drive) {
        double now = arrive;
        double left = drive;
        while (left > 0) {
            double midnight = Math.floor(now / DAY) * DAY;
            double inDay = now - midnight;
            if (inDay > FROM && inDay <= TO) {
                now = midnight + FROM;
                continue;
            }
            double before = inDay > TO ? midnight + TO : midnight - DAY + TO;
            if (now - left >= before - 1e-9) {
                return now - left;
            }
            left -= now - before;
            now = before - (TO - FROM);
        }
        return now;
    }
}
