package fugong.network;

import fugong.engine.network.picture.Picture;
import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.network.catalogue.Product;
import fugong.network.drawn.DrawnShares;
import fugong.network.drawn.Spread;
import fugong.network.limits.LimitKind;
import fugong.network.limits.OwnLimit;
import fugong.network.places.CausePlaces;
import fugong.network.region.Figures;
import fugong.network.region.KeptDay;
import fugong.network.region.PictureStore;
import fugong.network.region.StateRow;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: what holds back most, by area, chain, product and desk, within the scope of who asks.
@Component
public class Ranking {

    private final DayPictures pictures;
    private final PictureStore store;
    private final Areas areas;
    private final Groups groups;
    private final Enterprises enterprises;
    private final Spreads spreads;
    private final SteadyFigures steady;
    private final Map<Picture, double[]> drawn = Collections.synchronizedMap(new WeakHashMap<>());

    Ranking(
            DayPictures pictures,
            PictureStore store,
            Areas areas,
            Groups groups,
            Enterprises enterprises,
            Spreads spreads,
            SteadyFigures steady) {
        this.steady = steady;
        this.spreads = spreads;
        this.enterprises = enterprises;
        this.pictures = pictures;
        this.store = store;
        this.areas = areas;
        this.groups = groups;
    }

    /// @param area     with everything below it; null = wherever the reader may look
    /// @param chain    an industry chain, association or group; null = all
    /// @param industry section or division; empty = all
    /// @param product  id; 0 = all
    /// @param desk     the kind of limit; null = every obstacle somebody named
    /// @param from     how many are left out at the top
    public record Query(
            LocalDate day,
            @Nullable AreaId area,
            @Nullable GroupId chain,
            String industry,
            int product,
            @Nullable LimitKind desk,
            int from,
            int many) {}

    /// @param state  as stored
    /// @param figures what it holds back besides output, and what comes back
    /// @param limit  its tightest own limit, with the reason
    /// @param range  how far its figures move with other draws; null where nobody worked it out yet
    public record Line(
            StateRow state, Figures.Root figures, @Nullable OwnLimit limit, Spread.@Nullable Range range) {}

    /// @param byDesk  yuan a day held back by each kind of limit
    /// @param unnamed enterprises that stand still and name no obstacle: nobody can clear what nobody knows, so
    /// they
    ///                are asked, not ranked, unless the query is about them
    /// @param drawn   share of what is lost that comes over links nobody told
    /// @param draws   networks behind the ranges of the lines; 0 where there are none yet
    public record Answer(
            PictureStore.Sums sums,
            List<Line> lines,
            Map<LimitKind, Double> byDesk,
            long unnamed,
            double drawn,
            int draws) {}

    /// Empty where there is no network yet.
    public Optional<Answer> of(Query query, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var kept = pictures.of(query.day());
        return kept.map(it -> answer(query, it, actor));
    }

    private Answer answer(Query query, KeptDay kept, Actor actor) {
        var narrow = narrow(query, actor);
        var spread = spreads.of(kept);
        var number = kept.region().number();
        var rows = store.roots(query.day(), narrow, query.from(), query.many()).stream()
                .filter(it -> number.containsKey(it.enterprise()))
                .toList();
        var figures = steady.of(
                kept, rows.stream().map(StateRow::enterprise).map(number::get).toList());
        var lines = rows.stream().map(it -> line(it, kept, figures, spread)).toList();
        var byDesk = store.byKind(query.day(), narrow.by(PictureStore.Narrow.EVERY)).stream()
                .filter(it -> it.getKey() >= 0)
                .collect(Collectors.toMap(
                        it -> LimitKind.of(it.getKey()),
                        Map.Entry::getValue,
                        Double::sum,
                        java.util.LinkedHashMap::new));
        var stopped = store.sums(query.day(), narrow.by(LimitKind.STOPPED.ordinal()));
        var sums = store.sums(query.day(), query.desk() == null ? narrow.by(PictureStore.Narrow.EVERY) : narrow);
        double shareDrawn = drawn(query.day(), narrow.by(PictureStore.Narrow.EVERY), kept);
        return new Answer(
                sums,
                lines,
                byDesk,
                stopped.roots(),
                shareDrawn,
                spread.map(Spread::draws).orElse(0));
    }

    /// An enterprise behind the sum of what is lost.
    ///
    /// @param limit its tightest own limit; null where only an input is missing
    /// @param input what it waits for
    /// @param drawn share of its loss that comes over links nobody told
    public record Losing(
            StateRow state,
            @Nullable OwnLimit limit,
            @Nullable Product input,
            double drawn) {}

    /// @param drawn share of the sum that rests on links nobody told
    public record Loss(PictureStore.Sums sums, List<Losing> rows, double drawn) {}

    /// The rows behind the sum, the largest loss first. A desk narrows them to those it holds back itself.
    public Optional<Loss> loss(Query query, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        return pictures.of(query.day()).map(kept -> loss(query, kept, actor));
    }

    private Loss loss(Query query, KeptDay kept, Actor actor) {
        var narrow = query.desk() == null ? narrow(query, actor).by(PictureStore.Narrow.EVERY) : narrow(query, actor);
        var shares = shares(kept);
        var rows = store.losing(query.day(), narrow, query.from(), query.many()).stream()
                .filter(it -> kept.region().number().containsKey(it.enterprise()))
                .map(it -> losing(it, kept, shares))
                .toList();
        return new Loss(store.sums(query.day(), narrow), rows, drawn(query.day(), narrow, kept));
    }

    /// Where the causes of the loss of the query's enterprises lie: by area, wherever that is.
    public Map<AreaId, CausePlaces.Part> places(Query query, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var found = new HashMap<AreaId, CausePlaces.Part>();
        pictures.of(query.day()).ifPresent(kept -> {
            var number = kept.region().number();
            var firms = store.lost(query.day(), narrow(query, actor).by(PictureStore.Narrow.EVERY)).stream()
                    .map(it -> number.get(it.getKey()))
                    .filter(Objects::nonNull)
                    .toList();
            CausePlaces.of(kept.region(), kept.figures().picture(), firms)
                    .forEach((area, part) -> found.put(new AreaId(area), part));
        });
        return found;
    }

    /// Where the causes of one enterprise's loss lie.
    public Map<AreaId, CausePlaces.Part> places(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        var found = new HashMap<AreaId, CausePlaces.Part>();
        pictures.of(day).ifPresent(kept -> {
            var firm = kept.region().number().get(enterprise.value());
            if (firm != null) {
                CausePlaces.of(kept.region(), kept.figures().picture(), List.of(firm))
                        .forEach((area, part) -> found.put(new AreaId(area), part));
            }
        });
        return found;
    }

    /// Kept as long as the picture they belong to is.
    private double[] shares(KeptDay kept) {
        var picture = kept.figures().picture();
        return drawn.computeIfAbsent(picture, it -> DrawnShares.of(kept.region(), it));
    }

    private double drawn(LocalDate day, PictureStore.Narrow narrow, KeptDay kept) {
        var shares = shares(kept);
        double part = 0;
        double whole = 0;
        for (var it : store.lost(day, narrow)) {
            Integer firm = kept.region().number().get(it.getKey());
            whole += it.getValue();
            part += firm == null ? 0 : it.getValue() * shares[firm];
        }
        return whole == 0 ? 0 : part / whole;
    }

    private static Losing losing(StateRow row, KeptDay kept, double[] shares) {
        int firm = Objects.requireNonNull(kept.region().number().get(row.enterprise()));
        var limits = kept.limits(firm);
        int slot = kept.figures().picture().bindingSlot(firm);
        return new Losing(
                row,
                row.limit() == null || limits.isEmpty() ? null : limits.getFirst(),
                slot < 0
                        ? null
                        : kept.region().catalogue().at(kept.region().network().rows().product[slot]),
                shares[firm]);
    }

    private static Line line(StateRow row, KeptDay kept, Figures figures, Optional<Spread> spread) {
        int firm = Objects.requireNonNull(kept.region().number().get(row.enterprise()));
        var limits = kept.limits(firm);
        return new Line(
                row,
                figures.root(firm, kept.without(firm)),
                limits.isEmpty() ? null : limits.getFirst(),
                spread.map(it -> it.byFirm().get(firm)).orElse(null));
    }

    private PictureStore.Narrow narrow(Query query, Actor actor) {
        var area = query.area();
        if (area != null) {
            areas.require(area, query.day(), actor);
        }
        return new PictureStore.Narrow(
                area == null
                        ? null
                        : areas.tree().within(area, query.day()).stream()
                                .mapToInt(AreaId::value)
                                .toArray(),
                query.industry(),
                query.product(),
                query.desk() == null ? PictureStore.Narrow.NAMED : query.desk().ordinal(),
                query.chain() == null
                        ? null
                        : groups.members(query.chain(), query.day()).stream()
                                .mapToInt(EnterpriseId::value)
                                .toArray());
    }
}
