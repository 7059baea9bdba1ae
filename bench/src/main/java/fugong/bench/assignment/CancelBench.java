package fugong.bench.assignment;

import fugong.bench.cancelling.Cancels;
import fugong.engine.assignment.AssignmentPlanner;
import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Links;
import fugong.engine.assignment.Need;
import fugong.engine.assignment.Offer;
import fugong.engine.assignment.teams.TeamFormer;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.io.PrintStream;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How long large plans go on after they were cancelled, at moments that hit the building of the network, the pivots
/// and the annealing.
final class CancelBench {

    private static final int OFFERS = 13_000;
    private static final int NEEDS = 50_000;
    private static final int DEGREE = 40;
    private static final int MOMENTS = 20;
    private static final double LATEST = 2_500;

    static boolean run(PrintStream out) {
        var cancels = new Cancels(out, MOMENTS, LATEST);
        var large = problem();
        var posting = PostingCase.problem(7);
        var teams = TeamCase.problem(7);
        boolean good = cancels.of("%,d links".formatted(large.links().size()), b -> plan(large, b));
        good &= cancels.of("12,919 officers", b -> plan(posting, b));
        good &= cancels.of("4,126 members, 576 teams", b -> TeamFormer.solve(teams, b, 7, Progress.NONE));
        return good;
    }

    private static void plan(AssignmentProblem problem, Budget budget) {
        AssignmentPlanner.solve(problem, budget, Progress.NONE);
    }

    private static AssignmentProblem problem() {
        var random = new SplittableRandom(7);
        var offers = IntStream.range(0, OFFERS)
                .mapToObj(i -> Offer.of("offer " + i, 1 + random.nextInt(40)))
                .toList();
        var needs = IntStream.range(0, NEEDS)
                .mapToObj(j -> Need.of("need " + j, random.nextInt(11), 200_000))
                .toList();
        var links = new Links(NEEDS * DEGREE);
        for (int j = 0; j < NEEDS; j++) {
            int first = random.nextInt(OFFERS);
            for (int k = 0; k < DEGREE; k++) {
                links.add((first + k * 317) % OFFERS, j, random.nextInt(10_000), 10, 0);
            }
        }
        return AssignmentProblem.of(offers, needs, links);
    }

    private CancelBench() {}
}
