package fugong.engine.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at every number and every reference of a problem once, and collects what is wrong.
final class ProblemFlaws {

    private static final long MOST_UNITS = 1_000_000_000_000L;
    private static final long ROOM = 1L << 58;

    private final AssignmentProblem problem;
    private final List<Flaw> flaws = new ArrayList<>();

    ProblemFlaws(AssignmentProblem problem) {
        this.problem = problem;
    }

    List<Flaw> list() {
        var groups = groups();
        offers(groups);
        needs(groups);
        substitutions();
        links();
        bans();
        pins();
        if (problem.changePrice() < AssignmentProblem.FEWEST_CHANGES) {
            add("changePrice", problem.changePrice(), "must not be negative. Maybe \"fewest\" is meant.");
        }
        if (flaws.isEmpty()) {
            size();
        }
        return List.copyOf(flaws);
    }

    private Set<String> groups() {
        Set<String> names = new HashSet<>();
        for (int g = 0; g < problem.groups().size(); g++) {
            var group = problem.groups().get(g);
            var place = "groups[%d]".formatted(g);
            if (group.name().isEmpty() || !names.add(group.name())) {
                add(place + ".name", group.name(), "must be given and unique. Maybe two groups are one.");
            }
            range(place, group.atLeast(), group.atMost(), "atMost");
        }
        return names;
    }

    private void offers(Set<String> groups) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < problem.offers().size(); i++) {
            var offer = problem.offers().get(i);
            var place = "offers[%d]".formatted(i);
            if (!seen.add(List.of(offer.name(), offer.skill(), offer.period()))) {
                add(place + ".name", offer.name(), "stands twice in the same layer. Maybe add the amounts up.");
            }
            range(place, offer.atLeast(), offer.amount(), "amount");
            price(place + ".idlePrice", offer.idlePrice());
            steps(place + ".load", offer.load());
            group(place, offer.group(), groups);
        }
    }

    private void needs(Set<String> groups) {
        Set<List<String>> seen = new HashSet<>();
        Set<String> offerGroups = new HashSet<>();
        problem.offers().forEach(it -> offerGroups.add(it.group()));
        for (int j = 0; j < problem.needs().size(); j++) {
            var need = problem.needs().get(j);
            var place = "needs[%d]".formatted(j);
            if (!seen.add(List.of(need.name(), need.skill(), need.period()))) {
                add(place + ".name", need.name(), "stands twice in the same layer. Maybe add the units up.");
            }
            range(place, need.atLeast(), need.atMost(), "atMost");
            if (need.wanted() < need.atLeast() || need.wanted() > need.atMost()) {
                add(
                        place + ".wanted",
                        need.wanted(),
                        "must lie between atLeast and atMost. Maybe atMost was left at 0.");
            }
            price(place + ".shortPrice", need.shortPrice());
            steps(place + ".load", need.load());
            group(place, need.group(), groups);
            if (!need.group().isEmpty() && offerGroups.contains(need.group())) {
                add(
                        place + ".group",
                        need.group(),
                        "holds offers too. Maybe two groups with one limit each are meant.");
            }
        }
    }

    private void substitutions() {
        Set<List<String>> seen = new HashSet<>();
        for (int s = 0; s < problem.substitutions().size(); s++) {
            var it = problem.substitutions().get(s);
            price("substitutions[%d].price".formatted(s), it.price());
            if (!seen.add(List.of(it.has(), it.does()))) {
                add("substitutions[%d]".formatted(s), it.has() + " as " + it.does(), "stands twice. Maybe drop one.");
            }
        }
    }

    private void links() {
        var links = problem.links();
        Set<Long> seen = new HashSet<>(links.size() * 2);
        Map<String, Map<String, Long>> table = new HashMap<>(problem.substitutionTable());
        for (int l = 0; l < links.size(); l++) {
            var place = "links[%d]".formatted(l);
            if (!inside(links.offer(l), problem.offers().size())
                    || !inside(links.need(l), problem.needs().size())) {
                add(place, links.offer(l) + " to " + links.need(l), "points to an offer or need that is not there.");
                continue;
            }
            if (!seen.add(((long) links.offer(l) << 32) | links.need(l))) {
                add(place, links.offer(l) + " to " + links.need(l), "stands twice. Maybe keep the cheaper one.");
            }
            range(place, 0, links.atMost(l), "atMost");
            range(place, 0, links.kept(l), "kept");
            if (Math.abs((double) links.price(l)) > ROOM) {
                add(place + ".price", links.price(l), "is too large to be summed. Maybe use a larger unit.");
            }
            layers(place, problem.offers().get(links.offer(l)), problem.needs().get(links.need(l)), table);
        }
    }

    private void layers(String place, Offer offer, Need need, Map<String, Map<String, Long>> table) {
        if (!offer.period().equals(need.period())) {
            add(
                    place,
                    offer.period() + " to " + need.period(),
                    "joins two periods. Maybe one offer per period is meant.");
        }
        boolean can = offer.skill().equals(need.skill())
                || table.getOrDefault(offer.skill(), Map.of()).containsKey(need.skill());
        if (!can) {
            add(place, offer.skill() + " as " + need.skill(), "joins two skills. Maybe a substitution is missing.");
        }
    }

    private void bans() {
        for (int b = 0; b < problem.bans().size(); b++) {
            var ban = problem.bans().get(b);
            if (!inside(ban.offer(), problem.offers().size())
                    || !inside(ban.need(), problem.needs().size())) {
                add(
                        "bans[%d]".formatted(b),
                        ban.offer() + " to " + ban.need(),
                        "points to an offer or need that is not there.");
            }
        }
    }

    private void pins() {
        if (problem.pins().isEmpty()) {
            return;
        }
        Map<Long, Long> room = new HashMap<>();
        for (int l = 0; l < problem.links().size(); l++) {
            room.put(
                    ((long) problem.links().offer(l) << 32) | problem.links().need(l),
                    problem.links().atMost(l));
        }
        problem.bans().forEach(it -> room.put(((long) it.offer() << 32) | it.need(), 0L));
        for (int p = 0; p < problem.pins().size(); p++) {
            var pin = problem.pins().get(p);
            long most = room.getOrDefault(((long) pin.offer() << 32) | pin.need(), 0L);
            if (pin.units() < 0 || pin.units() > most) {
                add(
                        "pins[%d].units".formatted(p),
                        pin.units(),
                        "must lie between 0 and %d, the most the pair may carry. Maybe the pair is banned or has no link."
                                .formatted(most));
            }
        }
    }

    private void size() {
        double promise = problem.changePrice() == AssignmentProblem.FEWEST_CHANGES
                ? (double) problem.nodes() * problem.dearest()
                : problem.changePrice();
        if ((promise + problem.dearest() * 2.0) * (problem.nodes() + 1) > ROOM) {
            add(
                    "prices",
                    problem.dearest(),
                    "are too large for %d offers, needs and groups to be summed exactly. Maybe use a larger unit of price."
                            .formatted(problem.nodes()));
        }
    }

    private void range(String place, long low, long high, String highName) {
        if (low < 0) {
            add(place + ".atLeast", low, "must not be negative.");
        }
        if (high < 0 || high > MOST_UNITS) {
            add(place + "." + highName, high, "must lie between 0 and 1,000,000,000,000.");
        } else if (low > high) {
            add(place + ".atLeast", low, "is more than %s (%d). Maybe they are swapped.".formatted(highName, high));
        }
    }

    private void price(String place, long price) {
        if (price < 0 || price > ROOM) {
            add(place, price, "must lie between 0 and 2^58. Maybe the sign is wrong.");
        }
    }

    private void steps(String place, List<Step> steps) {
        for (int s = 0; s < steps.size(); s++) {
            var step = steps.get(s);
            var before = s == 0 ? new Step(0, Long.MIN_VALUE) : steps.get(s - 1);
            if (step.upTo() <= before.upTo()) {
                add(place + "[%d].upTo".formatted(s), step.upTo(), "must be more than the step before.");
            }
            if (step.price() < before.price()) {
                add(
                        place + "[%d].price".formatted(s),
                        step.price(),
                        "falls. Only rising prices balance load; a falling one needs another method.");
            }
            if (Math.abs((double) step.price()) > ROOM) {
                add(place + "[%d].price".formatted(s), step.price(), "is too large to be summed.");
            }
        }
    }

    private void group(String place, String name, Set<String> groups) {
        if (!name.isEmpty() && !groups.contains(name)) {
            add(place + ".group", name, "is not among the groups. Maybe it is misspelt.");
        }
    }

    private static boolean inside(int index, int size) {
        return index >= 0 && index < size;
    }

    private void add(String place, Object value, String mend) {
        flaws.add(new Flaw(place, String.valueOf(value), mend));
    }
}
