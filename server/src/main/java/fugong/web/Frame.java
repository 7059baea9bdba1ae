package fugong.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param name  of the person signed in; null before that
/// @param roles in the page's language
public record Frame(
        @Nullable String name,
        String roles,
        List<NavItem> nav,
        String path,
        LocalDate today,
        String todayText,
        String otherLanguageHref,
        boolean demo) {}
