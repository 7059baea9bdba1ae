package fugong.transport.fleet;

import java.time.LocalDate;
import java.util.List;

/// A train that may be ordered for a day.
///
/// @param area  who orders it
/// @param seats seats of one carriage that may be used under the rule of the day
public record SpecialTrain(
        int id,
        int area,
        String code,
        LocalDate day,
        int carriages,
        int seats,
        double cost,
        boolean offered,
        boolean synthetic,
        List<Call> calls) {

    public SpecialTrain {
        calls = List.copyOf(calls);
    }

    /// @param arrives minutes from midnight of the train's day
    public record Call(int place, int arrives, int departs) {}
}
