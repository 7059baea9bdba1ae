package fugong.importing.sheets;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The columns for machines, as Table Schema (Frictionless Data 1.0) says them.
public final class SchemaJson {

    private SchemaJson() {}

    public static Map<String, Object> of(TableSchema schema) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fields", schema.fields().stream().map(it -> field(schema, it)).toList());
        if (!schema.key().isEmpty()) {
            json.put("primaryKey", schema.key());
        }
        json.put("missingValues", List.of(""));
        return json;
    }

    private static Map<String, Object> field(TableSchema schema, Field field) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", field.name());
        json.put("type", field.type().word());
        json.put("title", field.en());
        json.put("title:zh", field.zh());
        if (!field.notesEn().isEmpty()) {
            json.put("description", field.notesEn());
            json.put("description:zh", field.notesZh());
        }
        if (!field.example().isEmpty()) {
            json.put("example", field.example());
        }
        var constraints = constraints(schema, field);
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        return json;
    }

    private static Map<String, Object> constraints(TableSchema schema, Field field) {
        var limits = new LinkedHashMap<String, Object>();
        if (field.required()) {
            limits.put("required", true);
        }
        if (schema.key().equals(List.of(field.name()))) {
            limits.put("unique", true);
        }
        if (!field.choices().isEmpty()) {
            limits.put("enum", field.choices().stream().map(Choice::value).toList());
        }
        if (field.least() != null) {
            limits.put("minimum", field.least());
        }
        if (field.most() != null) {
            limits.put("maximum", field.most());
        }
        if (field.pattern() != null) {
            limits.put("pattern", field.pattern().pattern());
        }
        return limits;
    }

    /// The descriptor of a pack with all these resources as CSV.
    public static Map<String, Object> descriptor(List<TableSchema> schemas) {
        var json = new LinkedHashMap<String, Object>();
        json.put("profile", "tabular-data-package");
        json.put("name", "region");
        json.put("resources", schemas.stream().map(SchemaJson::resource).toList());
        return json;
    }

    private static Map<String, Object> resource(TableSchema schema) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", schema.name());
        json.put("path", schema.name() + ".csv");
        json.put("profile", "tabular-data-resource");
        json.put("encoding", "utf-8");
        json.put("title", schema.en());
        json.put("title:zh", schema.zh());
        json.put("schema", of(schema));
        return json;
    }
}
