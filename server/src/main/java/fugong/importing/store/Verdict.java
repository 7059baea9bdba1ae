package fugong.importing.store;

/// What a plan says about a row, in one letter for keeping.
public enum Verdict {
    CREATED('c'),
    CHANGED('m'),
    UNCHANGED('u'),
    REFUSED('r');

    private final char sign;

    Verdict(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    static Verdict of(byte sign) {
        for (var verdict : values()) {
            if (verdict.sign == sign) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No verdict is written " + sign);
    }
}
