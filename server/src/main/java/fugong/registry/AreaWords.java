package fugong.registry;

import fugong.kernel.AreaId;
import fugong.registry.AreaMatch.Ambiguous;
import fugong.registry.AreaMatch.Found;
import fugong.registry.AreaMatch.How;
import fugong.registry.AreaMatch.Unknown;
import fugong.registry.AreaTree.Book;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Understands what people and lists call an area. Three vintages of codes are in use at once, and one real credit
/// code in ten carries a division code that is in no current list: an unknown code must end somewhere.
final class AreaWords {

    private final Map<String, List<Book.Name>> byCode = new HashMap<>();
    private final Map<String, List<Book.Name>> byName = new HashMap<>();
    private final Map<String, List<Book.Alias>> byAlias = new HashMap<>();
    private final Map<String, String> codesByDigits = new HashMap<>();
    private final Map<Integer, Book.Unit> units = new HashMap<>();
    private final AreaTree tree;

    AreaWords(Book book, AreaTree tree) {
        this.tree = tree;
        book.units().forEach(it -> units.put(it.id(), it));
        for (var name : book.names()) {
            put(byCode, name.code(), name);
            put(byName, name.zh(), name);
            if (!name.en().equals(name.zh())) {
                put(byName, name.en(), name);
            }
            codesByDigits.putIfAbsent(significant(key(name.code())), key(name.code()));
        }
        book.aliases().forEach(it -> put(byAlias, it.alias(), it));
    }

    private static <T> void put(Map<String, List<T>> map, String word, T value) {
        map.computeIfAbsent(key(word), it -> new ArrayList<>()).add(value);
    }

    static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// 350500 is the city 3505: zeros at the end of a division code say "the whole of it".
    private static String significant(String code) {
        return code.matches("\\d{6,12}") ? code.replaceAll("(00)+$", "") : code;
    }

    AreaMatch find(String text, LocalDate day) {
        var word = key(text);
        if (word.isEmpty()) {
            return new Unknown();
        }
        if (byCode.containsKey(word)) {
            return byCode(byCode.get(word), day);
        }
        if (byAlias.containsKey(word)) {
            return byAlias(byAlias.get(word), day);
        }
        if (byName.containsKey(word)) {
            return byName(byName.get(word), day);
        }
        return word.matches("\\d{4,18}") ? broader(word, day) : partOfName(word, day);
    }

    /// The code of the day wins; else the one it had last before; else the one it got first after.
    private AreaMatch byCode(List<Book.Name> names, LocalDate day) {
        var now = names.stream().filter(it -> it.holdsOn(day)).findFirst();
        if (now.isPresent()) {
            return found(now.get().area(), day, How.CODE);
        }
        var before = names.stream().filter(it -> !day.isBefore(it.from())).max(Comparator.comparing(Book.Name::from));
        if (before.isPresent()) {
            return found(before.get().area(), day, How.FORMER_CODE);
        }
        var after = names.stream().min(Comparator.comparing(Book.Name::from)).orElseThrow();
        return found(after.area(), day, How.LATER_CODE);
    }

    private AreaMatch byAlias(List<Book.Alias> aliases, LocalDate day) {
        var now = aliases.stream().filter(it -> it.holdsOn(day)).toList();
        return one(
                (now.isEmpty() ? aliases : now).stream().map(Book.Alias::area).toList(), day, How.ALIAS);
    }

    private AreaMatch byName(List<Book.Name> names, LocalDate day) {
        var now = names.stream()
                .filter(it -> it.holdsOn(day))
                .map(Book.Name::area)
                .toList();
        return now.isEmpty()
                ? one(names.stream().map(Book.Name::area).toList(), day, How.FORMER_NAME)
                : one(now, day, How.NAME);
    }

    /// 晋江 for 晋江市; 福建省泉州市晋江市 for the last of its parts, told from namesakes by the parts before it.
    private AreaMatch partOfName(String word, LocalDate day) {
        var shortened = matching(it -> it.startsWith(word) && it.length() - word.length() <= 1, word.length() < 2);
        if (!shortened.isEmpty()) {
            return one(shortened, day, How.PART_OF_NAME);
        }
        var ends = matching(it -> it.length() >= 2 && word.endsWith(it), false);
        var fitting = ends.stream().filter(it -> partsBefore(it, day, word)).toList();
        return one(fitting, day, How.PART_OF_NAME);
    }

    private List<Integer> matching(Predicate<String> test, boolean tooShort) {
        return tooShort
                ? List.of()
                : byName.entrySet().stream()
                        .filter(it -> test.test(it.getKey()))
                        .flatMap(it -> it.getValue().stream())
                        .map(Book.Name::area)
                        .distinct()
                        .toList();
    }

    private boolean partsBefore(int area, LocalDate day, String word) {
        var path = tree.path(new AreaId(area), day);
        return path.size() > 1
                && path.subList(0, path.size() - 1).stream().anyMatch(it -> word.contains(key(it.nameZh())));
    }

    /// Two digits at a time from the end: an office of 440101 belongs to the city 4401, an abolished county to
    /// its city.
    private AreaMatch broader(String code, LocalDate day) {
        for (int length = (code.length() - 1) / 2 * 2; length >= 2; length -= 2) {
            var known = codesByDigits.get(code.substring(0, length));
            if (known != null && byCode(byCode.getOrDefault(known, List.of()), day) instanceof Found(var area, var _)) {
                return new Found(area, How.BROADER);
            }
        }
        return new Unknown();
    }

    private AreaMatch one(List<Integer> areas, LocalDate day, How how) {
        var all = new LinkedHashMap<Integer, Area>();
        for (int area : areas) {
            var at = at(area, day);
            all.put(at.id().value(), at);
        }
        return switch (all.size()) {
            case 0 -> new Unknown();
            case 1 -> new Found(all.values().iterator().next(), how);
            default -> new Ambiguous(List.copyOf(all.values()));
        };
    }

    private AreaMatch found(int area, LocalDate day, How how) {
        return new Found(at(area, day), how);
    }

    private Area at(int area, LocalDate day) {
        return tree.at(new AreaId(area), day);
    }
}
