package fugong.engine.network;

import java.util.ArrayList;
import java.util.List;

/// What is known of firms and links before it becomes a network: plain columns, unjudged.
///
/// @param sector      sector of each firm, 0 … sectors − 1
/// @param output      normal output per firm and day
/// @param supplier    supplier of each link
/// @param buyer       buyer of each link
/// @param amount      normal value of each link per day
/// @param criticality of an input sector (first index) for a buying sector (second): 1, ½, 0 or between
public record SupplyData(
        int[] sector, double[] output, int[] supplier, int[] buyer, double[] amount, double[][] criticality) {

    private static final int SHOWN = 1000;

    public int firms() {
        return sector.length;
    }

    /// All that is wrong, at once; empty when a network can be built. At most a thousand of each kind are
    /// listed.
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        firmFlaws(flaws);
        linkFlaws(flaws);
        criticalityFlaws(flaws);
        return List.copyOf(flaws);
    }

    private void firmFlaws(List<Flaw> flaws) {
        if (output.length != firms()) {
            flaws.add(new Flaw(
                    "firms",
                    "%d outputs for %d firms.".formatted(output.length, firms()),
                    "Maybe a row of the output table is missing."));
        }
        for (int firm = 0; firm < Math.min(firms(), output.length) && flaws.size() < SHOWN; firm++) {
            if (sector[firm] < 0 || sector[firm] >= criticality.length) {
                flaws.add(new Flaw(
                        "firm " + firm,
                        "sector %d has no row among the %d sectors.".formatted(sector[firm], criticality.length),
                        "Maybe the sector list is older than the register."));
            }
            if (!(output[firm] >= 0) || Double.isInfinite(output[firm])) {
                flaws.add(new Flaw(
                        "firm " + firm,
                        "normal output %s is not a number from 0 up.".formatted(output[firm]),
                        "Maybe the unit or the sign was lost."));
            }
        }
    }

    private void linkFlaws(List<Flaw> flaws) {
        if (supplier.length != buyer.length || supplier.length != amount.length) {
            flaws.add(new Flaw(
                    "links",
                    "%d suppliers, %d buyers, %d amounts.".formatted(supplier.length, buyer.length, amount.length),
                    "Maybe a column was cut."));
            return;
        }
        int before = flaws.size();
        for (int link = 0; link < supplier.length && flaws.size() < before + SHOWN; link++) {
            linkFlaws(link, flaws);
        }
    }

    private void linkFlaws(int link, List<Flaw> flaws) {
        String place = "link " + link;
        unknownFirm(place, "supplier", supplier[link], flaws);
        unknownFirm(place, "buyer", buyer[link], flaws);
        if (supplier[link] == buyer[link]) {
            flaws.add(new Flaw(
                    place,
                    "firm %d supplies itself.".formatted(buyer[link]),
                    "Maybe two sites share one code; leave own use out."));
        }
        if (!(amount[link] >= 0) || Double.isInfinite(amount[link])) {
            flaws.add(new Flaw(
                    place,
                    "amount %s is not a number from 0 up.".formatted(amount[link]),
                    "Maybe a return was booked as a delivery."));
        }
    }

    private void unknownFirm(String place, String role, int firm, List<Flaw> flaws) {
        if (firm < 0 || firm >= firms()) {
            flaws.add(new Flaw(
                    place,
                    "%s %d is unknown; firms run from 0 to %d.".formatted(role, firm, firms() - 1),
                    "Maybe the firm was struck off the register after the link was recorded."));
        }
    }

    private void criticalityFlaws(List<Flaw> flaws) {
        for (int from = 0; from < criticality.length; from++) {
            if (criticality[from].length != criticality.length) {
                flaws.add(new Flaw(
                        "criticality of sector " + from,
                        "%d entries for %d sectors.".formatted(criticality[from].length, criticality.length),
                        "Maybe a column was cut."));
            }
            for (double value : criticality[from]) {
                if (!(value >= 0 && value <= 1)) {
                    flaws.add(new Flaw(
                            "criticality of sector " + from,
                            "%s is not between 0 and 1.".formatted(value),
                            "Maybe unrated inputs were left empty; rate them 0."));
                }
            }
        }
    }
}
