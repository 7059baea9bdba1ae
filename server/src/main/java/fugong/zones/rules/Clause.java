package fugong.zones.rules;

/// One sentence of a rule set: if the condition holds, this is the level.
public final class Clause {

    private final String id;
    private final Level level;
    private final Condition when;
    private final String zh;
    private final String en;

    Clause(String id, Level level, Condition when, String zh, String en) {
        this.id = id;
        this.level = level;
        this.when = when;
        this.zh = zh;
        this.en = en;
    }

    /// Cited in lists: `medium-1`.
    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    Condition when() {
        return when;
    }

    /// The sentence, close to the published one.
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    @Override
    public String toString() {
        return id;
    }
}
