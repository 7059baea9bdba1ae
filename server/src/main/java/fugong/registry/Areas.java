package fugong.registry;

import fugong.kernel.AreaId;
import fugong.registry.AreaTree.Book;
import fugong.security.Actor;
import fugong.security.NotInScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /// Whether the area lies in one of the actor's areas, by the latest state of the tree (as the database's policies).
    public boolean covers(Actor actor, AreaId id) {
        var scope = actor.scope();
        return scope.everything()
                || tree().path(id, LocalDate.MAX).stream().anyMatch(it -> scope.areas().contains(it.id().value()))
                || scope.areas().contains(id.value());
    }

    /// The topmost areas the actor may see: where his pictures begin.
    public List<Area> tops(Actor actor, LocalDate day) {
        var all = tree();
        if (actor.scope().everything()) {
            return all.roots(day);
        }
        var tops = new ArrayList<Area>();
        for (int id : actor.scope().areas()) {
            all.find(new AreaId(id), day).ifPresent(tops::add);
        }
        return List.copyOf(tops);
    }

    /// Adds or changes lines of the book; ids of units that are known stay. Closure tables follow at once.
    @Transactional
    public void put(List<Line> lines) {
        var draft = new AreaDraft(store.read(), lines, store::nextId);
        store.put(draft.units(), draft.names());
        store.derive();
    }

    /// Codes among these lines that would be their own ancestors.
    Set<String> circles(List<Line> lines) {
        var next = new int[] {Integer.MAX_VALUE};
        return new AreaDraft(store.read(), lines, () -> next[0]--).circles();
    }

    @Transactional
    public void putAlias(String alias, AreaId area, String source) {
        putAliases(List.of(new Book.Alias(
                alias, area.value(), alias.matches("[0-9A-Za-z.-]+") ? "code" : "name", source, LocalDate.MIN, null)));
    }

    void putAliases(List<Book.Alias> aliases) {
        store.putAliases(aliases);
        store.derive();
    }

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
