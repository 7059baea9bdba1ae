package fugong.registry;

import fugong.kernel.AreaId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An area as it stood on a day: its name, code and parent of that day. The id stays when a county is renamed,
/// recoded or moves to another city; a merged area has a successor with an id of its own.
///
/// @param code       the code of the day; a functional zone without a national code has one of its pack's
///    making
/// @param population residents, by the census the pack names; null where unknown
/// @param lon        seat of government, degrees east (WGS 84)
/// @param validFrom  first day the unit exists; [LocalDate#MIN] = since ever
/// @param validTo    first day it no longer exists; null = open
/// @param successor  the unit it was merged into
public record Area(
        AreaId id,
        Kind kind,
        String country,
        String code,
        String nameZh,
        String nameEn,
        @Nullable AreaId parent,
        @Nullable Long population,
        @Nullable Double lon,
        @Nullable Double lat,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AreaId successor,
        boolean synthetic) {

    /// From the whole to the part. ZONE is a functional zone (经开区, 高新区, 台商投资区): reports like a county.
    public enum Kind {
        NATION,
        PROVINCE,
        PREFECTURE,
        COUNTY,
        ZONE,
        TOWN,
        VILLAGE
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
