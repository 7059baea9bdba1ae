package fugong.engine.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything the planner may know. Indexes are dense; the room that asks keeps the table of names.
///
/// @param changePrice price of each unit of the last plan that is not kept (continuity), or [#FEWEST_CHANGES]
public record AssignmentProblem(
        List<Offer> offers,
        List<Need> needs,
        List<Group> groups,
        List<Substitution> substitutions,
        Links links,
        List<Ban> bans,
        List<Pin> pins,
        long changePrice) {

    /// Keep as many promises as possible whatever it costs; among those plans the cheapest.
    public static final long FEWEST_CHANGES = -1;

    public AssignmentProblem {
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        groups = List.copyOf(groups);
        substitutions = List.copyOf(substitutions);
        bans = List.copyOf(bans);
        pins = List.copyOf(pins);
    }

    /// Offers, needs and links only.
    public static AssignmentProblem of(List<Offer> offers, List<Need> needs, Links links) {
        return new AssignmentProblem(offers, needs, List.of(), List.of(), links, List.of(), List.of(), 0);
    }

    /// The problem of tomorrow: what this plan placed is promised, and the fewest promises shall be broken.
    public AssignmentProblem after(AssignmentPlan plan, List<Offer> offersNow) {
        return new AssignmentProblem(
                offersNow, needs, groups, substitutions, links.promised(plan.units()), bans, pins, FEWEST_CHANGES);
    }

    /// Everything wrong with the problem, all at once; empty when it can be planned.
    public List<Flaw> flaws() {
        return new ProblemFlaws(this).list();
    }

    /// What a broken promise costs in the end. For the fewest changes it must outweigh any chain of exchanges: a
    /// cycle visits each node once, so nodes times the dearest price is enough.
    long brokenPrice() {
        return changePrice == FEWEST_CHANGES ? Math.addExact(1, Math.multiplyExact(nodes(), dearest())) : changePrice;
    }

    /// What a link costs per unit: its own price and the price of doing another skill's work.
    long[] linkPrices() {
        var table = substitutionTable();
        long[] prices = new long[links.size()];
        for (int l = 0; l < prices.length; l++) {
            var has = offers.get(links.offer(l)).skill();
            var does = needs.get(links.need(l)).skill();
            prices[l] = links.price(l)
                    + (has.equals(does) ? 0 : table.getOrDefault(has, Map.of()).getOrDefault(does, 0L));
        }
        return prices;
    }

    /// True for links no ban forbids.
    boolean[] openLinks() {
        Set<Long> banned = new HashSet<>();
        bans.forEach(it -> banned.add(((long) it.offer() << 32) | it.need()));
        boolean[] open = new boolean[links.size()];
        for (int l = 0; l < open.length; l++) {
            open[l] = banned.isEmpty() || !banned.contains(((long) links.offer(l) << 32) | links.need(l));
        }
        return open;
    }

    /// Units pinned on each link.
    long[] pinned() {
        long[] units = new long[links.size()];
        if (pins.isEmpty()) {
            return units;
        }
        Map<Long, Long> wanted = new HashMap<>();
        pins.forEach(it -> wanted.merge(((long) it.offer() << 32) | it.need(), it.units(), Math::max));
        for (int l = 0; l < units.length; l++) {
            units[l] = wanted.getOrDefault(((long) links.offer(l) << 32) | links.need(l), 0L);
        }
        return units;
    }

    Map<String, Map<String, Long>> substitutionTable() {
        Map<String, Map<String, Long>> table = new HashMap<>();
        substitutions.forEach(
                it -> table.computeIfAbsent(it.has(), key -> new HashMap<>()).put(it.does(), it.price()));
        return table;
    }

    /// Members of each group, by index: offers as they are, needs behind them.
    List<List<Integer>> members() {
        Map<String, Integer> index = new HashMap<>();
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            index.put(groups.get(g).name(), g);
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < offers.size(); i++) {
            var g = index.get(offers.get(i).group());
            if (g != null) {
                members.get(g).add(i);
            }
        }
        for (int j = 0; j < needs.size(); j++) {
            var g = index.get(needs.get(j).group());
            if (g != null) {
                members.get(g).add(offers.size() + j);
            }
        }
        return members;
    }

    /// Index of the group of each offer, then of each need; -1 for none.
    int[] groupOf() {
        int[] of = new int[offers.size() + needs.size()];
        java.util.Arrays.fill(of, -1);
        var members = members();
        for (int g = 0; g < members.size(); g++) {
            for (int member : members.get(g)) {
                of[member] = g;
            }
        }
        return of;
    }

    long nodes() {
        return offers.size() + needs.size() + groups.size() + 2L;
    }

    /// The largest price a single unit can meet anywhere, promises left out.
    long dearest() {
        long most = 1;
        long substitution =
                substitutions.stream().mapToLong(Substitution::price).max().orElse(0);
        for (int l = 0; l < links.size(); l++) {
            most = Math.max(most, Math.abs(links.price(l)) + substitution);
        }
        for (var offer : offers) {
            most = Math.max(most, offer.idlePrice() + last(offer.load()));
        }
        for (var need : needs) {
            most = Math.max(most, need.shortPrice() + last(need.load()));
        }
        return most;
    }

    private static long last(List<Step> load) {
        return load.stream().mapToLong(it -> Math.abs(it.price())).max().orElse(0);
    }
}
