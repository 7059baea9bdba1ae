package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A group of companies, a park, an association, a supply chain or a list: a hierarchy beside the areas.
///
/// @param area  where it has its seat; null = nowhere in particular
public record Group(
        GroupId id,
        String code,
        Kind kind,
        String nameZh,
        String nameEn,
        @Nullable GroupId parent,
        @Nullable AreaId area,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean synthetic,
        int version) {

    /// 集团, 园区, 协会/商会, 产业链, 名单.
    public enum Kind {
        GROUP,
        PARK,
        ASSOCIATION,
        CHAIN,
        LIST
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /// That an enterprise belongs to a group from one day to the next.
    public record Membership(
            EnterpriseId enterprise,
            GroupId group,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }
}
