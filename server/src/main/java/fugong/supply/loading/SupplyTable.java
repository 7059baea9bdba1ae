package fugong.supply.loading;

import fugong.importing.Field;
import fugong.importing.TableSchema;
import java.util.List;

/// A table whose columns are the fields of a sheet, under the same names. The field `enterprise` holds a credit
/// code and becomes the enterprise's number and area; the table then belongs to somebody.
record SupplyTable(String table, TableSchema schema, List<String> after) {

    boolean owned() {
        return schema.fields().getFirst().name().equals("enterprise");
    }

    /// Fields that are columns of the same name.
    List<Field> plain() {
        return schema.fields().stream()
                .filter(it -> !it.name().equals("enterprise"))
                .toList();
    }

    List<String> keyColumns() {
        return schema.key();
    }

    /// Inserts, or changes what is there under the same key.
    String upsert() {
        var columns = plain().stream().map(Field::name).toList();
        var all = owned() ? concat(List.of("enterprise", "area"), columns) : columns;
        var changing = all.stream().filter(it -> !schema.key().contains(it)).toList();
        return "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
                .formatted(
                        table,
                        String.join(", ", all),
                        String.join(", ", all.stream().map(it -> ":" + it).toList()),
                        String.join(", ", keyColumns()),
                        String.join(
                                ", ",
                                changing.stream()
                                        .map(it -> it + " = excluded." + it)
                                        .toList()));
    }

    String delete() {
        return "delete from %s where %s"
                .formatted(
                        table,
                        String.join(
                                " and ",
                                keyColumns().stream()
                                        .map(it -> it + " = :" + it)
                                        .toList()));
    }

    private static List<String> concat(List<String> one, List<String> other) {
        var all = new java.util.ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
