package fugong.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Places and the ways between them: given as matrices, or computed from coordinates.
///
/// Without matrices the road is the great circle and the speed along it 76 km/h, which fits 43 published road times
/// between Chinese prefectures within 4.1 % on average (12.5 % at most); `roads` may say otherwise.
record TransportPlaces(List<String> names, Map<String, Integer> index, double[][] km, double[][] minutes) {

    private static final double EARTH = 6371;

    static TransportPlaces of(TransportFields fields, JsonNode root) {
        List<JsonNode> nodes = fields.list(root, "places");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String at = "places[" + i + "]";
            fields.known(nodes.get(i), at, java.util.Set.of("name", "lat", "lon", "note"));
            names.add(fields.text(nodes.get(i), at, "name", at));
        }
        Map<String, Integer> index = fields.index(names, "places");
        double[][] km = root.get("km") == null ? circles(fields, nodes) : matrix(fields, root, "km");
        JsonNode roads = root.path("roads");
        double speed = fields.number(roads, "roads", "kmPerHour", 76);
        if (!(speed > 0)) {
            fields.flaw("roads.kmPerHour", speed, "A speed is positive. Maybe the sign slipped in.");
        }
        double[][] minutes = root.get("minutes") == null ? scaled(km, 60 / speed) : matrix(fields, root, "minutes");
        return new TransportPlaces(names, index, km, minutes);
    }

    private static double[][] circles(TransportFields fields, List<JsonNode> nodes) {
        int n = nodes.size();
        double[] lat = new double[n];
        double[] lon = new double[n];
        for (int i = 0; i < n; i++) {
            lat[i] = Math.toRadians(fields.number(nodes.get(i), "places[" + i + "]", "lat", 0));
            lon[i] = Math.toRadians(fields.number(nodes.get(i), "places[" + i + "]", "lon", 0));
        }
        double[][] km = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double h = Math.pow(Math.sin((lat[a] - lat[b]) / 2), 2)
                        + Math.cos(lat[a]) * Math.cos(lat[b]) * Math.pow(Math.sin((lon[a] - lon[b]) / 2), 2);
                km[a][b] = 2 * EARTH * Math.asin(Math.sqrt(h));
            }
        }
        return km;
    }

    private static double[][] matrix(TransportFields fields, JsonNode root, String name) {
        List<JsonNode> rows = fields.list(root, name);
        double[][] matrix = new double[rows.size()][];
        for (int a = 0; a < matrix.length; a++) {
            matrix[a] = new double[rows.get(a).size()];
            for (int b = 0; b < matrix[a].length; b++) {
                JsonNode value = rows.get(a).get(b);
                if (!value.isNumber()) {
                    fields.flaw(
                            name + "[" + a + "][" + b + "]", value, "This must be a number. Maybe a way is missing.");
                } else {
                    matrix[a][b] = value.doubleValue();
                }
            }
        }
        return matrix;
    }

    private static double[][] scaled(double[][] matrix, double by) {
        double[][] scaled = new double[matrix.length][];
        for (int a = 0; a < matrix.length; a++) {
            scaled[a] = new double[matrix[a].length];
            for (int b = 0; b < matrix[a].length; b++) {
                scaled[a][b] = matrix[a][b] * by;
            }
        }
        return scaled;
    }
}
