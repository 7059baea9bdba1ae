package fugong.registry;

import fugong.kernel.AreaId;
import fugong.registry.AreaTree.Book;
import fugong.registry.Areas.Line;
import fugong.registry.Areas.Line.Ended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Puts lines of a list into the book: which of them are one unit under several names, who took over whom.
final class AreaDraft {

    private final Map<Key, Integer> areaOf = new HashMap<>();
    private final Map<Key, Line> forms = new LinkedHashMap<>();
    private final Map<String, List<Key>> byCode = new HashMap<>();
    private final IntSupplier ids;

    AreaDraft(Book book, Collection<Line> lines, IntSupplier ids) {
        this.ids = ids;
        book.names().forEach(it -> areaOf.put(new Key(it.code(), it.from()), it.area()));
        forms(book).forEach(it -> forms.put(it.key(), it));
        lines.forEach(it -> forms.put(it.key(), it));
        forms.keySet()
                .forEach(it -> byCode.computeIfAbsent(it.code(), code -> new ArrayList<>())
                        .add(it));
        forms.values().forEach(this::area);
    }

    /// The lines that would make this book.
    static List<Line> forms(Book book) {
        var units = new HashMap<Integer, Book.Unit>();
        book.units().forEach(it -> units.put(it.id(), it));
        var tree = new AreaTree(book);
        var forms = new ArrayList<Line>();
        for (var name : book.names()) {
            var unit = units.get(name.area());
            if (unit != null) {
                forms.add(form(name, unit, tree));
            }
        }
        return forms;
    }

    private static Line form(Book.Name name, Book.Unit unit, AreaTree tree) {
        var next = tree.namesOf(unit.id()).stream()
                .filter(it -> it.from().equals(name.to()))
                .findFirst();
        @Nullable Ended ended = null;
        @Nullable String successor = null;
        if (next.isPresent()) {
            ended = Ended.RENAMED;
            successor = next.get().code();
        } else if (name.to() != null) {
            ended = unit.successor() == null ? Ended.CLOSED : Ended.MERGED;
            successor = unit.successor() == null
                    ? null
                    : tree.at(new AreaId(unit.successor()), name.to()).code();
        }
        var parent = name.parent() == null
                ? null
                : tree.at(new AreaId(name.parent()), name.from()).code();
        return new Line(
                name.code(),
                name.zh(),
                name.en(),
                unit.kind(),
                unit.country(),
                parent,
                name.from(),
                name.to(),
                ended,
                successor,
                name.population(),
                unit.lon(),
                unit.lat(),
                unit.synthetic());
    }

    /// The unit a line speaks of: known by code and first day, or the one it was renamed from or to, or a new
    /// one.
    private int area(Line form) {
        var known = areaOf.get(form.key());
        if (known != null) {
            return known;
        }
        var before = forms.values().stream().filter(it -> renamedInto(it, form)).findFirst();
        var after = forms.values().stream()
                .filter(it -> renamedInto(form, it) && areaOf.containsKey(it.key()))
                .map(it -> areaOf.get(it.key()))
                .findFirst();
        int area = before.isPresent() ? area(before.get()) : after.isPresent() ? after.get() : ids.getAsInt();
        areaOf.put(form.key(), area);
        return area;
    }

    private static boolean renamedInto(Line old, Line form) {
        return old.ended() == Ended.RENAMED
                && form.code().equals(old.successor())
                && form.from().equals(old.to());
    }

    /// The unit a code meant on a day, or on the nearest day it meant anything.
    @Nullable
    Integer unitOf(@Nullable String code, LocalDate day) {
        var keys = code == null ? null : byCode.get(code);
        if (keys == null) {
            return null;
        }
        var best = keys.stream()
                .filter(it -> !day.isBefore(it.from()))
                .max(Comparator.comparing(Key::from))
                .orElseGet(
                        () -> keys.stream().min(Comparator.comparing(Key::from)).orElseThrow());
        return areaOf.get(best);
    }

    List<Book.Name> names() {
        var names = new ArrayList<Book.Name>();
        for (var form : forms.values()) {
            names.add(new Book.Name(
                    area(form),
                    form.from(),
                    form.to(),
                    form.code(),
                    form.nameZh(),
                    form.nameEn(),
                    unitOf(form.parent(), form.from()),
                    form.population()));
        }
        return names;
    }

    List<Book.Unit> units() {
        var lives = new LinkedHashMap<Integer, List<Line>>();
        forms.values()
                .forEach(it ->
                        lives.computeIfAbsent(area(it), id -> new ArrayList<>()).add(it));
        var units = new ArrayList<Book.Unit>();
        lives.forEach((id, life) -> {
            life.sort(Comparator.comparing(Line::from));
            units.add(unit(id, life.getFirst(), life.getLast()));
        });
        return units;
    }

    private Book.Unit unit(int id, Line first, Line last) {
        var successor = last.to() == null ? null : unitOf(last.successor(), last.to());
        return new Book.Unit(
                id,
                last.kind(),
                last.country(),
                first.from(),
                last.to(),
                successor != null && successor == id ? null : successor,
                last.lon(),
                last.lat(),
                last.synthetic());
    }

    /// Codes of units that are their own ancestor.
    Set<String> circles() {
        var above = new HashMap<Integer, @Nullable Integer>();
        names().forEach(it -> above.put(it.area(), it.parent()));
        var circles = new HashSet<String>();
        forms.values().forEach(form -> {
            var seen = new HashSet<Integer>();
            for (@Nullable Integer at = area(form); at != null; at = above.get(at)) {
                if (!seen.add(at)) {
                    circles.add(form.code());
                    return;
                }
            }
        });
        return circles;
    }

    record Key(String code, LocalDate from) {}
}
