package fugong.engine.transport.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Recomputes a plan of commuter lines stop by stop from the problem alone.
public final class LineCheck {

    private static final double EPS = 1e-6;

    private final LineProblem p;
    private final LinePlan plan;
    private final List<String> wrong = new ArrayList<>();

    private LineCheck(LineProblem problem, LinePlan plan) {
        this.p = problem;
        this.plan = plan;
    }

    /// Everything wrong with the plan; empty if it is right.
    public static List<String> of(LineProblem problem, LinePlan plan) {
        LineCheck check = new LineCheck(problem, plan);
        if (check.named()) {
            check.walks();
            check.everybody();
            for (int l = 0; l < plan.lines().size(); l++) {
                check.line(l, plan.lines().get(l));
            }
            check.buses();
            check.gates();
        }
        return check.wrong;
    }

    private void say(String format, Object... values) {
        wrong.add(String.format(Locale.ROOT, format, values));
    }

    /// Homes, gates and stops of the plan are those of the problem; otherwise nothing else can be looked at.
    private boolean named() {
        boolean stops = plan.stopOf().stream().allMatch(s -> s >= -1 && s < p.stops());
        boolean lines = plan.lines().stream()
                .allMatch(l -> l.gate() >= 0
                        && l.gate() < p.gates().size()
                        && !l.stops().isEmpty()
                        && l.stops().stream().allMatch(s -> s.stop() >= 0 && s.stop() < p.stops()));
        if (!stops
                || !lines
                || plan.stopOf().size() != p.homes().size()
                || plan.startOf().size() != p.gates().size()) {
            say("the plan names homes, stops or gates that the problem does not have");
            return false;
        }
        return true;
    }

    private void walks() {
        for (int h = 0; h < plan.stopOf().size(); h++) {
            int stop = plan.stopOf().get(h);
            if (stop >= 0 && p.walk()[h][stop] > p.maxWalk() + EPS) {
                say("home %d walks %.1f minutes to stop %d, %.1f are allowed", h, p.walk()[h][stop], stop, p.maxWalk());
            }
            if (stop < 0 && !plan.left().contains(h)) {
                say("home %d has no stop and is not among those left", h);
            }
        }
    }

    private void everybody() {
        Map<List<Integer>, Integer> waiting = new HashMap<>();
        for (int h = 0; h < plan.stopOf().size(); h++) {
            if (plan.stopOf().get(h) >= 0 && !plan.left().contains(h)) {
                LineProblem.Home home = p.homes().get(h);
                waiting.merge(List.of(plan.stopOf().get(h), home.gate()), home.people(), Integer::sum);
            }
        }
        Map<List<Integer>, Integer> riding = new HashMap<>();
        for (LinePlan.Line line : plan.lines()) {
            line.stops().forEach(s -> riding.merge(List.of(s.stop(), line.gate()), s.people(), Integer::sum));
        }
        Set<List<Integer>> both = new HashSet<>(waiting.keySet());
        both.addAll(riding.keySet());
        for (List<Integer> at : both) {
            int wait = waiting.getOrDefault(at, 0);
            int ride = riding.getOrDefault(at, 0);
            if (wait != ride) {
                say("%d wait at stop %d for gate %d, %d ride", wait, at.get(0), at.get(1), ride);
            }
        }
    }

    private void line(int number, LinePlan.Line line) {
        if (line.people() > p.seats()) {
            say("line %d carries %d, the rule lets %d ride", number, line.people(), p.seats());
        }
        double km = 0;
        double before = 0;
        int next = p.stops() + line.gate();
        for (LinePlan.Stop stop : line.stops().reversed()) {
            km += p.km()[stop.stop()][next];
            before += p.minutes()[stop.stop()][next];
            if (before > p.maxRide() + EPS) {
                say(
                        "line %d rides %.1f minutes from stop %d, %.1f are allowed",
                        number, before, stop.stop(), p.maxRide());
            }
            before += 1;
            same(number, "minutes before the shift", stop.before(), before);
            next = stop.stop();
        }
        same(number, "start", line.starts(), before);
        same(number, "kilometres", line.km(), km);
        same(number, "share of seats", line.filled(), (double) line.people() / p.rated());
        double missing = Math.max(0, p.busCost() + p.costPerKm() * km - line.people() * p.fare());
        same(number, "subsidy", line.subsidy(), missing);
    }

    private void same(int line, String what, double said, double true0) {
        if (Math.abs(said - true0) > EPS * Math.max(1, Math.abs(true0))) {
            say("line %d: %s %.3f in the plan and %.3f when recomputed", line, what, said, true0);
        }
    }

    private void buses() {
        int n = plan.lines().size();
        double[] starts = new double[n];
        double[] ends = new double[n];
        double[][] between = new double[n][n];
        for (int i = 0; i < n; i++) {
            LinePlan.Line line = plan.lines().get(i);
            ends[i] = plan.startOf().get(line.gate());
            starts[i] = ends[i] - line.starts();
            for (int j = 0; j < n; j++) {
                int first = plan.lines().get(j).stops().getFirst().stop();
                between[i][j] = p.minutes()[p.stops() + line.gate()][first];
            }
        }
        int buses = ChainCover.vehicles(starts, ends, between);
        if (buses != plan.buses() || plan.leastBuses() > buses) {
            say("%d buses in the plan, %d when recomputed, at least %d", plan.buses(), buses, plan.leastBuses());
        }
    }

    private void gates() {
        for (int g = 0; g < p.gates().size(); g++) {
            if (!p.gates().get(g).starts().contains(plan.startOf().get(g))) {
                say(
                        "gate %d begins at %d, which is not offered",
                        g, plan.startOf().get(g));
            }
        }
    }
}
