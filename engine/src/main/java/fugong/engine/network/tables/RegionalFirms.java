package fugong.engine.network.tables;

/// The firms of a region before anybody knows who supplies whom.
///
/// @param sector    of each firm, in the sectors of the table
/// @param output    normal output per day, or any measure of size in proportion to it
/// @param longitude degrees
/// @param latitude  degrees
public record RegionalFirms(int[] sector, double[] output, double[] longitude, double[] latitude) {

    private static final double DEGREE_KM = 111.195;

    public int count() {
        return sector.length;
    }

    /// Distance in km, flat within a region.
    double km(int a, int b) {
        double north = (latitude[a] - latitude[b]) * DEGREE_KM;
        double middle = Math.toRadians((latitude[a] + latitude[b]) / 2);
        double east = (longitude[a] - longitude[b]) * DEGREE_KM * Math.cos(middle);
        return Math.hypot(north, east);
    }
}
