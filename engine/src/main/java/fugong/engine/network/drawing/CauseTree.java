package fugong.engine.network.drawing;

import fugong.engine.network.picture.Flow;
import fugong.engine.network.picture.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A firm and the firms that wait for it, as a tree: each stands below the first supplier, counted from the root,
/// whose missing goods bind it.
///
/// @param firm     number in the picture's network; −1 for the rest that was cut off
/// @param held     weighted output the root holds back at this firm itself
/// @param whole    the same with everything below
/// @param branches largest first
public record CauseTree(int firm, double held, double whole, List<CauseTree> branches) {

    public CauseTree {
        branches = List.copyOf(branches);
    }

    /// Everything a root holds back; parts below the cutoff (a share of the whole) are one rest at the end.
    public static CauseTree of(Picture picture, int root, double cutoff) {
        Map<Integer, Double> held = new HashMap<>();
        Flow.heldBackBy(picture, root, cutoff).forEach(part -> held.put(part.firm(), part.amount()));
        Map<Integer, List<Integer>> below = new HashMap<>();
        Set<Integer> placed = new HashSet<>(Set.of(root));
        var waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            int at = waiting.removeFirst();
            for (int buyer : boundBy(picture, at)) {
                if (held.containsKey(buyer) && placed.add(buyer)) {
                    below.computeIfAbsent(at, key -> new ArrayList<>()).add(buyer);
                    waiting.addLast(buyer);
                }
            }
        }
        var tree = grow(root, held, below);
        double rest = held.getOrDefault(-1, 0.0);
        if (rest <= 0) {
            return tree;
        }
        var branches = new ArrayList<>(tree.branches);
        branches.add(new CauseTree(-1, rest, rest, List.of()));
        return new CauseTree(root, tree.held, tree.whole + rest, branches);
    }

    private static List<Integer> boundBy(Picture picture, int supplier) {
        var columns = picture.network().columns();
        var buyers = new ArrayList<Integer>();
        for (int at = columns.outStart[supplier]; at < columns.outStart[supplier + 1]; at++) {
            if (picture.bindingSlot(columns.to[at]) == columns.slot[at]) {
                buyers.add(columns.to[at]);
            }
        }
        return buyers;
    }

    private static CauseTree grow(int firm, Map<Integer, Double> held, Map<Integer, List<Integer>> below) {
        var branches = new ArrayList<CauseTree>();
        double whole = held.getOrDefault(firm, 0.0);
        for (int buyer : below.getOrDefault(firm, List.of())) {
            CauseTree branch = grow(buyer, held, below);
            branches.add(branch);
            whole += branch.whole;
        }
        branches.sort(Comparator.comparingDouble(CauseTree::whole).reversed().thenComparing(CauseTree::firm));
        return new CauseTree(firm, held.getOrDefault(firm, 0.0), whole, branches);
    }

    /// Firms from the root to the deepest leaf.
    public int depth() {
        return 1 + branches.stream().mapToInt(CauseTree::depth).max().orElse(0);
    }
}
