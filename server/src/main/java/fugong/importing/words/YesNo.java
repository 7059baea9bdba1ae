package fugong.importing.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words for yes and no in sheets.
public final class YesNo {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "对", "√", "✓", "已", "t");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "不", "没有", "×", "✗", "未", "f");

    private YesNo() {}

    public static @Nullable Boolean read(String written) {
        var word = Plain.folded(written);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }
}
