package fugong.transport.lines;

/// A point on the map, WGS 84, and how far it is to another one.
///
/// There is no street map here: a road is taken as 1.3 times the straight line (a usual detour in towns) at 25
/// km/h, a walk as 1.3 times the straight line at 4.5 km/h. Pages say so beside the minutes.
///
/// @param lon degrees east
/// @param lat degrees north
public record Spot(double lon, double lat) {

    /// Road kilometres per kilometre of straight line.
    public static final double DETOUR = 1.3;

    /// Mean speed of a bus between stops, km/h.
    public static final double BUS = 25;

    /// Speed of a walker, km/h.
    public static final double WALK = 4.5;

    private static final double EARTH_KM = 6371;

    /// Road kilometres by the rule above; the straight line on the sphere by the haversine formula.
    public double km(Spot to) {
        double up = Math.sin(Math.toRadians(to.lat - lat) / 2);
        double along = Math.sin(Math.toRadians(to.lon - lon) / 2);
        double half = up * up + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(to.lat)) * along * along;
        return DETOUR * 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    public double minutes(Spot to) {
        return km(to) / BUS * 60;
    }

    public double walk(Spot to) {
        return km(to) / WALK * 60;
    }
}
