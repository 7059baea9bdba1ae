package fugong.engine.transport.routing;

import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import fugong.engine.transport.routing.problem.RoutingPlan;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Ruin and recreate with simulated annealing: slack induction by string removals, [christiaens2020].
///
/// First as few vehicles as possible (if they count first), then as little cost as possible. One object is one
/// search on one thread.
public final class Router {

    private static final double HOT = 2;
    /// With fewer rounds per request than this the search begins colder, but not below the coldest beginning: there
    /// is no time to come back from a hot wander. Only without windows; with them a cold beginning was
    /// worse (RC208).
    private static final double PATIENT = 6000;
    private static final double LEAST_HOT = 0.3;
    private static final double COLD = 0.01;
    /// Limited rides leave few places for each request: a hot search wanders, a cold one stands still.
    private static final double HOT_RIDES = 1;
    private static final double COLD_RIDES = 0.05;
    /// In legs: leaving a request out for a while costs at least so much.
    private static final double TOLL = 2;
    /// Whoever has been without a plan for everybody for this share of the annealing goes back to the best one.
    private static final double LOST = 0.04;
    /// Routes of earlier plans are pieced together at these shares of the annealing.
    private static final double[] PIECES = {0.4, 0.6, 0.8, 0.9, 0.97};
    /// At most this share of the budget goes into the fleet before cost is looked at.
    private static final double FLEET_SHARE = 0.35;

    private final Model m;
    private final SplittableRandom random;
    private final Budget budget;
    private final Progress progress;
    private final Draft draft;
    private final Ruin ruin;
    private final Insertion insertion;
    private final Recreate recreate;
    private final Pieces pieces;
    private Snapshot best;
    private long steps;
    private double share;

    private Router(RoutingProblem problem, Start start, Budget budget, long seed, Progress progress) {
        this.m = new Model(problem, budget::isCancelled);
        this.random = new SplittableRandom(seed);
        this.budget = budget;
        this.progress = progress;
        draft = new Draft(m);
        new Beginning(start).into(draft);
        ruin = new Ruin(m, random);
        insertion = new Insertion(m);
        recreate = new Recreate(m, insertion, random);
        pieces = new Pieces(m, start);
        best = Snapshot.of(draft);
    }

    /// Searches until the budget ends. The same seed and a budget of steps repeat the plan.
    public static RoutingPlan solve(RoutingProblem problem, Start start, Budget budget, long seed, Progress progress) {
        if (problem.requests().isEmpty()) {
            return new RoutingPlan(List.of(), List.of(), 0, 0);
        }
        return new Router(problem, start, budget, seed, progress).run();
    }

    /// What each kind of vehicle would cost for each request alone, without its fixed cost; infinite where it
    /// cannot.
    public static double[][] alone(RoutingProblem problem) {
        Model model = new Model(problem, () -> true);
        Insertion insertion = new Insertion(model);
        double[][] alone = new double[model.kinds][model.requests];
        for (int k = 0; k < model.kinds; k++) {
            for (int r = 0; r < model.requests; r++) {
                alone[k][r] = insertion.alone(r, k);
            }
        }
        return alone;
    }

    private RoutingPlan run() {
        fill();
        best = Snapshot.of(draft);
        if (m.problem.goal() == RoutingProblem.Aim.VEHICLES_THEN_COST) {
            new Fleet(this).reduce(FLEET_SHARE);
            best.into(draft);
            draft.limit = best.used;
        }
        anneal();
        best.into(draft);
        return plan();
    }

    /// The first plan: everybody at the cheapest place, in random orders, until nobody more fits.
    private void fill() {
        int before = -1;
        recreate.sparing = m.problem.goal() == RoutingProblem.Aim.VEHICLES_THEN_COST;
        while (draft.absents > 0 && draft.absents != before && !budget.isCancelled()) {
            before = draft.absents;
            draft.begin();
            recreate.rebuild(draft);
            draft.keep();
        }
        recreate.sparing = false;
    }

    private void anneal() {
        double from = share();
        double edge = averageLeg();
        long before = steps;
        double first = m.limitedRides ? HOT_RIDES : m.windows ? HOT : LEAST_HOT;
        double last = m.limitedRides ? COLD_RIDES : COLD;
        double current = draft.total();
        double temperature = first * edge;
        int pieced = 0;
        double complete = 0;
        Toll toll = new Toll(m, best.absents == 0, TOLL * edge);
        while (remains()) {
            if (steps % 64 == 0) {
                double spent = Math.min(1, (share - from) / (1 - from));
                first = m.windows || spent < 1e-3 ? first : hot((steps - before) / spent);
                temperature = first * edge * Math.pow(last / first, spent);
                current = toll.adapt(draft, current);
                if (draft.absents == 0 || best.absents > 0) {
                    complete = spent;
                } else if (spent > complete + LOST) {
                    complete = spent;
                    toll.raise();
                    best.into(draft);
                    current = draft.total();
                }
                if (pieced < PIECES.length && spent > PIECES[pieced]) {
                    pieced++;
                    current = pieced(current);
                }
            }
            round(-1);
            double now = toll.of(draft);
            if (now < current - temperature * Math.log(random.nextDouble())) {
                current = now;
                draft.keep();
                pieces.see(draft, best.cost);
                if (draft.total() < best.cost - 1e-9) {
                    best = Snapshot.of(draft);
                }
            } else {
                draft.undo();
            }
        }
    }

    /// How hot to begin when so many rounds are to be expected, in legs.
    private double hot(double rounds) {
        return Math.max(LEAST_HOT, Math.min(HOT, rounds / m.requests / PATIENT));
    }

    /// Goes on from a plan of old routes where that is better than any plan so far.
    private double pieced(double current) {
        Snapshot better = pieces.better(draft, best);
        if (better == null) {
            return current;
        }
        best = better;
        return draft.total();
    }

    /// One round of ruin and recreate; the caller keeps or undoes it.
    void round(int around) {
        steps++;
        draft.begin();
        ruin.strike(draft, around);
        recreate.rebuild(draft);
    }

    /// True while time remains; the clock is asked every 32 rounds only.
    boolean remains() {
        if (steps % 32 == 0) {
            share = budget.share();
            if (steps % 8192 == 0) {
                progress.at("search", share, best.cost, Double.NaN);
            }
        }
        return share < 1 && !budget.isCancelled();
    }

    double share() {
        return share;
    }

    /// What a leg costs on average; the last leg to a common goal is left out, since no move changes it.
    double averageLeg() {
        double sum = 0;
        int legs = 0;
        for (int i = 0; i < draft.used; i++) {
            Route way = draft.route[draft.open[i]];
            int last = way.goal >= 0 ? way.size : way.size + 1;
            for (int l = 0; l < last; l++) {
                sum += m.rate[way.kind] * way.leg[l];
            }
            legs += last;
        }
        return sum <= 0 ? 1 : sum / legs;
    }

    Draft draft() {
        return draft;
    }

    SplittableRandom random() {
        return random;
    }

    Snapshot best() {
        return best;
    }

    void improved() {
        best = Snapshot.of(draft);
    }

    private RoutingPlan plan() {
        List<RoutingPlan.Tour> tours = new ArrayList<>();
        for (int s = 0; s < m.slots; s++) {
            RoutingPlan.@Nullable Tour tour = draft.route[s].size == 0 ? null : tour(s);
            if (tour != null) {
                tours.add(tour);
            }
        }
        List<Integer> absent = new ArrayList<>();
        for (int i = 0; i < draft.absents; i++) {
            absent.add(draft.absent[i]);
        }
        absent.sort(null);
        return new RoutingPlan(tours, absent, draft.cost, steps);
    }

    private RoutingPlan.Tour tour(int s) {
        Route way = draft.route[s];
        double[] times = insertion.timesOf(way);
        List<RoutingPlan.Stop> stops = new ArrayList<>();
        for (int i = 1; i <= way.size; i++) {
            stops.add(new RoutingPlan.Stop(m.requestOf[way.visit[i]], m.isPickup[way.visit[i]], times[i]));
        }
        return new RoutingPlan.Tour(s, way.kind, times[0], stops, times[way.size + 1]);
    }
}
