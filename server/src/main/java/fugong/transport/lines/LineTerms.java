package fugong.transport.lines;

import java.util.ArrayList;
import java.util.List;

/// What a bus is, what the rule allows, what it costs.
///
/// @param rated      seats of a bus by its papers
/// @param loadCap    per cent of the seats that may be used
/// @param openAt     per cent of the seats at which a line opens in normal times
/// @param maxWalk    minutes to a stop at most
/// @param maxRide    minutes on the bus at most
/// @param early      minutes between the bus's arrival and the begin of the shift
/// @param busCost    yuan a day for a bus on a line
/// @param costPerKm  yuan
/// @param fare       yuan a passenger and ride
public record LineTerms(
        int rated,
        int loadCap,
        int openAt,
        int maxWalk,
        int maxRide,
        int early,
        double busCost,
        double costPerKm,
        double fare) {

    /// A city bus of 45 seats under the 50 % rule of February 2020; lines open at 70 % in normal times.
    public static final LineTerms USUAL = new LineTerms(45, 50, 70, 15, 60, 10, 400, 4.5, 6);

    /// Seats that may be used.
    public int seats() {
        return rated * loadCap / 100;
    }

    /// What is out of range, by name; empty when all is well.
    public List<String> wrong() {
        var wrong = new ArrayList<String>();
        range(wrong, "rated", rated, 5, 120);
        range(wrong, "loadCap", loadCap, 10, 100);
        range(wrong, "openAt", openAt, 0, 100);
        range(wrong, "maxWalk", maxWalk, 0, 60);
        range(wrong, "maxRide", maxRide, 5, 180);
        range(wrong, "early", early, 0, 60);
        range(wrong, "busCost", busCost, 0, 100_000);
        range(wrong, "costPerKm", costPerKm, 0, 1_000);
        range(wrong, "fare", fare, 0, 1_000);
        return wrong;
    }

    private static void range(List<String> wrong, String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            wrong.add(name);
        }
    }
}
