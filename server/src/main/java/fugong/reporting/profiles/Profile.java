package fugong.reporting.profiles;

import java.util.List;

/// An enterprise as it stood when it reported: what a cell needs of the register, kept with the report so that a
/// later change of the register never moves a figure that was already counted.
///
/// @param groups       every group it belongs to, those above included, ascending
/// @param staff        own and contract staff by the register: the weight "by staff"
/// @param normalOutput yuan a day
/// @param normalPower  watt-hours a day
public record Profile(
        int enterprise,
        int area,
        String section,
        String division,
        String size,
        String ownership,
        List<Integer> groups,
        boolean aboveScale,
        int staff,
        long normalOutput,
        long normalPower) {

    public Profile {
        groups = List.copyOf(groups);
    }
}
