package fugong.registry;

import fugong.kernel.AreaId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The areas over all time, immutable: ask for any day. Every answer follows renames, recodings and merges.
///
/// An area that was merged hangs below its successor from that day on, and one that is not yet born below its first
/// parent, so that sums over a larger area neither lose nor double anything on the day of a change.
public final class AreaTree {

    private final Map<Integer, Book.Unit> units = new HashMap<>();
    private final Map<Integer, List<Book.Name>> names = new HashMap<>();
    private final NavigableSet<LocalDate> breaks = new TreeSet<>();
    private final Map<LocalDate, OnDay> days = new ConcurrentHashMap<>();
    private final AreaWords words;
    private final long stamp;

    AreaTree(Book book) {
        stamp = book.stamp();
        breaks.add(LocalDate.MIN);
        for (var unit : book.units()) {
            units.put(unit.id(), unit);
            addBreaks(unit.from(), unit.to());
        }
        for (var name : book.names()) {
            names.computeIfAbsent(name.area(), it -> new ArrayList<>()).add(name);
            addBreaks(name.from(), name.to());
        }
        names.values().forEach(it -> it.sort(Comparator.comparing(Book.Name::from)));
        words = new AreaWords(book, this);
    }

    private void addBreaks(LocalDate from, @Nullable LocalDate to) {
        breaks.add(from);
        if (to != null) {
            breaks.add(to);
        }
    }

    long stamp() {
        return stamp;
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /// Understands a code of any vintage, an alias or a name.
    public AreaMatch find(String text, LocalDate day) {
        return words.find(text, day);
    }

    /// The area as of the day; where it was merged before, the area that holds it now.
    ///
    /// @throws IllegalArgumentException for an id that never was: a bug
    public Area at(AreaId id, LocalDate day) {
        return area(alive(unit(id.value()), day), day);
    }

    /// As [#at], for ids from outside.
    public Optional<Area> find(AreaId id, LocalDate day) {
        return units.containsKey(id.value()) ? Optional.of(at(id, day)) : Optional.empty();
    }

    /// Areas without a parent that stand on the day.
    public List<Area> roots(LocalDate day) {
        return on(day).children(0);
    }

    /// The areas right below that stand on the day, by code.
    public List<Area> children(AreaId id, LocalDate day) {
        return on(day).children(id.value());
    }

    /// Ids of the area and of everything below it, also of what was merged into it: what to add up.
    public Set<AreaId> within(AreaId id, LocalDate day) {
        return on(day).within(id.value());
    }

    /// From the root down to the area itself.
    public List<Area> path(AreaId id, LocalDate day) {
        var path = new ArrayList<Area>();
        for (@Nullable AreaId at = at(id, day).id();
                at != null;
                at = path.getFirst().parent()) {
            path.addFirst(at(at, day));
        }
        return List.copyOf(path);
    }

    /// All areas that stand on the day, parents before children.
    public List<Area> all(LocalDate day) {
        return on(day).standing();
    }

    /// Everybody who ever was called so or hangs below, as pairs for the closure tables.
    List<Within> closure() {
        var open = new HashMap<Long, Within>();
        var closed = new ArrayList<Within>();
        for (var from : breaks) {
            var seen = new HashMap<Long, Within>();
            for (var unit : units.keySet()) {
                for (int ancestor : on(from).ancestors(unit)) {
                    long pair = (long) ancestor << 32 | unit;
                    var running = open.remove(pair);
                    seen.put(pair, running != null ? running : new Within(ancestor, unit, from, null));
                }
            }
            open.values().forEach(it -> closed.add(new Within(it.ancestor(), it.area(), it.from(), from)));
            open = seen;
        }
        closed.addAll(open.values());
        return closed;
    }

    record Within(
            int ancestor,
            int area,
            LocalDate from,
            @Nullable LocalDate to) {}

    Collection<Book.Unit> units() {
        return units.values();
    }

    List<Book.Name> namesOf(int area) {
        return names.getOrDefault(area, List.of());
    }

    private Book.Unit unit(int id) {
        var unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "No area has the id %d. Maybe it is from another database.".formatted(id));
        }
        return unit;
    }

    Book.Unit alive(Book.Unit unit, LocalDate day) {
        var at = unit;
        while (at.to() != null && !day.isBefore(at.to()) && at.successor() != null) {
            at = unit(at.successor());
        }
        return at;
    }

    private Book.@Nullable Name nameOn(int area, LocalDate day) {
        Book.Name best = null;
        for (var name : namesOf(area)) {
            if (best == null || !day.isBefore(name.from())) {
                best = name;
            }
        }
        return best;
    }

    private Area area(Book.Unit unit, LocalDate day) {
        var name = nameOn(unit.id(), day);
        if (name == null) {
            throw new IllegalStateException("Area %d has no name. Maybe a load was cut.".formatted(unit.id()));
        }
        return new Area(
                new AreaId(unit.id()),
                unit.kind(),
                unit.country(),
                name.code(),
                name.zh(),
                name.en(),
                parentOn(name, day),
                name.population(),
                unit.lon(),
                unit.lat(),
                unit.from(),
                unit.to(),
                unit.successor() == null ? null : new AreaId(unit.successor()),
                unit.synthetic());
    }

    private @Nullable AreaId parentOn(Book.Name name, LocalDate day) {
        return name.parent() == null
                ? null
                : new AreaId(alive(unit(name.parent()), day).id());
    }

    /// What a unit hangs below on a day, dead or unborn ones too; 0 = nothing.
    private int hangsBelow(Book.Unit unit, LocalDate day) {
        if (unit.to() != null && !day.isBefore(unit.to()) && unit.successor() != null) {
            return unit.successor();
        }
        var name = nameOn(unit.id(), day);
        return name == null || name.parent() == null
                ? 0
                : alive(unit(name.parent()), day).id();
    }

    private OnDay on(LocalDate day) {
        var from = breaks.floor(day);
        return days.computeIfAbsent(from == null ? LocalDate.MIN : from, this::build);
    }

    private OnDay build(LocalDate day) {
        var above = new HashMap<Integer, Integer>();
        var children = new HashMap<Integer, List<Area>>();
        for (var unit : units.values()) {
            int parent = hangsBelow(unit, day);
            above.put(unit.id(), parent);
            var area = area(unit, day);
            if (area.standsOn(day)) {
                children.computeIfAbsent(parent, it -> new ArrayList<>()).add(area);
            }
        }
        children.values().forEach(it -> it.sort(Comparator.comparing(Area::code)));
        return new OnDay(above, children, new ConcurrentHashMap<>());
    }

    /// The tree between two changes.
    private record OnDay(Map<Integer, Integer> above, Map<Integer, List<Area>> below, Map<Integer, Set<AreaId>> asked) {

        List<Area> children(int id) {
            return List.copyOf(below.getOrDefault(id, List.of()));
        }

        Set<Integer> ancestors(int id) {
            var all = new LinkedHashSet<Integer>();
            for (int at = id; at != 0 && all.add(at); at = above.getOrDefault(at, 0)) {
                // the set is the walk
            }
            return all;
        }

        Set<AreaId> within(int root) {
            return asked.computeIfAbsent(root, this::gather);
        }

        private Set<AreaId> gather(int root) {
            return above.keySet().stream()
                    .filter(it -> ancestors(it).contains(root))
                    .map(AreaId::new)
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<Area> standing() {
            var all = new ArrayList<Area>(children(0));
            for (int i = 0; i < all.size(); i++) {
                all.addAll(children(all.get(i).id().value()));
            }
            return List.copyOf(all);
        }
    }

    /// All that is known of the areas over all time, as it stands in the tables. `to` is the first day no
    /// longer valid.
    ///
    /// @param stamp number of this state; see [Areas]
    record Book(long stamp, List<Unit> units, List<Name> names, List<Alias> aliases) {

        static final Book EMPTY = new Book(0, List.of(), List.of(), List.of());

        record Unit(
                int id,
                Area.Kind kind,
                String country,
                LocalDate from,
                @Nullable LocalDate to,
                @Nullable Integer successor,
                @Nullable Double lon,
                @Nullable Double lat,
                boolean synthetic) {}

        record Name(
                int area,
                LocalDate from,
                @Nullable LocalDate to,
                String code,
                String zh,
                String en,
                @Nullable Integer parent,
                @Nullable Long population) {

            boolean holdsOn(LocalDate day) {
                return !day.isBefore(from) && (to == null || day.isBefore(to));
            }
        }

        record Alias(
                String alias,
                int area,
                String kind,
                String source,
                LocalDate from,
                @Nullable LocalDate to) {

            boolean holdsOn(LocalDate day) {
                return !day.isBefore(from) && (to == null || day.isBefore(to));
            }
        }
    }
}
