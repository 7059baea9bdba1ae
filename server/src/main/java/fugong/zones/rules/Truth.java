package fugong.zones.rules;

/// Strong three-valued logic after [kleene1952] §64: unknown means "one of the two, we cannot tell".
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    Truth not() {
        return values()[2 - ordinal()];
    }
}
