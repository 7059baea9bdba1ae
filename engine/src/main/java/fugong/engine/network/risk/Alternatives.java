package fugong.engine.network.risk;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Unlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who else makes what a slot needs: with spare capacity, how far away, in which zone, and what a switch would
/// unlock.
public final class Alternatives {

    private static final double DEGREE_KM = 111.195;

    private final Picture picture;
    private final Unlock unlock;
    private final double[] spare;
    private final Places places;

    /// Where firms are. Empty arrays where nobody knows.
    ///
    /// @param zone any code; switches within one zone need no permit to cross
    public record Places(double[] longitude, double[] latitude, int[] zone) {

        public static Places unknown() {
            return new Places(new double[0], new double[0], new int[0]);
        }

        double km(int a, int b) {
            if (longitude.length == 0) {
                return Double.NaN;
            }
            double middle = Math.toRadians((latitude[a] + latitude[b]) / 2);
            return Math.hypot(
                    (latitude[a] - latitude[b]) * DEGREE_KM,
                    (longitude[a] - longitude[b]) * DEGREE_KM * Math.cos(middle));
        }
    }

    /// @param supplier who could stand in
    /// @param spare    what it could make more per day, in money
    /// @param covers   share of the slot's missing value its spare covers, at most 1
    /// @param km       distance to the buyer; NaN where unknown
    /// @param sameZone whether both are in one zone
    /// @param unlocks  weighted output a switch of the whole slot would bring back
    public record Option(int supplier, double spare, double covers, double km, boolean sameZone, double unlocks) {}

    /// @param spare what each firm could make more per day than it does, in money
    public Alternatives(Picture picture, double[] spare, Places places) {
        this.picture = picture;
        this.unlock = Unlock.from(picture, 1e-12);
        this.spare = spare;
        this.places = places;
    }

    /// The best suppliers for a slot who do not fill it now, by what a switch unlocks, then by distance.
    public List<Option> of(int slot, int many) {
        ProductionNetwork network = picture.network();
        Rows rows = network.rows();
        int buyer = network.columns().buyer[slot];
        double missing = missing(slot);
        var options = new ArrayList<Option>();
        for (int firm = 0; firm < network.firms(); firm++) {
            boolean makesIt = network.sector(firm) == rows.product[slot] && firm != buyer && spare[firm] > 0;
            if (makesIt && !supplies(slot, firm)) {
                boolean same = places.zone().length > 0 && places.zone()[firm] == places.zone()[buyer];
                double covers = missing <= 0 ? 1 : Math.min(1, spare[firm] / missing);
                options.add(new Option(
                        firm, spare[firm], covers, places.km(firm, buyer), same, covers * unlock.fill(slot, firm)));
            }
        }
        options.sort(Comparator.comparingDouble(Option::unlocks)
                .reversed()
                .thenComparing(option -> Double.isNaN(option.km()) ? 0 : option.km())
                .thenComparing(Option::supplier));
        return List.copyOf(options.subList(0, Math.min(many, options.size())));
    }

    private double missing(int slot) {
        ProductionNetwork network = picture.network();
        Rows rows = network.rows();
        double lost = 0;
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            lost += rows.share[link] * picture.loss(rows.supplier[link]);
        }
        return network.knowsAmounts() ? lost * network.slotAmount(slot) : lost;
    }

    private boolean supplies(int slot, int firm) {
        Rows rows = picture.network().rows();
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            if (rows.supplier[link] == firm) {
                return true;
            }
        }
        return false;
    }
}
