package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An enterprise as it stood between two changes.
///
/// @param section       first level of its industry; [Industries#UNKNOWN] where nobody knows
/// @param division      second level
/// @param staff         own employees it has when it works normally
/// @param contractStaff contract labour (劳务) it has when it works normally, never counted into `staff`
/// @param normalOutput  10,000 yuan a day
/// @param normalPower   kWh a day
/// @param revenue       10,000 yuan a year; null = unknown
/// @param assets        10,000 yuan; null = unknown
/// @param validFrom     first day of this state
/// @param validTo       first day it no longer held: a change, or the end of the enterprise; null = open
/// @param version       counts the changes of the whole enterprise, for If-Match
public record Enterprise(
        EnterpriseId id,
        CreditCode creditCode,
        String nameZh,
        String nameEn,
        AreaId area,
        String address,
        IndustryCode industry,
        String section,
        String division,
        SizeClass size,
        Ownership ownership,
        boolean aboveScale,
        int staff,
        int contractStaff,
        BigDecimal normalOutput,
        BigDecimal normalPower,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal assets,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean synthetic,
        int version) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    Enterprise during(LocalDate from, @Nullable LocalDate to) {
        return new Enterprise(
                id,
                creditCode,
                nameZh,
                nameEn,
                area,
                address,
                industry,
                section,
                division,
                size,
                ownership,
                aboveScale,
                staff,
                contractStaff,
                normalOutput,
                normalPower,
                revenue,
                assets,
                from,
                to,
                synthetic,
                version);
    }

    Enterprise as(EnterpriseId newId) {
        return new Enterprise(
                newId,
                creditCode,
                nameZh,
                nameEn,
                area,
                address,
                industry,
                section,
                division,
                size,
                ownership,
                aboveScale,
                staff,
                contractStaff,
                normalOutput,
                normalPower,
                revenue,
                assets,
                validFrom,
                validTo,
                synthetic,
                version);
    }
}
