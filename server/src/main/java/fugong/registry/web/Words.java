package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Industries;
import fugong.security.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names for what the pages show, in the reader's language.
@Component
class Words {

    private final Areas areas;
    private final Industries industries;

    Words(Areas areas, Industries industries) {
        this.areas = areas;
        this.industries = industries;
    }

    /// An enterprise with the names of where it is and what it does.
    record Row(Enterprise it, String name, String area, String industry) {}

    List<Row> rows(List<Enterprise> list, LocalDate day, Locale locale) {
        var tree = areas.tree();
        var book = industries.book();
        return list.stream()
                .map(it -> new Row(
                        it,
                        it.name(locale),
                        tree.at(it.area(), day).name(locale),
                        industry(book, it.industry(), locale)))
                .toList();
    }

    String industry(IndustryCode code, Locale locale) {
        return industry(industries.book(), code, locale);
    }

    /// Groups and classes have Chinese names only (the standard's own): in English they stand behind the name of
    /// their division.
    private static String industry(Industries.Book book, IndustryCode code, Locale locale) {
        var line = book.find(code);
        if (line.isEmpty()) {
            return code.code().equals(Industries.UNKNOWN) ? "–" : code.code();
        }
        return above(book, line.get(), locale)
                        .map(it -> it.name(locale) + " – ")
                        .orElse("")
                + line.get().name(locale);
    }

    /// The nearest line upwards that has a name in this language, where the line itself has none.
    private static Optional<Industries.Industry> above(Industries.Book book, Industries.Industry line, Locale locale) {
        var at = Optional.of(line);
        while (at.isPresent() && !speaks(at.get(), locale)) {
            var parent = at.get().parent();
            at = parent == null
                    ? Optional.empty()
                    : book.find(new IndustryCode(line.code().scheme(), parent));
        }
        return at.filter(it -> !it.equals(line));
    }

    private static boolean speaks(Industries.Industry line, Locale locale) {
        return locale.getLanguage().equals("zh") || !line.nameEn().isEmpty();
    }

    /// Section, division … down to the class itself; on the way, lines without a name in this language are left out.
    List<String> industryPath(IndustryCode code, Locale locale) {
        var book = industries.book();
        var path = new ArrayList<String>();
        var at = book.find(code);
        while (at.isPresent()) {
            var line = at.get();
            if (speaks(line, locale) || line.code().equals(code)) {
                path.addFirst(line.code().code() + " " + line.name(locale));
            }
            at = line.parent() == null ? Optional.empty() : book.find(new IndustryCode(code.scheme(), line.parent()));
        }
        return path;
    }

    String area(AreaId id, LocalDate day, Locale locale) {
        return areas.tree().at(id, day).name(locale);
    }

    String areaPath(AreaId id, LocalDate day, Locale locale) {
        return areas.tree().path(id, day).stream().map(it -> it.name(locale)).collect(Collectors.joining(" › "));
    }

    /// A line of a list to choose from.
    record Choice(String value, String text, boolean chosen) {}

    /// The areas the actor may see, the tree told by indents.
    List<Choice> areaChoices(Actor actor, LocalDate day, @Nullable Integer chosen, Locale locale) {
        var tree = areas.tree();
        var choices = new ArrayList<Choice>();
        areas.tops(actor, day).forEach(it -> add(choices, tree, it, 0, day, chosen, locale));
        return choices;
    }

    private static void add(
            List<Choice> choices,
            AreaTree tree,
            Area area,
            int depth,
            LocalDate day,
            @Nullable Integer chosen,
            Locale locale) {
        if (choices.size() > 400) {
            return;
        }
        var value = area.id().toString();
        choices.add(new Choice(
                value, "\u2003".repeat(depth) + area.name(locale), chosen != null && value.equals(chosen.toString())));
        if (area.kind().compareTo(Area.Kind.COUNTY) < 0) {
            tree.children(area.id(), day).forEach(it -> add(choices, tree, it, depth + 1, day, chosen, locale));
        }
    }

    /// Sections and below each its divisions.
    List<Choice> industryChoices(@Nullable String chosen, Locale locale) {
        var book = industries.book();
        var schemes = industries.schemes();
        var scheme =
                schemes.isEmpty() || schemes.contains(IndustryCode.GBT4754) ? IndustryCode.GBT4754 : schemes.getFirst();
        return book.byCode().values().stream()
                .filter(it -> it.code().scheme().equals(scheme) && it.level() <= 2)
                .sorted(java.util.Comparator.comparing(
                        (Industries.Industry it) -> it.section() + (it.division() == null ? "" : it.division())))
                .map(it -> new Choice(
                        it.code().code(),
                        (it.level() == 1 ? "" : "\u2003") + it.code().code() + " " + it.name(locale),
                        it.code().code().equals(chosen)))
                .toList();
    }

    /// Ids from outside may be anything; those that no enterprise can have are not there.
    static EnterpriseId enterprise(int id) {
        if (id <= 0) {
            throw new fugong.security.NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }
}
