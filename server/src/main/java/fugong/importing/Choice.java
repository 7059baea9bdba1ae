package fugong.importing;

import java.util.List;

/// One of the few words a field may hold; the headings of a sheet are for people, so are its words.
///
/// @param value   what is stored and exported: "large"
/// @param zh      what a Chinese sheet says: "大型"
/// @param en      what an English sheet says: "Large"
/// @param aliases other spellings that are understood
public record Choice(String value, String zh, String en, List<String> aliases) {

    public Choice {
        aliases = List.copyOf(aliases);
    }

    public static Choice of(String value, String zh, String en, String... aliases) {
        return new Choice(value, zh, en, List.of(aliases));
    }
}
