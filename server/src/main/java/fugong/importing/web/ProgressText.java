package fugong.importing.web;

import fugong.importing.Load;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// How far a load is, as the little text that the page puts in.
final class ProgressText {

    private ProgressText() {}

    static String of(Load.@Nullable Progress progress) {
        return progress == null
                ? "…"
                : HtmlUtils.htmlEscape(progress.resource()) + " · " + "%,d".formatted(progress.rows());
    }
}
