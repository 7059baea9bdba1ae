package fugong.network;

import fugong.engine.network.picture.Flow;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Unlock;
import fugong.engine.network.risk.Alternatives;
import fugong.kernel.EnterpriseId;
import fugong.network.catalogue.Product;
import fugong.network.limits.OwnLimit;
import fugong.network.links.LinkStore;
import fugong.network.links.Partner;
import fugong.network.region.Figures;
import fugong.network.region.KeptDay;
import fugong.network.region.StateRow;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: why does this factory stand still, and who can help?
@Component
public class Explanations {

    private static final int DEEPEST = 5;
    private static final int BROADEST = 4;
    private static final int MANY = 8;
    private static final double SMALL = 0.02;
    private static final double RESERVE = 0.1;

    private final DayPictures pictures;
    private final Enterprises enterprises;
    private final LinkStore links;
    private final Partners partners;
    private final SteadyFigures steady;

    Explanations(
            DayPictures pictures, Enterprises enterprises, LinkStore links, Partners partners, SteadyFigures steady) {
        this.steady = steady;
        this.pictures = pictures;
        this.enterprises = enterprises;
        this.links = links;
        this.partners = partners;
    }

    /// A firm as the reader may know it: by name where it is in scope or a direct partner, else by trade and
    /// county.
    ///
    /// @param partner null = elsewhere
    /// @param open    whether the reader may see its name
    /// @param inScope whether its own page and figures are the reader's to see
    public record Who(@Nullable Partner partner, boolean open, boolean inScope, Product product) {}

    /// One branch of the tree of causes.
    ///
    /// @param part  how much of the loss of the firm above comes through it, 0 to 1
    /// @param drawn whether the link to the firm above was drawn
    /// @param limit its own limit where that binds; then the branch ends here
    public record Branch(
            Who who,
            double part,
            double level,
            boolean drawn,
            boolean root,
            @Nullable OwnLimit limit,
            @Nullable Product missing,
            List<Branch> below) {}

    /// Somebody who waits for the enterprise, and how much of its output waits.
    public record Waiting(Who who, double yuan) {}

    /// Somebody who could deliver instead.
    public record StandIn(
            Who who, double spare, double covers, double km, boolean sameArea, double unlocks, double level) {}

    /// @param limits  its own limits, the tightest first
    /// @param tree    from the enterprise down to the roots
    /// @param roots   the roots of its loss with the share each has in it
    /// @param figures where it is a root itself
    /// @param missing the product that binds it; null where none does
    /// @param drawn   share of its loss that reaches it over drawn links
    /// @param drawnBeyond share of what helping it brings that passes drawn links
    public record Explanation(
            StateRow state,
            List<OwnLimit> limits,
            Branch tree,
            List<Waiting> roots,
            List<Waiting> waiting,
            Figures.@Nullable Root figures,
            @Nullable Product missing,
            List<StandIn> standIns,
            double drawn,
            double drawnBeyond) {}

    /// Those of them that the reader may see, by name.
    public Map<EnterpriseId, Partner> inScope(List<EnterpriseId> ids, LocalDate day) {
        var seen = new HashMap<EnterpriseId, Partner>();
        enterprises.list(ids, day).forEach((id, it) -> seen.put(id, Partner.of(it)));
        return seen;
    }

    /// Empty where it is not in that day's network.
    public Optional<Explanation> of(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        return pictures.of(day).flatMap(kept -> {
            var firm = kept.region().number().get(enterprise.value());
            return firm == null ? Optional.empty() : Optional.of(explained(firm, kept));
        });
    }

    /// @param yuan  a day that come back
    /// @param drawn share of it that passes links nobody told
    public record Switched(double yuan, double drawn) {}

    /// Yuan a day that come back, at the buyer and behind it, if what binds it came from this supplier alone. Empty
    /// where nothing is missing at the buyer, or the supplier makes something else.
    public Optional<Switched> unlockOfSwitch(EnterpriseId buyer, EnterpriseId supplier, LocalDate day, Actor actor) {
        enterprises.require(buyer, actor);
        enterprises.require(supplier, actor);
        return pictures.of(day).flatMap(kept -> {
            var from = kept.region().number().get(supplier.value());
            var to = kept.region().number().get(buyer.value());
            var picture = kept.figures().picture();
            if (from == null || to == null) {
                return Optional.empty();
            }
            int slot = picture.bindingSlot(to);
            if (slot < 0
                    || kept.region().network().rows().product[slot]
                            != kept.region().product(from)) {
                return Optional.empty();
            }
            return Optional.of(new Switched(
                    Unlock.from(picture, 1e-9).fill(slot, from), kept.figures().drawnBeyond(to)));
        });
    }

    private Explanation explained(int firm, KeptDay kept) {
        var figures = kept.figures();
        var picture = figures.picture();
        var roots = Flow.rootsOf(picture, firm, 1e-3);
        boolean root = picture.isRoot(firm) && picture.loss(firm) > 0;
        var waiting = root
                ? Flow.heldBackBy(picture, firm, 1e-3).stream()
                        .filter(it -> it.firm() != firm)
                        .toList()
                : List.<Flow.Part>of();
        int slot = picture.bindingSlot(firm);
        var options = slot < 0 ? List.<Alternatives.Option>of() : alternatives(slot, kept, picture);
        var names = new Names(kept.region(), firm, links, partners, enterprises);
        var tree = branch(firm, 1, false, 0, new HashSet<>(), kept, names);
        double loss = Math.max(1e-12, picture.loss(firm));
        return new Explanation(
                kept.stateOf(firm),
                kept.limits(firm),
                tree,
                parts(roots, 1 / loss, names),
                parts(waiting, 1, names).stream().filter(it -> it.yuan() >= 1).toList(),
                root ? steady.of(kept, List.of(firm)).root(firm, kept.without(firm)) : null,
                slot < 0
                        ? null
                        : kept.region().catalogue().at(kept.region().network().rows().product[slot]),
                options.stream().map(it -> standIn(it, kept, picture, names)).toList(),
                drawn(tree),
                options.isEmpty() ? 0 : figures.drawnBeyond(firm));
    }

    private static List<Waiting> parts(List<Flow.Part> parts, double scale, Names names) {
        return parts.stream()
                .filter(it -> it.firm() >= 0)
                .limit(MANY)
                .map(it -> new Waiting(names.who(it.firm()), it.amount() * scale))
                .toList();
    }

    /// The binding slot of each firm on the way, its suppliers by their part; small parts and repetitions are left
    /// out.
    private Branch branch(
            int firm, double part, boolean drawn, int depth, Set<Integer> seen, KeptDay kept, Names names) {
        var picture = kept.figures().picture();
        var rows = kept.region().network().rows();
        int slot = picture.bindingSlot(firm);
        boolean root = picture.isRoot(firm) && picture.loss(firm) > 0;
        var below = new ArrayList<Branch>();
        if (slot >= 0 && depth < DEEPEST && seen.add(firm)) {
            double whole = 0;
            var links = new ArrayList<Integer>();
            for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
                double loss = rows.share[link] * picture.loss(rows.supplier[link]);
                whole += loss;
                if (loss > 0) {
                    links.add(link);
                }
            }
            double all = whole;
            links.stream()
                    .sorted(Comparator.comparingDouble(it -> -rows.share[it] * picture.loss(rows.supplier[it])))
                    .limit(BROADEST)
                    .filter(it -> rows.share[it] * picture.loss(rows.supplier[it]) > SMALL * all)
                    .forEach(it -> below.add(branch(
                            rows.supplier[it],
                            rows.share[it] * picture.loss(rows.supplier[it]) / all,
                            kept.region().isDrawn(it),
                            depth + 1,
                            seen,
                            kept,
                            names)));
            seen.remove(firm);
        }
        var own = kept.limits(firm);
        return new Branch(
                names.who(firm),
                part,
                picture.level(firm),
                drawn,
                root,
                root && !own.isEmpty() ? own.getFirst() : null,
                slot < 0 ? null : kept.region().catalogue().at(rows.product[slot]),
                List.copyOf(below));
    }

    /// The share of a tree's weight that passes a drawn link anywhere.
    private static double drawn(Branch branch) {
        double sum = 0;
        for (var below : branch.below()) {
            sum += below.part() * (below.drawn() ? 1 : drawn(below));
        }
        return Math.min(1, sum);
    }

    private List<Alternatives.Option> alternatives(int slot, KeptDay kept, Picture picture) {
        var region = kept.region();
        int n = picture.network().firms();
        double[] spare = new double[n];
        double[] lon = new double[n];
        double[] lat = new double[n];
        int[] area = new int[n];
        var columns = region.network().columns();
        var rows = region.network().rows();
        for (int firm = 0; firm < region.size(); firm++) {
            double unsold = 0;
            double sold = 0;
            for (int out = columns.outStart[firm]; out < columns.outStart[firm + 1]; out++) {
                int buyer = columns.buyer[columns.slot[out]];
                double value = region.network().slotAmount(columns.slot[out])
                        / Math.max(1, rows.linkStart[columns.slot[out] + 1] - rows.linkStart[columns.slot[out]]);
                sold += value;
                unsold += value * picture.loss(buyer);
            }
            double free = Math.max(RESERVE, sold == 0 ? 0 : unsold / sold);
            spare[firm] = picture.level(firm) * region.firms()[firm].output() * free;
            lon[firm] = region.firms()[firm].lon();
            lat[firm] = region.firms()[firm].lat();
            area[firm] = region.firms()[firm].area();
        }
        return new Alternatives(picture, spare, new Alternatives.Places(lon, lat, area)).of(slot, MANY);
    }

    private static StandIn standIn(Alternatives.Option it, KeptDay kept, Picture picture, Names names) {
        return new StandIn(
                names.offering(it.supplier()),
                it.spare(),
                it.covers(),
                it.km(),
                it.sameZone(),
                it.unlocks(),
                picture.level(it.supplier()));
    }
}
