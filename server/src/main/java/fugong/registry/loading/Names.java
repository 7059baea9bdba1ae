package fugong.registry.loading;

import fugong.importing.Row;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.registry.Area;
import fugong.registry.AreaMatch.Ambiguous;
import fugong.registry.AreaMatch.Found;
import fugong.registry.AreaMatch.Unknown;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.findings.AreaAmbiguous;
import fugong.registry.findings.AreaUnknown;
import fugong.registry.findings.NotThere;
import fugong.registry.findings.OutsideScope;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the rows of a batch name by code or name, looked up once.
final class Names {

    private final AreaTree tree;
    private final Map<CreditCode, EnterpriseId> enterprises;
    private final Actor actor = Actors.current();

    /// @param field the column that holds credit codes; null where there is none
    Names(Areas areas, Enterprises enterprises, List<Row> rows, @Nullable String field) {
        this.tree = areas.tree();
        this.enterprises = field == null
                ? Map.of()
                : enterprises.ids(rows.stream()
                        .map(it -> it.text(field))
                        .filter(Objects::nonNull)
                        .map(CreditCode::of)
                        .distinct()
                        .toList());
    }

    AreaTree tree() {
        return tree;
    }

    @Nullable
    EnterpriseId enterprise(@Nullable String code) {
        return code == null ? null : enterprises.get(CreditCode.of(code));
    }

    /// An enterprise the row cannot do without.
    @Nullable
    EnterpriseId enterprise(Cells cells, String field) {
        var id = enterprise(cells.text(field));
        if (id == null) {
            cells.found(field, new NotThere("enterprise", cells.text(field)));
        }
        return id;
    }

    boolean isArea(@Nullable Object text, Area area, LocalDate day) {
        return text instanceof String word
                && tree.find(word, day)
                        .found()
                        .filter(it -> it.id().equals(area.id()))
                        .isPresent();
    }

    /// An area the actor may write in.
    @Nullable
    Area area(Cells cells, String field, LocalDate day) {
        var text = cells.text(field);
        return switch (tree.find(text, day)) {
            case Found(var area, var _) when Areas.covers(tree, actor, area.id()) -> area;
            case Found(var area, var _) -> {
                cells.found(field, new OutsideScope(area.nameZh()));
                yield null;
            }
            case Ambiguous(var several) -> {
                cells.found(
                        field,
                        new AreaAmbiguous(text, several.stream().map(Area::code).toList()));
                yield null;
            }
            case Unknown() -> {
                cells.found(field, new AreaUnknown(text));
                yield null;
            }
        };
    }

    /// Field → value of a stored row; nulls are allowed.
    static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
        }
        return values;
    }
}
