package fugong.importing;

import java.util.Map;

/// Which columns of a schema a file has, and what it calls them.
final class Columns {

    private final TableSchema schema;
    private final Map<String, Integer> places;
    private final int[] sources;
    private final String[] headings;

    /// @param sources  per field its column in the file, -1 where the file has none
    /// @param headings per field the heading in the file
    Columns(TableSchema schema, int[] sources, String[] headings) {
        this.schema = schema;
        this.places = schema.places();
        this.sources = sources;
        this.headings = headings;
    }

    TableSchema schema() {
        return schema;
    }

    int place(String field) {
        var place = places.get(field);
        return place == null ? schema.index(field) : place;
    }

    boolean given(int place) {
        return sources[place] >= 0;
    }

    int source(int place) {
        return sources[place];
    }

    String heading(String field) {
        return headings[place(field)];
    }
}
