package fugong.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One column: its names, its type, its limits. The single source for Table Schema JSON, spreadsheet templates, the
/// check of every cell, and the documentation of the region pack.
///
/// @param name in files for machines: `normal_output`
/// @param zh   heading for people: 正常日产值(万元)
/// @param en   heading for people: Normal output (10,000 yuan/day)
public record Field(
        String name, String zh, String en, FieldType type, boolean required, Telling telling, Limits limits) {

    /// What helps the person who fills the column.
    ///
    /// @param example a cell as a person would write it
    /// @param notesZh one sentence; may be empty
    /// @param aliases further headings that are understood
    public record Telling(String example, String notesZh, String notesEn, List<String> aliases) {

        static final Telling NOTHING = new Telling("", "", "", List.of());

        public Telling {
            aliases = List.copyOf(aliases);
        }
    }

    /// What a cell may hold.
    ///
    /// @param choices the words that are understood; empty: any
    /// @param longest characters a cell may have
    public record Limits(
            List<Choice> choices,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int longest,
            @Nullable Pattern pattern) {

        public Limits {
            choices = List.copyOf(choices);
        }
    }

    /// What a cell may hold at most where the room names no other limit.
    public static final int LONGEST_TEXT = 2_000;

    /// A polygon of a county has some 10,000 corners.
    public static final int LONGEST_SHAPE = 4_000_000;

    public static Field of(FieldType type, String name, String zh, String en) {
        var longest = type == FieldType.GEOJSON || type == FieldType.OBJECT ? LONGEST_SHAPE : LONGEST_TEXT;
        return new Field(name, zh, en, type, false, Telling.NOTHING, new Limits(List.of(), null, null, longest, null));
    }

    public static Field text(String name, String zh, String en) {
        return of(FieldType.STRING, name, zh, en);
    }

    public static Field whole(String name, String zh, String en) {
        return of(FieldType.INTEGER, name, zh, en);
    }

    public static Field number(String name, String zh, String en) {
        return of(FieldType.NUMBER, name, zh, en);
    }

    public static Field yesNo(String name, String zh, String en) {
        return of(FieldType.BOOLEAN, name, zh, en);
    }

    public static Field day(String name, String zh, String en) {
        return of(FieldType.DATE, name, zh, en);
    }

    public static Field list(String name, String zh, String en) {
        return of(FieldType.LIST, name, zh, en);
    }

    /// A column of few words. The row gives [Choice#value].
    public static Field oneOf(String name, String zh, String en, Choice... choices) {
        return of(FieldType.STRING, name, zh, en).withChoices(List.of(choices));
    }

    /// A row without it is refused.
    public Field needed() {
        return new Field(name, zh, en, type, true, telling, limits);
    }

    public Field example(String cell) {
        return telling(new Telling(cell, notesZh(), notesEn(), aliases()));
    }

    public Field notes(String inChinese, String inEnglish) {
        return telling(new Telling(example(), inChinese, inEnglish, aliases()));
    }

    public Field also(String... headings) {
        return telling(new Telling(example(), notesZh(), notesEn(), List.of(headings)));
    }

    private Field telling(Telling other) {
        return new Field(name, zh, en, type, required, other, limits);
    }

    public Field withChoices(List<Choice> words) {
        return limits(new Limits(words, least(), most(), longest(), pattern()));
    }

    public Field atLeast(long limit) {
        return limits(new Limits(choices(), BigDecimal.valueOf(limit), most(), longest(), pattern()));
    }

    public Field atMost(long limit) {
        return limits(new Limits(choices(), least(), BigDecimal.valueOf(limit), longest(), pattern()));
    }

    public Field longest(int characters) {
        return limits(new Limits(choices(), least(), most(), characters, pattern()));
    }

    public Field matching(String regex) {
        return limits(new Limits(choices(), least(), most(), longest(), Pattern.compile(regex)));
    }

    private Field limits(Limits other) {
        return new Field(name, zh, en, type, required, telling, other);
    }

    public String heading(boolean chinese) {
        return chinese ? zh : en;
    }

    public String example() {
        return telling.example();
    }

    public String notesZh() {
        return telling.notesZh();
    }

    public String notesEn() {
        return telling.notesEn();
    }

    public List<String> aliases() {
        return telling.aliases();
    }

    public List<Choice> choices() {
        return limits.choices();
    }

    public @Nullable BigDecimal least() {
        return limits.least();
    }

    public @Nullable BigDecimal most() {
        return limits.most();
    }

    public int longest() {
        return limits.longest();
    }

    public @Nullable Pattern pattern() {
        return limits.pattern();
    }
}
