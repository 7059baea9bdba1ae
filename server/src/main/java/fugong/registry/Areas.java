package fugong.registry;

import fugong.kernel.AreaId;
import fugong.persistence.StoreReplaced;
import fugong.registry.AreaTree.Book;
import fugong.security.Actor;
import fugong.security.NotInScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to the areas. They are few and public, so the whole book is kept in memory; a stamp in the database says
/// whether it is still the latest, also when another server wrote.
@Component
public class Areas {

    private final AreaStore store;
    private volatile AreaTree tree = new AreaTree(Book.EMPTY);

    Areas(AreaStore store) {
        this.store = store;
    }

    /// All areas over all time, as they are known at this moment.
    public AreaTree tree() {
        var known = tree;
        if (known.stamp() != store.stamp()) {
            known = new AreaTree(store.read());
            tree = known;
        }
        return known;
    }

    /// Stamps of two stores may be equal.
    @EventListener
    void forget(StoreReplaced replaced) {
        tree = new AreaTree(Book.EMPTY);
    }

    /// The area as of the day, if the actor may see what happens in it.
    ///
    /// @throws NotInScope for an area outside the scope or unknown
    public Area require(AreaId id, LocalDate day, Actor actor) {
        var area = tree().find(id, day).orElseThrow(() -> new NotInScope("area", id));
        if (!covers(actor, id)) {
            throw new NotInScope("area", id);
        }
        return area;
    }

    /// Whether the area lies in one of the actor's areas, by the latest state of the tree (as the database's
    /// policies).
    public boolean covers(Actor actor, AreaId id) {
        return actor.scope().everything() || !actor.scope().areas().isEmpty() && covers(tree(), actor, id);
    }

    /// As [#covers(Actor, AreaId)], for many questions to one state of the tree.
    public static boolean covers(AreaTree tree, Actor actor, AreaId id) {
        var scope = actor.scope();
        return scope.everything()
                || scope.areas().contains(id.value())
                || tree.path(id, LocalDate.MAX).stream()
                        .anyMatch(it -> scope.areas().contains(it.id().value()));
    }

    /// The topmost areas the actor may see, by code: his pictures begin with the first of them. A scope is a set,
    /// and the order of a set changes with every start.
    public List<Area> tops(Actor actor, LocalDate day) {
        var all = tree();
        if (actor.scope().everything()) {
            return all.roots(day);
        }
        return actor.scope().areas().stream()
                .flatMap(id -> all.find(new AreaId(id), day).stream())
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /// Adds or changes lines of the book; ids of units that are known stay. Closure tables follow at once.
    @Transactional
    public void put(List<Line> lines) {
        var draft = new AreaDraft(store.read(), lines, store::nextId);
        store.put(draft.units(), draft.names());
        store.derive();
    }

    /// Codes among these lines that would be their own ancestors.
    public Set<String> circles(List<Line> lines) {
        var next = new int[] {Integer.MAX_VALUE};
        return new AreaDraft(store.read(), lines, () -> next[0]--).circles();
    }

    /// The whole book as lines.
    public List<Line> lines() {
        return AreaDraft.forms(store.read());
    }

    public List<Alias> aliases() {
        return store.read().aliases().stream()
                .map(it -> new Alias(it.alias(), new AreaId(it.area()), it.source()))
                .toList();
    }

    @Transactional
    public void putAliases(List<Alias> aliases) {
        store.putAliases(aliases.stream().map(Areas::row).toList());
        store.derive();
    }

    private static Book.Alias row(Alias it) {
        var kind = it.alias().matches("[0-9A-Za-z.-]+") ? "code" : "name";
        return new Book.Alias(it.alias(), it.area().value(), kind, it.source(), LocalDate.MIN, null);
    }

    /// Takes lines back; a unit without any name is gone.
    @Transactional
    public void delete(List<Line> lines) {
        store.delete(lines);
        store.derive();
    }

    @Transactional
    public void deleteAliases(List<Alias> aliases) {
        aliases.forEach(it -> store.deleteAlias(row(it)));
        store.derive();
    }

    /// Polygons as GeoJSON geometries, by area, as they were on a day.
    public Map<AreaId, String> shapes(LocalDate day) {
        return store.shapes(day);
    }

    /// Every polygon there is.
    public List<Shape> shapes() {
        return store.shapes();
    }

    @Transactional
    public void putShapes(List<Shape> shapes) {
        store.putShapes(shapes);
    }

    @Transactional
    public void delete(Shape shape) {
        store.deleteShape(shape);
    }

    /// Another name or code for an area.
    public record Alias(String alias, AreaId area, String source) {}

    /// @param geometry GeoJSON geometry, longitude first (WGS 84)
    public record Shape(AreaId area, LocalDate from, String geometry, String source) {}

    /// One line of a list of areas: what an area was called from one day to the next, in the words of the list.
    ///
    /// @param from      first day; [LocalDate#MIN] = since ever
    /// @param to        first day it was no longer called so; null = open
    /// @param successor code that took over on `to`
    /// @param ended     why it ended
    public record Line(
            String code,
            String nameZh,
            String nameEn,
            Area.Kind kind,
            String country,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Ended ended,
            @Nullable String successor,
            @Nullable Long population,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean synthetic) {

        /// Why a name ended.
        public enum Ended {
            /// The same unit goes on under another name, code or parent.
            RENAMED,
            /// The unit is gone; another holds its land and people.
            MERGED,
            /// Gone without one successor.
            CLOSED
        }

        AreaDraft.Key key() {
            return new AreaDraft.Key(code, from);
        }
    }
}
