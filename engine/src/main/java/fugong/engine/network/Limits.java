package fugong.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All own limits of the day, firm by firm from the tightest on: removing one lets the next bind.
public final class Limits {

    private final int firms;
    private final Map<Integer, List<Limit>> ladders = new HashMap<>();

    private Limits(int firms, List<Limit> limits) {
        this.firms = firms;
        for (Limit limit : limits) {
            ladders.computeIfAbsent(limit.firm(), firm -> new ArrayList<>()).add(limit);
        }
        ladders.values()
                .forEach(ladder ->
                        ladder.sort(Comparator.comparingDouble(Limit::share).thenComparing(Limit::kind)));
    }

    public static Limits of(int firms, List<Limit> limits) {
        return new Limits(firms, limits);
    }

    /// What is wrong with a list of limits, all at once.
    public static List<Flaw> flaws(int firms, List<Limit> limits) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            if (limit.firm() < 0 || limit.firm() >= firms) {
                flaws.add(new Flaw(
                        "limit " + (i + 1),
                        "firm %d is unknown.".formatted(limit.firm()),
                        "Maybe the register is older than the report."));
            }
            if (!(limit.share() >= 0 && limit.share() <= 1)) {
                flaws.add(new Flaw(
                        "limit " + (i + 1),
                        "share %s is not between 0 and 1.".formatted(limit.share()),
                        "Maybe it was reported in per cent."));
            }
        }
        return List.copyOf(flaws);
    }

    /// ψ of every firm: the smallest of its limits.
    public double[] ability() {
        double[] ability = new double[firms];
        Arrays.fill(ability, 1);
        ladders.forEach((firm, ladder) -> ability[firm] = ladder.getFirst().share());
        return ability;
    }

    /// A firm's limits from the tightest on: "held by workers until 62 %, then by permit until 80 %".
    public List<Limit> ladder(int firm) {
        return List.copyOf(ladders.getOrDefault(firm, List.of()));
    }

    /// What the firm could do if every limit of one kind were gone: the next limit's share, 1 where there is
    /// none.
    public double without(int firm, String kind) {
        return ladder(firm).stream()
                .filter(limit -> !limit.kind().equals(kind))
                .mapToDouble(Limit::share)
                .min()
                .orElse(1);
    }
}
