package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A construction or investment project that the office follows day by day.
///
/// @param kind           as the list of key projects names it: 重大, 省重点, 市重点 …
/// @param enterprise     who builds; null where it is not in the register
/// @param responsible    the office that answers for it
/// @param investment     in all, 10,000 yuan
/// @param investmentYear planned for this year, 10,000 yuan
/// @param normalStaff    people on site when it works normally
/// @param startedOn      when work began; null = not yet. A project that never started cannot resume, so the
///    rate of
///                       resumption divides by the started ones only
public record Project(
        ProjectId id,
        String code,
        String nameZh,
        String nameEn,
        String kind,
        AreaId area,
        @Nullable EnterpriseId enterprise,
        String responsible,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal investmentYear,
        int normalStaff,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate plannedEnd,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean synthetic,
        int version) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public boolean startedBy(LocalDate day) {
        return startedOn != null && !startedOn.isAfter(day);
    }

    /// A step of a project.
    ///
    /// @param position order within the project, from 1
    public record Milestone(
            ProjectId project,
            int position,
            String nameZh,
            String nameEn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            boolean synthetic) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }

        public boolean late(LocalDate day) {
            return plannedOn != null && plannedOn.isBefore(day) && (doneOn == null || doneOn.isAfter(day));
        }
    }

    /// Which projects to list; null asks for all.
    ///
    /// @param after the code of the last one of the page before
    public record Query(
            LocalDate day,
            @Nullable AreaId area,
            @Nullable EnterpriseId enterprise,
            @Nullable String text,
            @Nullable String after,
            int limit) {}

    /// One page and where the next one begins (null = this was the last).
    public record Page(List<Project> projects, @Nullable String next, int total) {}
}
