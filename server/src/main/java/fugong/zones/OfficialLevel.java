package fugong.zones;

import fugong.kernel.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A level that an office decides, with the document that says so.
///
/// @param level    one of the levels of the rule in force there: `medium`
/// @param validTo  last day; null while it lasts
/// @param document number and title: 泉应急〔2020〕12号
public record OfficialLevel(
        AreaId area,
        String level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String document,
        String link,
        String reason) {}
