package fugong.engine.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Recomputes a plan from the problem alone, slowly and in plain words, and says what is wrong with it.
///
/// It shares no code with the search. A plan with a finding here is a failure of the engine and is never shown.
public final class Check {

    private static final double TOLERANCE = 1e-4;

    private final ReturnProblem problem;
    private final ReturnPlan plan;
    private final List<String> wrong = new ArrayList<>();
    private double trips;
    private double relays;
    private double road;

    private Check(ReturnProblem problem, ReturnPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /// Everything wrong with the plan; empty if it is right.
    public static List<String> of(ReturnProblem problem, ReturnPlan plan) {
        Check check = new Check(problem, plan);
        Set<Integer> numbers = new HashSet<>();
        for (ReturnPlan.Run run : plan.runs()) {
            check.run(run);
            if (!numbers.add(run.number())) {
                check.say("two runs have the number %d", run.number());
            }
        }
        check.everybody();
        check.fleet();
        check.pins();
        check.cost();
        return check.wrong;
    }

    private void say(String format, Object... values) {
        wrong.add(String.format(Locale.ROOT, format, values));
    }

    private void run(ReturnPlan.Run run) {
        Coach coach = problem.coaches().get(run.coach());
        int here = coach.depot();
        double ready = run.departs();
        double driven = 0;
        int aboard = 0;
        int luggage = 0;
        double share = 1;
        Set<Integer> zones = new HashSet<>();
        for (ReturnPlan.Stop stop : run.stops()) {
            Group group = problem.groups().get(stop.group());
            double drive = here < 0 ? 0 : problem.minutes()[here][group.home()];
            road += coach.costPerKm() * (here < 0 ? 0 : problem.km()[here][group.home()]);
            driven += drive;
            if (stop.boards() < after(ready, drive, run.relay()) - TOLERANCE) {
                say(
                        "run %d is at %s before it can be",
                        run.number(), problem.places().get(stop.place()));
            }
            rules(run, stop, group);
            aboard += stop.people();
            luggage += stop.people() * group.luggage();
            share = Math.min(share, group.loadShare());
            if (group.zone() >= 0) {
                zones.add(group.zone());
            }
            ready = stop.boards() + group.boarding();
            here = group.home();
        }
        double drive = problem.minutes()[here][run.destination()];
        driven += drive;
        if (run.arrives() < after(ready, drive, run.relay()) - TOLERANCE) {
            say("run %d arrives before it can", run.number());
        }
        aboard(run, coach, aboard, luggage, share, zones);
        onTheRoad(run, coach, driven);
        road += coach.costPerKm() * problem.km()[here][run.destination()];
        trips += coach.fixedCost();
        relays += run.relay() ? coach.relayCost() : 0;
    }

    /// When a coach arrives; without a relay driver it stands still from 02:00 to 05:00.
    private static double after(double ready, double drive, boolean relay) {
        double now = ready;
        double left = drive;
        while (!relay && left > 1e-6) {
            double clock = now % 1440;
            if (clock >= 120 && clock < 300) {
                now += 300 - clock;
            } else {
                double free = clock < 120 ? 120 - clock : 1560 - clock;
                double step = Math.min(free, left);
                now += step;
                left -= step;
            }
        }
        return relay ? ready + drive : now;
    }

    private void rules(ReturnPlan.Run run, ReturnPlan.Stop stop, Group group) {
        if (stop.place() != group.home()) {
            say("run %d fetches group %d at the wrong place", run.number(), stop.group());
        }
        if (run.destination() != group.destination()) {
            say("run %d takes group %d to the wrong workplace", run.number(), stop.group());
        }
        if (stop.boards() < group.ready() - TOLERANCE || stop.boards() > group.latest() + TOLERANCE) {
            say("group %d boards run %d outside its window", stop.group(), run.number());
        }
        if (run.arrives() < group.arriveFrom() - TOLERANCE || run.arrives() > group.arriveBy() + TOLERANCE) {
            say("group %d arrives with run %d outside its slot", stop.group(), run.number());
        }
        if (run.arrives() - stop.boards() - group.boarding() > group.maxRide() + TOLERANCE) {
            say("group %d rides too long in run %d", stop.group(), run.number());
        }
        if (!group.coaches().isEmpty() && !group.coaches().contains(run.coach())) {
            say("group %d may not ride in coach %d", stop.group(), run.coach());
        }
        if (stop.people() < 1) {
            say("run %d stops for nobody of group %d", run.number(), stop.group());
        }
    }

    private void aboard(ReturnPlan.Run run, Coach coach, int aboard, int luggage, double share, Set<Integer> zones) {
        int seats = Math.min((int) Math.floor(coach.rated() * share + 1e-9), coach.rated() - coach.observationSeats());
        if (aboard > seats || run.seats() > seats) {
            say("run %d carries %d, %d may ride", run.number(), aboard, seats);
        }
        if (luggage > coach.luggage()) {
            say("run %d has %d pieces of luggage, %d fit", run.number(), luggage, coach.luggage());
        }
        if (zones.size() > 1) {
            say("run %d mixes zones %s", run.number(), zones);
        }
    }

    private void onTheRoad(ReturnPlan.Run run, Coach coach, double driven) {
        if (run.departs() < coach.open() - TOLERANCE || run.arrives() > coach.close() + TOLERANCE) {
            say("run %d is on the road outside the hours of its coach", run.number());
        }
        if (driven > (run.relay() ? coach.relayDriving() : coach.maxDriving()) + TOLERANCE) {
            say("run %d drives %.0f minutes", run.number(), driven);
        }
    }

    private void everybody() {
        int[] count = new int[problem.groups().size()];
        plan.runs().forEach(run -> run.stops().forEach(s -> count[s.group()] += s.people()));
        plan.left().forEach(l -> count[l.group()] += l.people());
        for (int g = 0; g < count.length; g++) {
            if (count[g] != problem.groups().get(g).people()) {
                say(
                        "group %d has %d people, the plan has %d of them",
                        g, problem.groups().get(g).people(), count[g]);
            }
        }
    }

    private void fleet() {
        for (int c = 0; c < problem.coaches().size(); c++) {
            int coach = c;
            long used = plan.runs().stream().filter(r -> r.coach() == coach).count();
            long relayed = plan.runs().stream()
                    .filter(r -> r.coach() == coach && r.relay())
                    .count();
            if (used > problem.coaches().get(c).count()) {
                say(
                        "%d coaches of kind %d are used, there are %d",
                        used, c, problem.coaches().get(c).count());
            }
            if (relayed > problem.coaches().get(c).relays()) {
                say(
                        "%d relay drivers are used for coach %d, there are %d",
                        relayed, c, problem.coaches().get(c).relays());
            }
        }
    }

    /// Whoever sat in a pinned run, or boarded at a frozen stop, still sits there.
    private void pins() {
        Promises before = problem.before();
        for (int i = 0; i < before.runs().size(); i++) {
            ReturnPlan.Run old = before.runs().get(i);
            int frozen =
                    before.frozenStops().isEmpty() ? 0 : before.frozenStops().get(i);
            boolean pinned = before.pinned().contains(old.number());
            Map<Integer, Integer> seated = new HashMap<>();
            plan.runs().stream()
                    .filter(r -> r.number() == old.number())
                    .forEach(r -> r.stops().forEach(s -> seated.merge(s.group(), s.people(), Integer::sum)));
            for (int s = 0; s < old.stops().size(); s++) {
                ReturnPlan.Stop stop = old.stops().get(s);
                int wanted = Math.min(
                        stop.people(), problem.groups().get(stop.group()).people());
                if ((pinned || s < frozen) && seated.getOrDefault(stop.group(), 0) < wanted) {
                    say("group %d was pinned to run %d and was moved", stop.group(), old.number());
                }
            }
        }
    }

    private void cost() {
        double left = plan.left().stream()
                .mapToDouble(l ->
                        l.people() * 100_000.0 / problem.groups().get(l.group()).priority())
                .sum();
        compare("trips", plan.cost().trips(), trips);
        compare("relays", plan.cost().relays(), relays);
        compare("road", plan.cost().road(), road);
        compare("left", plan.cost().left(), left);
        compare("promises", plan.cost().promises(), problem.before().price() * moved());
        if (plan.bound().cost() > plan.cost().total() * (1 + 1e-9) + TOLERANCE) {
            say(
                    "the bound on cost (%.2f) is above the cost (%.2f)",
                    plan.bound().cost(), plan.cost().total());
        }
        if (plan.bound().left() > plan.leftBehind()) {
            say("the bound leaves %d behind, the plan %d", plan.bound().left(), plan.leftBehind());
        }
        if (plan.left().isEmpty() && plan.bound().runs() > plan.runs().size()) {
            say(
                    "the bound on runs (%d) is above the runs (%d)",
                    plan.bound().runs(), plan.runs().size());
        }
    }

    /// People who ride, but in another run than they were told: of those told, so many as ride at all, without
    /// those who sit where they were told.
    private int moved() {
        int moved = 0;
        for (int g = 0; g < problem.groups().size(); g++) {
            Map<Integer, Integer> told = seats(problem.before().runs(), g);
            Map<Integer, Integer> now = seats(plan.runs(), g);
            int promised = told.values().stream().mapToInt(n -> n).sum();
            int riding = now.values().stream().mapToInt(n -> n).sum();
            int stayed = told.entrySet().stream()
                    .mapToInt(e -> Math.min(e.getValue(), now.getOrDefault(e.getKey(), 0)))
                    .sum();
            moved += Math.max(0, Math.min(promised, riding) - stayed);
        }
        return moved;
    }

    private static Map<Integer, Integer> seats(List<ReturnPlan.Run> runs, int group) {
        Map<Integer, Integer> seats = new HashMap<>();
        for (ReturnPlan.Run run : runs) {
            for (ReturnPlan.Stop stop : run.stops()) {
                if (stop.group() == group) {
                    seats.merge(run.number(), stop.people(), Integer::sum);
                }
            }
        }
        return seats;
    }

    private void compare(String term, double said, double found) {
        if (Math.abs(said - found) > TOLERANCE * Math.max(1, Math.abs(found))) {
            say("%s cost %.2f in the plan and %.2f when recomputed", term, said, found);
        }
    }
}
