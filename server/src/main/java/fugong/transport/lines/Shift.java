package fugong.transport.lines;

import fugong.kernel.EnterpriseId;
import java.util.List;

/// When an enterprise may begin, and how many its gate lets in.
///
/// @param begins  possible begins, minutes of the day; the planner chooses one
/// @param minutes length of the shift
/// @param perSlot how many may pass the gate (or eat in the canteen) within a slot
/// @param slot    minutes of a slot
public record Shift(
        EnterpriseId enterprise,
        double lon,
        double lat,
        List<Integer> begins,
        int minutes,
        int perSlot,
        int slot,
        boolean synthetic) {
    public Shift {
        begins = List.copyOf(begins);
    }
}
