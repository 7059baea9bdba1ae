package fugong.engine.network.picture;

import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a loss comes from and where it goes, in numbers: rows and columns of (I − B)⁻¹ over the binding slots.
public final class Flow {

    private static final int MOST_STEPS = 2_000_000;

    private Flow() {}

    /// A part of a loss and the firm it belongs to; `firm` is −1 for what was cut off.
    public record Part(int firm, double amount) {}

    /// The roots of one firm's loss, largest first; the amounts, with the cut-off rest (firm −1), add up to
    /// its loss.
    ///
    /// @param cutoff parts of the firm's loss smaller than this share are not followed, for example 1e-3
    public static List<Part> rootsOf(Picture picture, int firm, double cutoff) {
        Map<Integer, Double> roots = new HashMap<>();
        Map<Integer, Double> waiting = new HashMap<>(Map.of(firm, 1.0));
        double least = cutoff * picture.loss[firm];
        double cut = 0;
        Rows rows = picture.network.rows();
        for (int step = 0; step < MOST_STEPS && !waiting.isEmpty(); step++) {
            int at = waiting.keySet().iterator().next();
            double weight = waiting.getOrDefault(at, 0.0);
            waiting.remove(at);
            int slot = picture.causes.cause[at];
            if (slot == Causes.OWN) {
                roots.merge(at, weight * picture.ownLoss[at], Double::sum);
            } else if (weight * picture.loss[at] < least) {
                cut += weight * picture.loss[at];
            } else if (slot >= 0) {
                double factor = weight * rows.criticality[slot] * picture.terms.keep();
                for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                    waiting.merge(rows.supplier[link], factor * rows.share[link], Double::sum);
                }
            }
        }
        for (var rest : waiting.entrySet()) {
            cut += rest.getValue() * picture.loss[rest.getKey()];
        }
        return sorted(roots, cut);
    }

    /// What a root holds back at each firm, in weighted output, largest first; the amounts, with the cut-off rest
    /// (firm −1), add up to price · (1 − ψ).
    ///
    /// @param cutoff parts smaller than this share of the root's whole are not followed
    public static List<Part> heldBackBy(Picture picture, int root, double cutoff) {
        Map<Integer, Double> held = new HashMap<>();
        Map<Integer, Double> waiting = new HashMap<>();
        if (picture.isRoot(root)) {
            waiting.put(root, picture.ownLoss[root]);
        }
        double whole = picture.obstacle(root).held();
        double cut = 0;
        var columns = picture.network.columns();
        for (int step = 0; step < MOST_STEPS && !waiting.isEmpty(); step++) {
            int at = waiting.keySet().iterator().next();
            double loss = waiting.getOrDefault(at, 0.0);
            waiting.remove(at);
            if (loss * picture.price[at] < cutoff * whole) {
                cut += loss * picture.price[at];
                continue;
            }
            held.merge(at, loss * picture.terms.weight()[at], Double::sum);
            for (int out = columns.outStart[at]; out < columns.outStart[at + 1]; out++) {
                int buyer = columns.buyer[columns.slot[out]];
                if (picture.causes.cause[buyer] == columns.slot[out]) {
                    waiting.merge(buyer, loss * columns.pull[out] * picture.terms.keep(), Double::sum);
                }
            }
        }
        for (var rest : waiting.entrySet()) {
            cut += rest.getValue() * picture.price[rest.getKey()];
        }
        return sorted(held, cut);
    }

    private static List<Part> sorted(Map<Integer, Double> parts, double cut) {
        var list = new ArrayList<Part>();
        parts.forEach((firm, amount) -> list.add(new Part(firm, amount)));
        list.sort(Comparator.comparingDouble(Part::amount).reversed().thenComparing(Part::firm));
        if (cut > 0) {
            list.add(new Part(-1, cut));
        }
        return List.copyOf(list);
    }
}
