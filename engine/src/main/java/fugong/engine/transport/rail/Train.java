package fugong.engine.transport.rail;

import java.util.List;

/// A train that may be ordered.
///
/// @param seats seats of one carriage that may be used under the rule of the day
/// @param cost  cost of running it
public record Train(String name, List<Call> calls, int carriages, int seats, double cost) {

    /// A stop of the train, minutes from midnight of the first day.
    public record Call(int station, double arrives, double departs) {}

    public Train {
        calls = List.copyOf(calls);
    }

    public int segments() {
        return calls.size() - 1;
    }
}
