package fugong.network;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.network.limits.LimitKind;
import fugong.network.region.Figures;
import fugong.network.region.KeptDay;
import fugong.network.region.PictureStore;
import fugong.network.region.StateRow;
import fugong.registry.Areas;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    Ranking(DayPictures pictures, PictureStore store, Areas areas, Groups groups) {
        this.pictures = pictures;
        this.store = store;
        this.areas = areas;
        this.groups = groups;
    }

    /// @param area     with everything below it; null = wherever the reader may look
    /// @param chain    an industry chain, association or group; null = all
    /// @param industry section or division; empty = all
    /// @param product  id; 0 = all
    /// @param desk     the kind of limit; null = all
    public record Query(
            LocalDate day,
            @Nullable AreaId area,
            @Nullable GroupId chain,
            String industry,
            int product,
            @Nullable LimitKind desk,
            int many) {}

    /// @param state  as stored
    /// @param figures what it holds back besides output, and what comes back
    public record Line(StateRow state, Figures.Root figures) {}

    /// @param byDesk yuan a day held back by each kind of limit
    public record Answer(PictureStore.Sums sums, List<Line> lines, Map<LimitKind, Double> byDesk) {}

    /// Empty where there is no network yet.
    public Optional<Answer> of(Query query, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var kept = pictures.of(query.day());
        return kept.map(it -> answer(query, it, actor));
    }

    private Answer answer(Query query, KeptDay kept, Actor actor) {
        var narrow = narrow(query, actor);
        var figures = kept.figures();
        var lines = store.roots(query.day(), narrow, query.many()).stream()
                .map(it -> line(it, kept, figures))
                .toList();
        var everyDesk =
                new PictureStore.Narrow(narrow.areas(), narrow.industry(), narrow.product(), -1, narrow.members());
        var byDesk = store.byKind(query.day(), everyDesk).stream()
                .filter(it -> it.getKey() >= 0)
                .collect(Collectors.toMap(
                        it -> LimitKind.of(it.getKey()),
                        Map.Entry::getValue,
                        Double::sum,
                        java.util.LinkedHashMap::new));
        return new Answer(store.sums(query.day(), narrow), lines, byDesk);
    }

    private static Line line(StateRow row, KeptDay kept, Figures figures) {
        int firm = java.util.Objects.requireNonNull(kept.region().number().get(row.enterprise()));
        return new Line(row, figures.root(firm, kept.without(firm)));
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
                query.desk() == null ? -1 : query.desk().ordinal(),
                query.chain() == null
                        ? null
                        : groups.members(query.chain(), query.day()).stream()
                                .mapToInt(EnterpriseId::value)
                                .toArray());
    }
}
