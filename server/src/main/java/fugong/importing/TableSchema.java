package fugong.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The columns of one resource and which of them name a row.
///
/// @param name  the resource: "enterprises"
/// @param key   names of the fields that together identify a row: the natural key. Two rows of one file with
///    the same
///              key are a finding; a row whose key is known changes what is there instead of adding to it. A
///    part of
///              the key that is not required may be empty, which is a value like any other. A key
///              field that is not required may be left out or empty: "since ever" is a first day too.
public record TableSchema(
        String name, String zh, String en, String notesZh, String notesEn, List<Field> fields, List<String> key) {

    public TableSchema {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        var seen = new HashSet<String>();
        for (var field : fields) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException("%s has two fields named %s.".formatted(name, field.name()));
            }
        }
        if (!seen.containsAll(key)) {
            throw new IllegalArgumentException(
                    "The key %s of %s names a field that is not there.".formatted(key, name));
        }
    }

    public static TableSchema of(String name, String zh, String en) {
        return new TableSchema(name, zh, en, "", "", List.of(), List.of());
    }

    public TableSchema notes(String inChinese, String inEnglish) {
        return new TableSchema(name, zh, en, inChinese, inEnglish, fields, key);
    }

    public TableSchema with(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new TableSchema(name, zh, en, notesZh, notesEn, more, key);
    }

    public TableSchema keyed(String... names) {
        return new TableSchema(name, zh, en, notesZh, notesEn, fields, List.of(names));
    }

    public Field field(String wanted) {
        return fields.get(index(wanted));
    }

    /// Place of a field by name. Asking for a field that is not there is our own mistake.
    public int index(String wanted) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no field %s, only %s."
                .formatted(name, wanted, fields.stream().map(Field::name).toList()));
    }

    /// Name → place, for loops over many rows.
    Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
        }
        return places;
    }
}
