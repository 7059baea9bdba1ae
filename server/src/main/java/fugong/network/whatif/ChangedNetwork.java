package fugong.network.whatif;

import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.RowsDraft;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.kernel.AreaId;
import fugong.network.region.KeptDay;
import fugong.network.region.Region;
import fugong.network.runs.Stages;
import fugong.registry.AreaTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A day with changes applied to a copy of its network: one number more than the region has stands for roads that
/// are cut; whatever would pass there comes from it, and it delivers nothing.
final class ChangedNetwork {

    private static final int MOVES = 200;
    private static final int ROOTS = 10;
    private static final double FULL = 0.95;
    private static final double STILL = 0.05;

    private final KeptDay kept;
    private final Region region;
    private final AreaTree areas;
    private final double[] ability;
    private final Set<Integer> stocked = new HashSet<>();
    private final Map<Integer, Integer> switched = new HashMap<>();
    private final List<Set<Integer>> roads = new ArrayList<>();

    ChangedNetwork(KeptDay kept, List<Change> changes, AreaTree areas) {
        this.kept = kept;
        this.region = kept.region();
        this.areas = areas;
        var picture = kept.figures().picture();
        this.ability = new double[region.network().firms() + 1];
        for (int firm = 0; firm < ability.length - 1; firm++) {
            ability[firm] = picture.ability(firm);
        }
        changes.forEach(this::apply);
    }

    private void apply(Change it) {
        Integer firm = region.number().get(it.enterprise());
        switch (it.what()) {
            case CLEAR -> {
                if (firm != null) {
                    ability[firm] = kept.without(firm);
                }
            }
            case REOPEN -> {
                if (firm != null) {
                    ability[firm] = 1;
                }
            }
            case CLOSE -> {
                if (firm != null) {
                    ability[firm] = 0;
                }
            }
            case STOCK -> {
                if (firm != null) {
                    stocked.add(kept.figures().picture().bindingSlot(firm));
                }
            }
            case SWITCH -> {
                Integer supplier = region.number().get(it.other());
                if (firm != null && supplier != null) {
                    switched.put(kept.figures().picture().bindingSlot(firm), supplier);
                }
            }
            case CUT_ROAD -> {
                roads.add(within(it.area()));
                roads.add(within(it.otherArea()));
            }
            case RESTRICT -> {
                var inside = within(it.area());
                for (int at = 0; at < region.size(); at++) {
                    if (inside.contains(region.firms()[at].area())) {
                        ability[at] = Math.min(ability[at], it.percent() / 100.0);
                    }
                }
            }
        }
    }

    private Set<Integer> within(int area) {
        var inside = new HashSet<Integer>();
        if (area > 0) {
            areas.within(new AreaId(area), region.day()).forEach(it -> inside.add(it.value()));
        }
        return inside;
    }

    private boolean isCut(int supplier, int buyer) {
        if (region.isElsewhere(supplier)) {
            return false;
        }
        int from = region.firms()[supplier].area();
        int to = region.firms()[buyer].area();
        for (int i = 0; i < roads.size(); i += 2) {
            boolean crosses = roads.get(i).contains(from) && roads.get(i + 1).contains(to)
                    || roads.get(i).contains(to) && roads.get(i + 1).contains(from);
            if (crosses) {
                return true;
            }
        }
        return false;
    }

    private record Slot(int at, double criticality) {}

    private ProductionNetwork network() {
        var before = region.network();
        var rows = before.rows();
        int firms = before.firms();
        int road = firms;
        var draft = new RowsDraft(firms + 1, rows.links());
        var amounts = new double[rows.slots()];
        int written = 0;
        for (int firm = 0; firm < firms; firm++) {
            var slots = new ArrayList<Slot>();
            for (int slot = rows.slotStart[firm]; slot < rows.slotStart[firm + 1]; slot++) {
                slots.add(new Slot(slot, stocked.contains(slot) ? 0 : rows.criticality[slot]));
            }
            slots.sort(Comparator.comparingDouble(Slot::criticality).reversed());
            for (var slot : slots) {
                draft.slot(rows.product[slot.at()], slot.criticality(), before.slotAmount(slot.at()));
                amounts[written++] = before.slotAmount(slot.at());
                var instead = switched.get(slot.at());
                for (int link = rows.linkStart[slot.at()]; link < rows.linkStart[slot.at() + 1]; link++) {
                    int supplier = rows.supplier[link];
                    if (instead == null) {
                        draft.link(isCut(supplier, firm) ? road : supplier, rows.share[link]);
                    } else if (link == rows.linkStart[slot.at()]) {
                        draft.link(isCut(instead, firm) ? road : instead, 1);
                    }
                }
            }
            draft.endFirm();
        }
        draft.endFirm();
        var product = new char[firms + 1];
        var output = new double[firms + 1];
        var given = new int[firms + 1];
        Arrays.setAll(given, it -> it);
        for (int firm = 0; firm < firms; firm++) {
            product[firm] = (char) before.sector(firm);
            output[firm] = before.output(firm);
        }
        ability[road] = roads.isEmpty() ? 1 : 0;
        return new ProductionNetwork(draft.rows(), product, output, amounts, given);
    }

    Outcome outcome(Stages stages) {
        stages.at("changed", 0);
        var before = kept.figures().picture();
        var terms = before.terms();
        double[] weight = Arrays.copyOf(terms.weight(), ability.length);
        weight[ability.length - 1] = 1e-6;
        var network = network();
        var here = new Terms(terms.substitution(), weight);
        var after = Picture.of(network, ability, here, Hands.ALONE);
        stages.at("rigid", 0.3);
        double rigid = back(network, here.withSubstitution(0));
        stages.at("flexible", 0.6);
        double direct = back(network, here.withSubstitution(1));
        stages.at("comparing", 0.9);
        return outcome(before, after, rigid, direct);
    }

    private double back(ProductionNetwork changed, Terms terms) {
        double[] old = new double[region.network().firms()];
        for (int firm = 0; firm < old.length; firm++) {
            old[firm] = kept.figures().picture().ability(firm);
        }
        var was = new Terms(terms.substitution(), Arrays.copyOf(terms.weight(), old.length));
        return Picture.of(region.network(), old, was, Hands.ALONE).lost()
                - Picture.of(changed, ability, terms, Hands.ALONE).lost();
    }

    private Outcome outcome(Picture before, Picture after, double rigid, double direct) {
        double lost = 0;
        double then = 0;
        int[] counts = new int[4];
        var moves = new ArrayList<Outcome.Move>();
        for (int firm = 0; firm < region.size(); firm++) {
            var it = region.firms()[firm];
            double from = before.level(firm);
            double to = after.level(firm);
            lost += it.output() * (1 - from);
            then += it.output() * (1 - to);
            counts[0] += from < STILL ? 1 : 0;
            counts[1] += to < STILL ? 1 : 0;
            counts[2] += from >= FULL ? 1 : 0;
            counts[3] += to >= FULL ? 1 : 0;
            if (Math.abs(to - from) > 1e-6) {
                moves.add(new Outcome.Move(it.id(), from, to, it.output() * (to - from)));
            }
        }
        moves.sort(Comparator.comparingDouble(it -> -Math.abs(it.yuan())));
        var roots = after.top(ROOTS).stream()
                .filter(it -> it.firm() < region.size())
                .map(it -> new Outcome.Root(region.firms()[it.firm()].id(), it.held()))
                .toList();
        return new Outcome(
                lost,
                then,
                rigid,
                direct,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                List.copyOf(moves.subList(0, Math.min(MOVES, moves.size()))),
                roots,
                null);
    }
}
