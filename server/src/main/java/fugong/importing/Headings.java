package fugong.importing;

import fugong.importing.reading.FileFlaw;
import fugong.importing.reading.RawRow;
import fugong.importing.words.Plain;
import fugong.kernel.Finding;
import fugong.kernel.Located;
import fugong.kernel.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the heading row and says which column of the file is which field. A heading may be the field's name, its
/// Chinese or English title, or an alias; with or without the unit in brackets, in any case.
final class Headings {

    /// People put a title and a date above their tables.
    static final int LOOK_AT = 10;

    private final TableSchema schema;
    private final Map<String, Integer> names = new HashMap<>();

    Headings(TableSchema schema) {
        this.schema = schema;
        for (int i = 0; i < schema.fields().size(); i++) {
            int place = i;
            headings(schema.fields().get(i)).forEach(it -> names.putIfAbsent(withoutUnit(Plain.folded(it)), place));
        }
        for (int i = 0; i < schema.fields().size(); i++) {
            int place = i;
            headings(schema.fields().get(i)).forEach(it -> names.put(Plain.folded(it), place));
        }
    }

    private static List<String> headings(Field field) {
        var all = new ArrayList<>(field.aliases());
        all.addAll(List.of(field.en(), field.zh(), field.name()));
        return all;
    }

    private static String withoutUnit(String heading) {
        int bracket = heading.indexOf('(');
        return bracket > 0 ? heading.substring(0, bracket) : heading;
    }

    private int place(String heading) {
        var folded = Plain.folded(heading);
        var place = names.get(folded);
        if (place == null) {
            place = names.get(withoutUnit(folded));
        }
        return place == null ? -1 : place;
    }

    /// The row with the most known headings, the first of them; -1 where no row has any.
    int row(List<RawRow> first) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long known = Arrays.stream(first.get(i).cells())
                    .mapToInt(this::place)
                    .filter(it -> it >= 0)
                    .distinct()
                    .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    /// @param findings gets: unknown columns (warn), doubled and missing ones (block)
    Columns columns(RawRow row, List<Located> findings) {
        var sources = new int[schema.fields().size()];
        var headings = new String[sources.length];
        Arrays.fill(sources, -1);
        Arrays.fill(headings, "");
        for (int column = 0; column < row.cells().length; column++) {
            var heading = Plain.trimmed(row.cells()[column]);
            int place = place(heading);
            if (heading.isEmpty()) {
                continue;
            }
            if (place < 0) {
                findings.add(at(row, heading, FileFlaw.warns("column-unknown")));
            } else if (sources[place] >= 0) {
                findings.add(at(row, heading, FileFlaw.blocks("column-twice")));
            } else {
                sources[place] = column;
                headings[place] = heading;
            }
        }
        missing(row, sources, findings);
        return new Columns(schema, sources, headings);
    }

    private void missing(RawRow row, int[] sources, List<Located> findings) {
        for (int i = 0; i < sources.length; i++) {
            var field = schema.fields().get(i);
            if (sources[i] < 0 && field.required()) {
                var facts = Map.<String, Object>of("column", field.zh() + " / " + field.en());
                findings.add(at(row, field.name(), new FileFlaw("importing.column-missing", Severity.BLOCKS, facts)));
            }
        }
    }

    private Located at(RawRow row, String heading, Finding finding) {
        return new Located(finding, schema.name(), row.number(), heading, "");
    }
}
