package fugong.engine.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small changes of a problem, as they come in the course of a day.
final class Changes {

    static AssignmentProblem oneMore(AssignmentProblem it, int offer) {
        return withOffer(
                it,
                offer,
                it.offers().get(offer).withAmount(it.offers().get(offer).amount() + 1));
    }

    static AssignmentProblem withOffer(AssignmentProblem it, int index, Offer offer) {
        List<Offer> offers = new ArrayList<>(it.offers());
        offers.set(index, offer);
        return new AssignmentProblem(
                offers,
                it.needs(),
                it.groups(),
                it.substitutions(),
                it.links(),
                it.bans(),
                it.pins(),
                it.changePrice());
    }

    static AssignmentProblem withoutBans(AssignmentProblem it) {
        return new AssignmentProblem(
                it.offers(),
                it.needs(),
                it.groups(),
                it.substitutions(),
                it.links(),
                List.of(),
                it.pins(),
                it.changePrice());
    }

    static AssignmentProblem withWiderGroups(AssignmentProblem it) {
        var groups = it.groups().stream()
                .map(g -> new Group(g.name(), 0, g.atMost() + 2))
                .toList();
        return new AssignmentProblem(
                it.offers(),
                it.needs(),
                groups,
                it.substitutions(),
                it.links(),
                it.bans(),
                it.pins(),
                it.changePrice());
    }

    /// Somebody leaves, or a price moves, or yesterday's plan becomes a promise.
    static AssignmentProblem any(AssignmentProblem it, AssignmentPlan plan, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> withOffer(it, 0, it.offers().getFirst().withAmount(random.nextInt(4)));
            case 1 -> it.after(plan, it.offers());
            default -> withLinks(it, random);
        };
    }

    private static AssignmentProblem withLinks(AssignmentProblem it, SplittableRandom random) {
        var links = new Links(it.links().size());
        for (int l = 0; l < it.links().size(); l++) {
            long price =
                    random.nextInt(3) == 0 ? random.nextInt(15) : it.links().price(l);
            links.add(
                    it.links().offer(l),
                    it.links().need(l),
                    price,
                    it.links().atMost(l),
                    it.links().kept(l));
        }
        return new AssignmentProblem(
                it.offers(),
                it.needs(),
                it.groups(),
                it.substitutions(),
                links,
                it.bans(),
                it.pins(),
                it.changePrice());
    }

    private Changes() {}
}
