package fugong.transport.plan;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// Why no search can begin. All of them are said at once.
public sealed interface PlanFinding extends Finding {

    @Override
    default Severity severity() {
        return Severity.BLOCKS;
    }

    /// Nobody of the wave may travel on the day.
    record NobodyWaits(int signedUp) implements PlanFinding {
        @Override
        public String code() {
            return "transport.nobody-waits";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("signedUp", signedUp);
        }
    }

    record NoCoach(String day) implements PlanFinding {
        @Override
        public String code() {
            return "transport.no-coach";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day);
        }
    }

    record NoTrain(String day) implements PlanFinding {
        @Override
        public String code() {
            return "transport.no-train";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day);
        }
    }

    /// What the engine says about the numbers.
    record Flawed(String where, String value, String says) implements PlanFinding {
        @Override
        public String code() {
            return "transport.flawed-problem";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("where", where, "value", value, "says", says);
        }
    }

    record RunUnknown(int run) implements PlanFinding {
        @Override
        public String code() {
            return "transport.run-unknown";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("run", run);
        }
    }

    /// A train that does not call where these people get on and leave.
    record TrainElsewhere(String train) implements PlanFinding {
        @Override
        public String code() {
            return "transport.train-elsewhere";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("train", train);
        }
    }
}
