package fugong.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param name  of the person signed in; null before that
/// @param roles in the page's language
/// @param nav   the parts of the menu that hold anything for the reader
public record Frame(
        @Nullable String name,
        String roles,
        List<Part> nav,
        String path,
        LocalDate today,
        String todayText,
        String otherLanguageHref,
        boolean demo) {

    /// A part of the menu.
    ///
    /// @param folded only its name stands in a wide menu; its entries open below
    public record Part(NavItem.Section section, boolean folded, List<NavItem> items) {

        public boolean holds(String path) {
            return items.stream().anyMatch(item -> path.startsWith(item.href()));
        }
    }
}
