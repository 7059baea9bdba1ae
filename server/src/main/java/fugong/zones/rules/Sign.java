package fugong.zones.rules;

import fugong.zones.facts.Span;
import java.util.Arrays;
import java.util.Optional;

/// How a value is held against a number. Boundary signs matter: 50 cases are medium, 51 are not.
enum Sign {
    EQUAL("="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String word;

    Sign(String word) {
        this.word = word;
    }

    static Optional<Sign> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /// True or false only where every value in the span agrees.
    Truth holds(Span span, double limit) {
        return switch (this) {
            case EQUAL -> between(span.known() && span.least() == limit, span.least() > limit || span.most() < limit);
            case LESS -> between(span.most() < limit, span.least() >= limit);
            case AT_MOST -> between(span.most() <= limit, span.least() > limit);
            case MORE -> between(span.least() > limit, span.most() <= limit);
            case AT_LEAST -> between(span.least() >= limit, span.most() < limit);
        };
    }

    private static Truth between(boolean always, boolean never) {
        return always ? Truth.TRUE : never ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public String toString() {
        return word;
    }
}
