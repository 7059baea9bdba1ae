package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.GroupId;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which enterprises to list, as they stood on a day; null asks for all. The largest come first.
///
/// @param area     with everything below it
/// @param industry a section letter, a division, or any code of the classification
/// @param text     part of a name, or the beginning of a credit code
/// @param after    the `key` of the last one of the page before; null = the first page
public record EnterpriseQuery(
        LocalDate day,
        @Nullable AreaId area,
        @Nullable GroupId group,
        @Nullable String industry,
        @Nullable SizeClass size,
        @Nullable Ownership ownership,
        @Nullable Boolean aboveScale,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    public static EnterpriseQuery on(LocalDate day) {
        return new EnterpriseQuery(day, null, null, null, null, null, null, null, null, 50);
    }

    public EnterpriseQuery in(@Nullable AreaId where) {
        return new EnterpriseQuery(day, where, group, industry, size, ownership, aboveScale, text, after, limit);
    }

    public EnterpriseQuery of(@Nullable GroupId whose) {
        return new EnterpriseQuery(day, area, whose, industry, size, ownership, aboveScale, text, after, limit);
    }

    public EnterpriseQuery limit(int most) {
        return new EnterpriseQuery(day, area, group, industry, size, ownership, aboveScale, text, after, most);
    }

    public EnterpriseQuery after(@Nullable String key) {
        return new EnterpriseQuery(day, area, group, industry, size, ownership, aboveScale, text, key, limit);
    }

    /// One page and where the next one begins (null = this was the last).
    public record Page(
            java.util.List<Enterprise> enterprises,
            @Nullable String next,
            int total) {}
}
