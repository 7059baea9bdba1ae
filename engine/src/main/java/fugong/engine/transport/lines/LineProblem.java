package fugong.engine.transport.lines;

import fugong.engine.transport.Flaw;
import java.util.ArrayList;
import java.util.List;

/// Who walks where, which gates open when, and which buses there are.
///
/// @param walk       minutes from each home to each stop
/// @param km         kilometres between stops and gates; stops come first, then one place per gate
/// @param minutes    driving minutes between them
/// @param maxWalk    longest walk
/// @param maxRide    longest ride
/// @param rated      seats of a bus by its papers
/// @param loadShare  share of the seats the rule allows
/// @param openAt     share of the seats at which a line is opened in normal times
/// @param busCost    cost of a bus for the day
/// @param costPerKm  running cost
/// @param fare       what a passenger pays
public record LineProblem(
        List<Home> homes,
        List<Gate> gates,
        double[][] walk,
        double[][] km,
        double[][] minutes,
        double maxWalk,
        double maxRide,
        int rated,
        double loadShare,
        double openAt,
        double busCost,
        double costPerKm,
        double fare) {

    private static final double LONGEST = 1e7;

    /// People of one home (a block, a village) who work behind one gate.
    public record Home(String name, int gate, int people) {}

    /// @param starts   possible begins of the shift, minutes of the day
    /// @param perSlot  how many may pass the gate, or eat in the canteen, within one slot of `slotMinutes`
    public record Gate(String name, List<Integer> starts, int perSlot, int slotMinutes) {
        public Gate {
            starts = List.copyOf(starts);
        }
    }

    public LineProblem {
        homes = List.copyOf(homes);
        gates = List.copyOf(gates);
    }

    public int stops() {
        return km.length - gates.size();
    }

    public int seats() {
        return (int) Math.floor(rated * loadShare + 1e-9);
    }

    /// Everything wrong, all at once.
    public List<Flaw> flaws() {
        List<Flaw> found = new ArrayList<>();
        if (walk.length != homes.size() || stops() < 1 || minutes.length != km.length) {
            found.add(new Flaw(
                    "walk",
                    walk.length + " rows",
                    "There is a row per home and a place per stop and gate. Maybe a stop was added."));
        }
        if (seats() < 1 || !(maxWalk >= 0) || !(maxRide > 0)) {
            found.add(new Flaw(
                    "rated",
                    String.valueOf(rated),
                    "A bus has seats and a ride takes time. Maybe 50 was meant as 0.5."));
        }
        if (!(busCost >= 0 && busCost < 1e9) || !(costPerKm >= 0 && costPerKm < 1e9) || !(fare >= 0 && fare < 1e9)) {
            found.add(new Flaw(
                    "bus.cost",
                    busCost + ", " + costPerKm + ", " + fare,
                    "Money is not negative and below a thousand million. Maybe a sign slipped in."));
        }
        ways(found, "walk", walk, Double.POSITIVE_INFINITY);
        ways(found, "km", km, LONGEST);
        ways(found, "minutes", minutes, LONGEST);
        for (int h = 0; h < homes.size(); h++) {
            Home home = homes.get(h);
            if (home.people() < 1 || home.gate() < 0 || home.gate() >= gates.size()) {
                found.add(new Flaw(
                        "homes[" + h + "]",
                        home.toString(),
                        "A home has people and a gate. Maybe the gate is spelled differently."));
            }
        }
        for (int g = 0; g < gates.size(); g++) {
            if (gates.get(g).starts().isEmpty()
                    || gates.get(g).starts().stream().anyMatch(s -> s < 0 || s > 2 * 1440)
                    || gates.get(g).perSlot() < 1
                    || gates.get(g).slotMinutes() < 1) {
                found.add(new Flaw(
                        "gates[" + g + "]",
                        gates.get(g).toString(),
                        "A gate has a possible shift and lets somebody in. Maybe the shift is missing."));
            }
        }
        return found;
    }

    private static void ways(List<Flaw> found, String where, double[][] matrix, double most) {
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < matrix[a].length; b++) {
                if (!(matrix[a][b] >= 0 && matrix[a][b] <= most)) {
                    found.add(new Flaw(
                            where + "[" + a + "][" + b + "]",
                            String.valueOf(matrix[a][b]),
                            "A way is not negative and below ten million. Maybe a column was shifted."));
                }
            }
        }
    }
}
