package fugong.zones.rules;

import java.util.List;

/// When a clause holds; answered by [Evidence#holds].
sealed interface Condition {

    record Always() implements Condition {}

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    record Is(Quantity quantity, Sign sign, double limit) implements Condition {}
}
