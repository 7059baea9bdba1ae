package fugong.sample.firms;

import fugong.sample.facts.RegionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives every firm its first day of work, such that the shares of each region and class meet the published
/// anchors.
///
/// Firms of a class stand in a queue: essential ones, large ones and those in calm counties in front, the rest by
/// chance (after the four phases of 中山港口镇). On every day as many have restarted as the curve says; the last of the
/// queue may not restart at all.
public final class RestartPlan {

    private static final int QUEUE = 5;

    /// Counties that were still medium on 23 February waited longer.
    private static final Set<String> WAITING = Set.of("350503", "350582", "350583");

    private final RegionFacts facts;
    private final long seed;
    private final List<LocalDate> days;

    public RestartPlan(RegionFacts facts, long seed, List<LocalDate> days) {
        this.facts = facts;
        this.seed = seed;
        this.days = List.copyOf(days);
    }

    public List<Firm> apply(List<Firm> firms) {
        Map<String, List<Firm>> queues = new LinkedHashMap<>();
        for (var firm : firms) {
            var kind = firm.aboveScale() && firm.industrial() ? "above_scale_industry" : "other";
            queues.computeIfAbsent(firm.region() + " " + kind, it -> new ArrayList<>())
                    .add(firm);
        }
        var planned = new Firm[firms.size()];
        queues.forEach((key, queue) -> {
            var parts = key.split(" ");
            queue.sort(Comparator.comparingDouble(this::place).thenComparing(Firm::index));
            for (int rank = 0; rank < queue.size(); rank++) {
                var firm = queue.get(rank);
                planned[firm.index()] = firm.restarting(day(parts[0], parts[1], rank, queue.size()));
            }
        });
        return List.of(planned);
    }

    /// The first day on which the curve has come to the firm's rank.
    private LocalDate day(String region, String kind, int rank, int size) {
        var curve = facts.anchor(region, kind);
        for (var day : days) {
            if (Math.round(curve.at(day) * size) > rank) {
                return day;
            }
        }
        return LocalDate.MAX;
    }

    private double place(Firm firm) {
        double place = Chance.of(seed, QUEUE, firm.index()).share();
        place -= Sections.essential(firm.division()) ? 0.5 : 0;
        place -= 0.35 * Math.min(1, Math.log1p(firm.staff()) / Math.log(3_000));
        place += WAITING.contains(firm.place().code()) ? 0.12 : 0;
        return place;
    }
}
