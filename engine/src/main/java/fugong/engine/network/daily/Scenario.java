package fugong.engine.network.daily;

import fugong.engine.network.Flaw;
import fugong.engine.network.ProductionNetwork;
import java.util.ArrayList;
import java.util.List;

/// An ordered list of changes; of two that speak of the same thing on one day the later one holds.
///
/// @param changes in the order of the file or the person
public record Scenario(List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }

    public static Scenario quiet() {
        return new Scenario(List.of());
    }

    /// Whether stocks, shares or orders of single links are changed from outside.
    boolean touchesLinks() {
        return changes.stream()
                .anyMatch(change -> change instanceof Change.AddStock
                        || change instanceof Change.Switch
                        || change instanceof Change.Cut);
    }

    /// All that is wrong with it for this network, at once.
    public List<Flaw> flaws(ProductionNetwork network) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < changes.size(); i++) {
            check("change " + (i + 1), changes.get(i), network, flaws);
        }
        return List.copyOf(flaws);
    }

    private static void check(String place, Change change, ProductionNetwork network, List<Flaw> flaws) {
        if (change.day() < 0) {
            flaws.add(
                    new Flaw(place, "day %d is before the start.".formatted(change.day()), "Maybe days count from 0."));
        }
        switch (change) {
            case Change.Close(int firm, int day, int days) -> {
                firm(place, firm, network, flaws);
                length(place, days, flaws);
            }
            case Change.Reopen(int firm, int day, double capacity) -> {
                firm(place, firm, network, flaws);
                share(place, "capacity", capacity, flaws);
            }
            case Change.AddStock(int firm, int product, int day, double use) -> {
                firm(place, firm, network, flaws);
                if (!(use >= 0) || Double.isInfinite(use)) {
                    flaws.add(new Flaw(place, use + " days of use cannot be added.", "Maybe the sign was lost."));
                }
                if (known(firm, network) && slot(network, firm, product) < 0) {
                    flaws.add(new Flaw(
                            place,
                            "the firm does not buy this input.",
                            "Maybe the code of the input is of another list."));
                }
            }
            case Change.Switch(int buyer, int supplier, int day, double share) -> {
                firm(place, buyer, network, flaws);
                firm(place, supplier, network, flaws);
                share(place, "share", share, flaws);
                if (known(buyer, network)
                        && known(supplier, network)
                        && slot(network, buyer, network.sector(supplier)) < 0) {
                    flaws.add(new Flaw(
                            place,
                            "the firm buys nothing of what the new supplier makes.",
                            "Maybe another supplier was meant."));
                }
            }
            case Change.Cut(int supplier, int buyer, int day, int days) -> {
                firm(place, supplier, network, flaws);
                firm(place, buyer, network, flaws);
                length(place, days, flaws);
            }
            case Change.Policy(int sector, int day, int days, double capacity) -> {
                length(place, days, flaws);
                share(place, "capacity", capacity, flaws);
            }
        }
    }

    /// The slot of a buyer for an input, −1 where it buys none.
    static int slot(ProductionNetwork network, int buyer, int product) {
        var rows = network.rows();
        for (int p = rows.slotStart[buyer]; p < rows.slotStart[buyer + 1]; p++) {
            if (rows.product[p] == product) {
                return p;
            }
        }
        return -1;
    }

    private static boolean known(int firm, ProductionNetwork network) {
        return firm >= 0 && firm < network.firms();
    }

    private static void firm(String place, int firm, ProductionNetwork network, List<Flaw> flaws) {
        if (!known(firm, network)) {
            flaws.add(new Flaw(place, "firm %d is unknown.".formatted(firm), "Maybe it is of another register."));
        }
    }

    private static void share(String place, String what, double value, List<Flaw> flaws) {
        if (!(value >= 0 && value <= 1)) {
            flaws.add(new Flaw(
                    place, "%s %s is not between 0 and 1.".formatted(what, value), "Maybe it is in per cent."));
        }
    }

    private static void length(String place, int days, List<Flaw> flaws) {
        if (days < 1) {
            flaws.add(new Flaw(place, "it lasts %d days.".formatted(days), "Maybe start and end were exchanged."));
        }
    }
}
