package fugong.engine.transport.lines;

import fugong.engine.search.Budget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Which gate begins when, so that few buses drive all lines and no gate is overrun.
final class Shifts {

    private static final int OVERFULL = 1000;

    private final LineProblem p;
    private final List<LinePlan.Line> lines;
    private final double[][] between;

    Shifts(LineProblem p, List<LinePlan.Line> lines) {
        this.p = p;
        this.lines = lines;
        int n = lines.size();
        between = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int gate = p.stops() + lines.get(i).gate();
                between[i][j] =
                        p.minutes()[gate][lines.get(j).stops().getFirst().stop()];
            }
        }
    }

    int[] choose(SplittableRandom random, Budget budget) {
        int[] choice = new int[p.gates().size()];
        long best = worth(choice);
        int idle = 0;
        int patience = 50 * choice.length;
        while (idle < patience && budget.remains()) {
            int gate = random.nextInt(choice.length);
            int old = choice[gate];
            choice[gate] = random.nextInt(p.gates().get(gate).starts().size());
            long now = worth(choice);
            idle = now < best ? 0 : idle + 1;
            if (now <= best) {
                best = now;
            } else {
                choice[gate] = old;
            }
        }
        return choice;
    }

    private long worth(int[] choice) {
        return (long) overfull(choice) * OVERFULL + buses(choice);
    }

    int buses(int[] choice) {
        int n = lines.size();
        double[] starts = new double[n];
        double[] ends = new double[n];
        for (int i = 0; i < n; i++) {
            LinePlan.Line line = lines.get(i);
            ends[i] = p.gates().get(line.gate()).starts().get(choice[line.gate()]);
            starts[i] = ends[i] - line.starts();
        }
        return ChainCover.vehicles(starts, ends, between);
    }

    /// Buses if every line could choose its own time freely: in the span of all shifts, a bus drives at most so
    /// many lines as fit one behind the other, the shortest first, with no empty way between them.
    int leastBuses() {
        int first = p.gates().stream()
                .mapToInt(g -> g.starts().stream().min(Integer::compare).orElse(0))
                .min()
                .orElse(0);
        int last = p.gates().stream()
                .mapToInt(g -> g.starts().stream().max(Integer::compare).orElse(0))
                .max()
                .orElse(0);
        double[] lengths =
                lines.stream().mapToDouble(LinePlan.Line::starts).sorted().toArray();
        int perBus = 1;
        double used = 0;
        for (int i = 0; i + 1 < lengths.length; i++) {
            used += lengths[i + 1];
            if (used > last - first) {
                break;
            }
            perBus++;
        }
        return (lines.size() + perBus - 1) / Math.max(1, perBus);
    }

    /// Gates are apart; what counts is how many come through one gate in one slot.
    int overfull(int[] choice) {
        Map<Integer, Integer> through = new HashMap<>();
        for (LinePlan.Line line : lines) {
            through.merge(line.gate(), line.people(), Integer::sum);
        }
        int over = 0;
        for (int gate = 0; gate < p.gates().size(); gate++) {
            int start = p.gates().get(gate).starts().get(choice[gate]);
            int slot = start / p.gates().get(gate).slotMinutes();
            int sharing = 0;
            for (int other = 0; other < p.gates().size(); other++) {
                boolean same =
                        p.gates().get(other).name().equals(p.gates().get(gate).name())
                                && p.gates().get(other).starts().get(choice[other])
                                                / p.gates().get(gate).slotMinutes()
                                        == slot;
                sharing += same ? through.getOrDefault(other, 0) : 0;
            }
            over += Math.max(0, sharing - p.gates().get(gate).perSlot());
        }
        return over;
    }
}
