package fugong.network.drawn;

import fugong.engine.network.picture.Picture;
import fugong.network.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The drawn links behind one figure, each with the part of it that passes there: the loss of a firm, followed down
/// to its roots, or what a root holds back, followed up to all who wait.
///
/// What has passed one drawn link may pass another, so the parts of the links can add up to more than the share of
/// the figure; that share counts everything once.
public final class DrawnLinks {

    private static final int MOST_STEPS = 500_000;
    private static final double SMALL = 1e-5;

    private final Region region;
    private final Picture picture;
    private final Map<Integer, Double> passed = new HashMap<>();
    private final Map<Place, Double> waiting = new HashMap<>();
    private double once;

    /// @param after whether a drawn link was passed on the way
    private record Place(int firm, boolean after) {}

    /// @param share of the figure that passes this link, 0 to 1
    public record Passed(int supplier, int buyer, int product, double share) {}

    /// @param share of the figure that passes any of them
    public record Found(double share, List<Passed> links) {}

    private DrawnLinks(Region region, Picture picture) {
        this.region = region;
        this.picture = picture;
    }

    /// Behind the loss of a firm that waits for others.
    public static Found behindLoss(Region region, Picture picture, int firm) {
        return new DrawnLinks(region, picture).down(firm);
    }

    /// Behind what a root holds back.
    public static Found behindHeld(Region region, Picture picture, int root) {
        return new DrawnLinks(region, picture).up(root);
    }

    private Found down(int firm) {
        waiting.put(new Place(firm, false), 1.0);
        double whole = picture.loss(firm);
        var rows = picture.network().rows();
        double keep = 1 - picture.terms().substitution();
        for (int step = 0; step < MOST_STEPS && !waiting.isEmpty(); step++) {
            var at = waiting.keySet().iterator().next();
            double weight = taken(at);
            int slot = picture.bindingSlot(at.firm());
            if (slot < 0 || weight * picture.loss(at.firm()) < SMALL * whole) {
                continue;
            }
            double factor = weight * rows.criticality[slot] * keep;
            for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                double goes = factor * rows.share[link];
                pass(link, at, rows.supplier[link], goes, goes * picture.loss(rows.supplier[link]));
            }
        }
        return found(whole);
    }

    private Found up(int root) {
        double whole = picture.obstacle(root).held();
        waiting.put(new Place(root, false), 1 - picture.ability(root));
        var rows = picture.network().rows();
        var columns = picture.network().columns();
        double keep = 1 - picture.terms().substitution();
        for (int step = 0; step < MOST_STEPS && !waiting.isEmpty(); step++) {
            var at = waiting.keySet().iterator().next();
            double loss = taken(at);
            if (loss * picture.weightOfLoss(at.firm()) < SMALL * whole) {
                continue;
            }
            for (int out = columns.outStart[at.firm()]; out < columns.outStart[at.firm() + 1]; out++) {
                int slot = columns.slot[out];
                int buyer = columns.buyer[slot];
                int link = picture.bindingSlot(buyer) == slot ? link(slot, at.firm()) : -1;
                if (link >= 0) {
                    double goes = loss * rows.criticality[slot] * keep * rows.share[link];
                    pass(link, at, buyer, goes, goes * picture.weightOfLoss(buyer));
                }
            }
        }
        return found(whole);
    }

    private double taken(Place at) {
        var amount = waiting.remove(at);
        return amount == null ? 0 : amount;
    }

    private int link(int slot, int supplier) {
        var rows = picture.network().rows();
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            if (rows.supplier[link] == supplier) {
                return link;
            }
        }
        return -1;
    }

    private void pass(int link, Place from, int to, double goes, double worth) {
        boolean drawn = region.isDrawn(link);
        if (drawn && worth > 0) {
            passed.merge(link, worth, Double::sum);
            once += from.after() ? 0 : worth;
        }
        if (worth > 0) {
            waiting.merge(new Place(to, from.after() || drawn), goes, Double::sum);
        }
    }

    private Found found(double whole) {
        var rows = picture.network().rows();
        var columns = picture.network().columns();
        var list = new ArrayList<Passed>();
        passed.forEach((link, worth) -> {
            int slot = slotOf(link);
            list.add(new Passed(
                    rows.supplier[link], columns.buyer[slot], rows.product[slot], Math.min(1, worth / whole)));
        });
        list.sort(Comparator.comparingDouble(Passed::share)
                .reversed()
                .thenComparing(Passed::buyer)
                .thenComparing(Passed::supplier));
        return new Found(whole <= 0 ? 0 : Math.clamp(once / whole, 0, 1), List.copyOf(list));
    }

    private int slotOf(int link) {
        int[] starts = picture.network().rows().linkStart;
        int at = java.util.Arrays.binarySearch(starts, link);
        int slot = at >= 0 ? at : -at - 2;
        while (starts[slot + 1] <= link) {
            slot++;
        }
        return slot;
    }
}
