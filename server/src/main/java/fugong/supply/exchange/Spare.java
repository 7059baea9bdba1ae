package fugong.supply.exchange;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;

/// An enterprise whose lines could make more of an item than they did.
///
/// @param capacity of its lines that run, a day
/// @param made     on the day of its last word
public record Spare(EnterpriseId enterprise, String item, double capacity, double made, LocalDate day) {

    public double free() {
        return Math.max(0, capacity - made);
    }
}
