package fugong.cli.plan;

import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Worth;

/// Sentences of the command line about a plan.
final class AssignmentWords {

    static String says(AssignmentProblem problem, Worth worth) {
        var offer = problem.offers().get(worth.offer());
        return "one more%s at %s%s saves %d"
                .formatted(
                        offer.skill().isEmpty() ? "" : " " + offer.skill(),
                        offer.name(),
                        offer.period().isEmpty() ? "" : " in " + offer.period(),
                        worth.saves());
    }

    private AssignmentWords() {}
}
