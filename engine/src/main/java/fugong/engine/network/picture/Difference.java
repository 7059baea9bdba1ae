package fugong.engine.network.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What changed between two pictures of one network: in all, and where most.
///
/// @param lost  weighted loss of the second picture less that of the first
/// @param firms firms whose weighted loss changed most, with the change, largest first
/// @param roots roots whose part of the loss changed most, with the change
public record Difference(double lost, List<Flow.Part> firms, List<Flow.Part> roots) {

    public Difference {
        firms = List.copyOf(firms);
        roots = List.copyOf(roots);
    }

    public static Difference between(Picture before, Picture after, int many) {
        if (before.network != after.network) {
            throw new IllegalArgumentException("The two pictures are of different networks.");
        }
        var firms = new ArrayList<Flow.Part>();
        var roots = new ArrayList<Flow.Part>();
        for (int firm = 0; firm < before.loss.length; firm++) {
            double weight = before.terms.weight()[firm];
            add(firms, firm, weight * (after.loss[firm] - before.loss[firm]));
            add(roots, firm, after.obstacle(firm).held() - before.obstacle(firm).held());
        }
        return new Difference(after.lost() - before.lost(), largest(firms, many), largest(roots, many));
    }

    private static void add(List<Flow.Part> parts, int firm, double change) {
        if (Math.abs(change) > 1e-12) {
            parts.add(new Flow.Part(firm, change));
        }
    }

    private static List<Flow.Part> largest(List<Flow.Part> parts, int many) {
        return parts.stream()
                .sorted(Comparator.comparingDouble((Flow.Part part) -> -Math.abs(part.amount()))
                        .thenComparing(Flow.Part::firm))
                .limit(many)
                .toList();
    }
}
